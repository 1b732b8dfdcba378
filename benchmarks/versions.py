"""Comparing two commits of the document, against checking each of them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from benchmarks.child import WrongError, run_child
from benchmarks.measurement import Bar, Measurement
from benchmarks.pair import Side
from benchmarks.tree import changed_files, write_tree

_AUTHOR = {
    f"GIT_{who}_{what}": said
    for who in ("AUTHOR", "COMMITTER")
    for what, said in (("NAME", "benchmark"), ("EMAIL", "benchmark@example.org"))
}


_SAID = "1 figure, "
"""What the comparison says of an edit of one figure, before it counts what follows from it."""


def time_diff(case: str, side: Side, bar: Bar, rounds: int, folder: Path) -> list[Measurement]:
    """Compare a document before and after an edit of one figure, and check it twice, in turn.

    The remark says how long the median round took by the clock, since somebody waits for it.
    WrongError where the comparison does not see the edit.
    """
    write_tree(side.before, folder / "document")
    _commit(folder / "document", "init", "--quiet")
    write_tree(changed_files(side.before, side.after), folder / "document")
    _commit(folder / "document")
    document = str(folder / "document")
    found = Measurement(case=case, step="one figure changed", bar=bar)
    clocks = []
    for _ in range(rounds):
        compare = ["sphinx_claims", "diff", "HEAD~1", "HEAD", "--folder", document]
        ours = run_child(compare, folder / "diff.log")
        if _SAID not in ours.output:
            raise WrongError(f"{case}: the comparison does not say “{_SAID}”:\n{ours.output}")
        floor = run_child(["sphinx_claims", "check", document], folder / "check.log")
        found.ours.append(ours.cpu)
        found.peaks.append(ours.peak)
        found.floor.append(2 * floor.cpu)
        clocks.append(ours.clock)
    found.remark = f"{sorted(clocks)[len(clocks) // 2]:.1f} s by the clock"
    return [found]


def _commit(folder: Path, *first: str) -> None:
    """Commit all files of a folder, after another command of git where there is one."""
    for words in (first, ("add", "--all"), ("commit", "--quiet", "--message", "a version")):
        if words:
            # The settings of whoever runs this have no say in it.
            own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
            subprocess.run(
                ["git", *words],  # noqa: S607  (the one that whoever runs this has)
                cwd=folder,
                env={**os.environ, **_AUTHOR, **own},
                check=True,
            )
