"""Measured figures: what a program gave for some values of a parameter, and for each seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sphinx_claims.checks import capital
from sphinx_claims.plots.material import Material
from sphinx_claims.plots.measured_options import Measured, measured_of
from sphinx_claims.plots.measured_picture import measured_picture
from sphinx_claims.plots.phrases import counted, listed
from sphinx_claims.plots.plot import Cell, Plot, Ref
from sphinx_claims.plots.recorded import Recorded, fixed
from sphinx_claims.plots.request import Request


def measured_plot(request: Request, material: Material) -> Plot:
    """Return what a program gave, over the values of one of its parameters."""
    conventions = material.ledger.settings.conventions
    measured = measured_of(request, material.records, conventions)
    return Plot(
        kind="measured",
        caption=_caption(measured),
        alternative=_alternative(measured),
        heads=tuple(_heads(measured)),
        rows=tuple(_rows(measured)),
        picture=measured_picture(measured),
    )


def _heads(measured: Measured) -> Iterator[str]:
    yield "figure"
    yield measured.called(measured.over)
    if measured.by:
        yield measured.called(measured.by)
    yield from ("median", "lowest", "highest", "seeds", "asked of each seed")


def _rows(measured: Measured) -> Iterator[tuple[Cell, ...]]:
    for value in measured.by_values:
        for one in measured.line(value):
            parameters = [one.of(name) for name in (measured.over, measured.by) if name]
            ends = map(measured.written, (one.median, one.low, one.high))
            seeds = str(len(one.values))
            yield Ref(one.figure.id, one.figure.label), *parameters, *ends, seeds, one.threshold


def _caption(measured: Measured) -> str:
    said = f"{capital(measured.called(measured.result))} over {measured.called(measured.over)}"
    if measured.by:
        said += f", {_each(measured)}"
    told = "; ".join(_course(measured, value) for value in measured.by_values)
    same = fixed(measured.runs)
    others = [name for name in same if name not in (measured.over, measured.by)]
    held = listed([f"{measured.called(name)} {same[name]}" for name in others] or [""])
    with_ = f" With {held}." if held else ""
    return f"{said}: {told}.{with_} {_spread(measured)}"


def _each(measured: Measured) -> str:
    what = "a line" if measured.is_numeric else "a group of rows"
    return f"with {what} for each value of {measured.called(measured.by)}"


def _course(measured: Measured, value: str) -> str:
    """Say how a line goes, or from where to where rows reach."""
    line = measured.line(value)
    at = f" with {measured.called(measured.by)} {value}" if measured.by else ""
    if not measured.is_numeric:
        line = sorted(line, key=lambda one: one.median)
    first, last = line[0], line[-1]
    if first is last:
        return f"{_at(measured, first)}{at}"
    return f"from {_at(measured, first)} to {_at(measured, last)}{at}"


def _at(measured: Measured, one: Recorded) -> str:
    where = "at" if measured.is_numeric else "for"
    return f"{measured.written(one.median)} {where} {one.of(measured.over)}"


def _spread(measured: Measured) -> str:
    spread = f"from the lowest to the highest of {_seeds(measured.runs)}"
    return f"A point is the median of a run, and its bar goes {spread}."


def _seeds(runs: Sequence[Recorded]) -> str:
    counts = sorted({len(one.values) for one in runs})
    return (
        counted(counts[0], "seed", "seeds")
        if len(counts) == 1
        else (f"{counts[0]} to {counts[-1]} seeds")
    )


def _alternative(measured: Measured) -> str:
    what = "Points and bars" if measured.is_numeric else "Rows, each a point and a bar,"
    said = f"{what} of {measured.called(measured.result)} over {measured.called(measured.over)}"
    if measured.by:
        said += f", {_each(measured)}"
    told = "; ".join(_points(measured, value) for value in measured.by_values)
    marked = ""
    if measured.marks:
        drawn = "Broken lines mark" if len(measured.marks) > 1 else "A broken line marks"
        marked = f" {drawn} {listed([mark.label for mark in measured.marks])}."
    return f"{said}, over {_seeds(measured.runs)}. Medians: {told}.{marked}"


def _points(measured: Measured, value: str) -> str:
    at = f"with {measured.called(measured.by)} {value}, " if measured.by else ""
    return at + ", ".join(_at(measured, one) for one in measured.line(value))
