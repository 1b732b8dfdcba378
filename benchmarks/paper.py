"""Typesetting the document as a PDF, against the compiler alone on what it is given."""

from __future__ import annotations

from pathlib import Path

from benchmarks.child import WrongError, run_child
from benchmarks.measurement import Bar, Measurement
from benchmarks.tree import Tree, write_tree


def time_pdf(case: str, tree: Tree, bar: Bar, rounds: int, folder: Path) -> list[Measurement]:
    """Typeset a document whose pages have been read, and compile the same Typst alone, in turn.

    The remark says how long the median round took by the clock, since somebody waits for it.
    WrongError where a build fails, or does not make one PDF, the same as the compiler alone.
    """
    write_tree(tree, folder)
    out = folder / "pdf"
    build = ["sphinx", "-W", "-q", "-b", "typstpdf", "-c", str(folder), str(folder / "docs")]
    run_child([*build, str(out)], folder / "first.log")
    found = Measurement(case=case, step="no change", bar=bar)
    clocks = []
    for _ in range(rounds):
        ours = run_child([*build, str(out)], folder / "pdf.log")
        made = list(out.glob("*.pdf"))
        if len(made) != 1:
            raise WrongError(f"{case}: the build made {len(made)} PDFs instead of one")
        alone = folder / "alone.pdf"
        source = made[0].with_suffix(".typ")
        floor = run_child(["benchmarks.typesetting", str(source), str(alone)], folder / "typ.log")
        if alone.read_bytes() != made[0].read_bytes():
            raise WrongError(f"{case}: the compiler alone makes another PDF")
        found.ours.append(ours.cpu)
        found.peaks.append(ours.peak)
        found.floor.append(floor.cpu)
        clocks.append(ours.clock)
    found.remark = f"{sorted(clocks)[len(clocks) // 2]:.1f} s by the clock"
    return [found]
