"""Timing a pair in turn, and holding each build against what it should have done."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from benchmarks.build import Document, expect_read, expect_same
from benchmarks.child import Run, WrongError, run_child
from benchmarks.measurement import NO_BAR, Bar, Measurement
from benchmarks.pair import Pair, Side
from benchmarks.text import visible_texts
from benchmarks.tree import Tree, changed_files, write_tree

COLD, SAME, EDIT = "cold", "no change", "one figure changed"
STEPS = (COLD, SAME, EDIT)
NOTHING: frozenset[str] = frozenset()


def time_builds(
    case: str, pair: Pair, bars: Mapping[str, Bar], rounds: int, folder: Path
) -> list[Measurement]:
    """Build both documents of a pair in turn, each step once a round.

    WrongError where a build fails, reads other pages than it must, or shows something else after
    the edit than a build from nothing, or than the floor.
    """
    sides = {
        "bound": _Timed(f"{case}, bound", pair.bound, pair.redone, folder / "bound"),
        "floor": _Timed(f"{case}, floor", pair.floor, pair.redone, folder / "floor"),
    }
    found = {step: Measurement(case=case, step=step, bar=bars.get(step, NO_BAR)) for step in STEPS}
    for number in range(rounds):
        # Each goes first in every other round, so that neither has the warmer machine.
        for name in sorted(sides, reverse=bool(number % 2)):
            for step, run in sides[name].build_steps().items():
                if name == "floor":
                    found[step].floor.append(run.cpu)
                else:
                    found[step].ours.append(run.cpu)
                    found[step].peaks.append(run.peak)
        if pair.is_same_text and number == 0:
            _expect_same_text(case, sides["bound"], sides["floor"])
    found[EDIT].remark = f"{len(pair.redone)} of {len(_page_names(pair.bound.before))} pages read"
    return list(found.values())


def time_check(
    found: Measurement, tree: Tree, said: str, rounds: int, folder: Path
) -> list[Measurement]:
    """Check a document some times; WrongError unless it holds and the check says some words."""
    write_tree(tree, folder)
    for _ in range(rounds):
        run = run_child(["sphinx_claims", "check", str(folder)], folder / "check.log")
        if said not in run.output:
            raise WrongError(f"{found.case}: the check does not say “{said}”:\n{run.output}")
        found.ours.append(run.cpu)
        found.peaks.append(run.peak)
    return [found]


class _Timed:
    """One document of a pair, built once a round for each step."""

    def __init__(self, what: str, side: Side, redone: frozenset[str], folder: Path) -> None:
        self.texts: list[dict[str, str]] = []
        """What the pages say before the edit and after it."""

        self._what = what
        self._side = side
        self._redone = redone
        self._document = Document(folder=folder)
        self._document.write(side.before)
        self._clean: dict[str, bytes] = {}

    def build_steps(self) -> dict[str, Run]:
        """Build from nothing, again, and after the edit, which is then taken back."""
        document, side = self._document, self._side
        shutil.rmtree(document.folder / "build", ignore_errors=True)
        cold = document.build("build")
        expect_read(cold, _page_names(side.before), f"{self._what}, {COLD}")
        before = document.pages("build")
        same = document.build("build")
        expect_read(same, NOTHING, f"{self._what}, {SAME}")
        document.write(changed_files(side.before, side.after))
        edited = document.build("build")
        expect_read(edited, self._redone, f"{self._what}, {EDIT}")
        after = document.pages("build")
        if not self._clean:
            document.build("clean")
            self._clean = document.pages("clean")
            self.texts = [visible_texts(before), visible_texts(after)]
        expect_same(after, self._clean, f"{self._what}, {EDIT}, against a build from nothing")
        document.write(changed_files(side.after, side.before))
        return {COLD: cold, SAME: same, EDIT: edited}


def _expect_same_text(case: str, bound: _Timed, floor: _Timed) -> None:
    """Hold what a reader sees of the bound pages against the numbers typed in by hand."""
    for when, found, wanted in zip(("before", "after"), bound.texts, floor.texts, strict=True):
        expect_same(found, wanted, f"{case}: what the pages say {when} the edit")


def _page_names(tree: Tree) -> frozenset[str]:
    pages = (path for path in tree if path.startswith("docs/") and path.endswith(".md"))
    return frozenset(path.removeprefix("docs/").removesuffix(".md") for path in pages)
