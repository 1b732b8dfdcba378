"""One side of a comparison: a folder as it is, or a revision of git, laid out in a folder."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sphinx_claims.errors import Code, Location, Problem, Problems


@dataclass(frozen=True, slots=True)
class Side:
    """A version of a document."""

    name: str
    """What it is called: as it was asked for, with the commit that this is."""

    folder: Path
    """Where its files lie, for as long as it is open."""


@contextlib.contextmanager
def open_side(asked: str, root: Path) -> Iterator[Side]:
    """Lay out a version of the document in `root`: a folder, or any revision that git knows.

    An empty text asks for the files as they are. A revision is read from git and never checked
    out; what was laid out is gone once this ends. Raises `Problems` for what is neither.
    """
    folder = Path(asked) if asked else root
    if folder.is_dir():
        yield Side(asked or "the files as they are", folder.resolve())
        return
    commit = _commit(asked, root)
    with tempfile.TemporaryDirectory(prefix="claims-") as found:
        _lay_out(commit, root, Path(found))
        shown = asked if commit.startswith(asked) else f"{asked} ({commit[:9]})"
        yield Side(shown, Path(found))


def _commit(asked: str, root: Path) -> str:
    # A revision that begins with a dash would be an option.
    done = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")
    if done.returncode:
        raise _refused(asked, "there is no folder and no revision of git of that name")
    return done.stdout.decode().strip()


def _git(root: Path, *words: str, asked: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603  (a revision is a word of its own, and no option)
            ["git", "-C", str(root), *words],  # noqa: S607  (the one that whoever asks has)
            input=asked,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise _refused(words[-1], "git, which knows of revisions, is not installed") from None


def _lay_out(commit: str, root: Path, folder: Path) -> None:
    """Write the files that lie in a commit at or below the document's folder.

    As they were committed, whatever the repository's attributes make of them in an archive. A link
    to another of these files is that file again; one that leads elsewhere is left out.
    """
    listed = _listed(commit, root)
    contents = _contents([one.blob for one in listed.values()], root)
    made = set()
    for path, entry in listed.items():
        blob: str | None = entry.blob
        if entry.is_link:
            target = PurePosixPath(path).parent / contents[entry.blob].decode("utf-8", "replace")
            led = listed.get(os.path.normpath(target))
            blob = None if led is None or led.is_link else led.blob
        if blob is not None:
            above = folder / path.rpartition("/")[0]
            if above not in made:
                above.mkdir(parents=True, exist_ok=True)
                made.add(above)
            # Without a buffer: there are many, and each is written at once.
            with open(f"{folder}/{path}", "wb", buffering=0) as file:  # noqa: PTH123
                file.write(contents[blob])


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file or a link in a commit."""

    blob: str
    """The name of its content, as git has it."""

    is_link: bool


def _listed(commit: str, root: Path) -> dict[str, _Entry]:
    """Return what lies in a commit at or below a folder, by its path from there."""
    done = _git(root, "ls-tree", "-r", "-z", commit)
    if done.returncode:
        raise _refused(commit, f"git can't read it: {done.stderr.decode(errors='replace').strip()}")
    found = {}
    for line in done.stdout.decode("utf-8", "surrogateescape").split("\0"):
        head, _, path = line.partition("\t")
        # A repository within this one is no file of it.
        if path and head.split()[1] == "blob":
            mode, _, blob = head.split()
            found[path] = _Entry(blob, is_link=mode == "120000")
    return found


def _contents(blobs: Collection[str], root: Path) -> dict[str, bytes]:
    """Return the contents of some blobs, by the name that each has."""
    done = _git(root, "cat-file", "--batch", asked="\n".join(dict.fromkeys(blobs)).encode())
    found, at, said = {}, 0, done.stdout
    while at < len(said):
        end = said.index(b"\n", at)
        blob, kind, *size = said[at:end].decode().split()
        if kind == "missing":
            raise _refused(blob, "git does not have all of it, as in a copy that is not whole")
        start, at = end + 1, end + 2 + int(size[0])
        found[blob] = said[start : at - 1]
    return found


def _refused(asked: str, message: str) -> Problems:
    return Problems(
        [
            Problem(
                code=Code.FILE_UNREADABLE,
                location=Location(path=asked),
                message=f"“{asked}”: {message}",
                help=("name a folder, or a revision such as “main”, “HEAD~1” or a commit",),
            )
        ]
    )
