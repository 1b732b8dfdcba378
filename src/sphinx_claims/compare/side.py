"""One side of a comparison: a folder as it is, or a revision of git, laid out in a folder."""

from __future__ import annotations

import contextlib
import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
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
        _lay_out(_archive(commit, root), Path(found))
        shown = asked if commit.startswith(asked) else f"{asked} ({commit[:9]})"
        yield Side(shown, Path(found))


def _commit(asked: str, root: Path) -> str:
    # A revision that begins with a dash would be an option.
    done = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")
    if done.returncode:
        raise _refused(asked, "there is no folder and no revision of git of that name")
    return done.stdout.decode().strip()


def _archive(commit: str, root: Path) -> bytes:
    """Return what lies in a commit at or below the document's folder."""
    done = _git(root, "archive", "--format=tar", commit)
    if done.returncode:
        raise _refused(commit, f"git can't read it: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603  (a revision is a word of its own, and no option)
            ["git", "-C", str(root), *words],  # noqa: S607  (the one that whoever asks has)
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise _refused(words[-1], "git, which knows of revisions, is not installed") from None


def _lay_out(archive: bytes, folder: Path) -> None:
    """Write the files of an archive; a link, which may lead anywhere, is no file."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        for member in files:
            path = PurePosixPath(member.name)
            content = files.extractfile(member) if member.isfile() else None
            if content is None or path.is_absolute() or ".." in path.parts:
                continue
            target = folder.joinpath(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())


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
