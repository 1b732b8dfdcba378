"""A build of one document, and whether it did what it should."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import Run, WrongError, run_child
from benchmarks.tree import Tree, write_tree

_READ = re.compile(r"^reading sources\.\.\. \[ *\d+%\] (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document in a folder of its own, which is built again and again."""

    folder: Path

    def write(self, tree: Tree) -> None:
        """Write the files of a document, or those that an edit rewrites."""
        write_tree(tree, self.folder)

    def build(self, name: str) -> Run:
        """Build into a folder of a name; WrongError unless it succeeds without a warning."""
        folder = self.folder
        arguments = ["-W", "-j", "1", "--no-color", "-b", "html", "-c", str(folder)]
        arguments += [
            "-d",
            str(folder / name / "doctrees"),
            str(folder / "docs"),
            str(self.out(name)),
        ]
        return run_child(["sphinx", *arguments], folder / f"{name}.log")

    def out(self, name: str) -> Path:
        """Return the folder of the pages that a build of a name writes."""
        return self.folder / name / "html"

    def pages(self, name: str) -> dict[str, bytes]:
        """Return every page that a build of a name has written, by its path."""
        out = self.out(name)
        return {f.relative_to(out).as_posix(): f.read_bytes() for f in sorted(out.rglob("*.html"))}


def pages_read(run: Run) -> list[str]:
    """Return the pages that a build has read, in its order."""
    return _READ.findall(run.output)


def expect_read(run: Run, expected: frozenset[str], what: str) -> None:
    """Hold the pages that a build has read against those that it should have; WrongError."""
    found = pages_read(run)
    if sorted(found) != sorted(expected):
        more, less = sorted(set(found) - expected), sorted(expected - set(found))
        raise WrongError(
            f"{what} read {len(found)} pages instead of {len(expected)}: "
            f"needlessly {more[:9]}, not {less[:9]}:\n{run.output}"
        )


def expect_same(found: Mapping[str, object], wanted: Mapping[str, object], what: str) -> None:
    """Hold pages against those that they should equal; WrongError names the ones that differ."""
    differing = sorted(
        path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path)
    )
    if differing:
        first = differing[0]
        raise WrongError(
            f"{what}: {len(differing)} pages differ, the first of them {first}:\n"
            f"{_glimpse(found.get(first), wanted.get(first))}"
        )


def _glimpse(found: object, wanted: object) -> str:
    """Return both texts around the first place at which they differ."""
    texts = [t.decode() if isinstance(t, bytes) else str(t) for t in (found, wanted)]
    pairs = enumerate(zip(*texts, strict=False))
    at = next((n for n, (one, other) in pairs if one != other), min(map(len, texts)))
    start = max(0, at - 60)
    return f"  found  … {texts[0][start : at + 60]}\n  wanted … {texts[1][start : at + 60]}"
