"""The cases, with their bars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.draws import time_draws
from benchmarks.essay import document_pair, document_tree, essay_pair
from benchmarks.generated import Size, generate_pair
from benchmarks.measurement import Bar, Measurement
from benchmarks.pair import Pair
from benchmarks.paper import time_pdf
from benchmarks.timing import COLD, EDIT, SAME, time_builds, time_check
from benchmarks.tree import Tree
from benchmarks.versions import time_diff

MIDDLE = Size(pages=100, statements=2_000, figures=500, theme="furo")
LISTED = Size(pages=100, statements=2_000, figures=500, theme="furo", has_ledger=True)
LARGE = Size(pages=1_000, statements=20_000, figures=5_000, theme="basic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A thing to time: its name, and what times it in some rounds, in a folder of its own."""

    name: str
    measure: Callable[[int, Path], list[Measurement]]
    is_slow: bool = False
    """Whether it is left out unless all cases are asked for."""


def _builds(name: str, pair: Callable[[], Pair], is_slow: bool = False, **ratios: float) -> Case:
    bars = {
        step: Bar(ratio=ratios[key])
        for step, key in ((COLD, "cold"), (SAME, "same"), (EDIT, "edit"))
        if key in ratios
    }
    return Case(
        name=name,
        measure=lambda rounds, folder: time_builds(name, pair(), bars, rounds, folder),
        is_slow=is_slow,
    )


def _check(name: str, tree: Callable[[], Tree], bar: Bar, said: str) -> Case:
    def measure(rounds: int, folder: Path) -> list[Measurement]:
        found = Measurement(case=name, step="check", bar=bar)
        return time_check(found, tree(), said, rounds, folder)

    return Case(name=name, measure=measure)


CASES = (
    _builds("essay", essay_pair, cold=1.35, same=1.10, edit=1.35),
    _check("essay-check", document_tree, Bar(seconds=0.6), said="0 fail, 0 unjudged"),
    _builds("100-pages", lambda: generate_pair(MIDDLE), cold=1.30, same=1.15, edit=1.30),
    _check(
        "1000-pages-check",
        lambda: generate_pair(LARGE).bound.before,
        Bar(seconds=5, mebibytes=500),
        said=f"{LARGE.statements} statements: {LARGE.statements} hold",
    ),
    Case(
        name="draws",
        measure=lambda rounds, folder: time_draws(
            "draws", Bar(ratio=3.0, seconds=0.15), rounds, folder
        ),
    ),
    Case(
        name="pdf",
        measure=lambda rounds, folder: time_pdf(
            "pdf", document_tree(), Bar(ratio=2.2), rounds, folder
        ),
    ),
    Case(
        name="diff",
        measure=lambda rounds, folder: time_diff(
            "diff", document_pair().bound, Bar(ratio=1.9), rounds, folder
        ),
    ),
    # What the listings of the ledger cost, which nobody would type in by hand: no bar.
    _builds("document", document_pair, is_slow=True),
    _builds("100-pages-ledger", lambda: generate_pair(LISTED), is_slow=True),
    _builds("1000-pages", lambda: generate_pair(LARGE), is_slow=True, cold=1.25, same=1.30),
)
