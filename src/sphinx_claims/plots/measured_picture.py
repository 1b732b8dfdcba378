"""The picture of measured figures: points over a number, or rows for texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sphinx_claims.plots.measured_options import Measured
from sphinx_claims.plots.picture import Axis, Line, Picture, Points, Row, Rows
from sphinx_claims.plots.recorded import Recorded, number_of
from sphinx_claims.plots.scale import is_wide, spanning_axis
from sphinx_claims.wording import DIMENSIONLESS


def measured_picture(measured: Measured) -> Picture:
    """Return what is drawn: points and bars, on lines where the parameter is a number."""
    log = () if measured.log is None else measured.log
    if not measured.is_numeric:
        axis = _values_axis(measured, log="x" in log)
        return Rows(axis=axis, rows=tuple(_rows(measured)), marks=measured.marks)
    return Points(
        across=_across(measured),
        upright=_values_axis(measured, log="y" in log),
        lines=tuple(_line(measured, measured.line(value), value) for value in measured.by_values),
        marks=measured.marks,
    )


def _across(measured: Measured) -> Axis:
    places = sorted((float(text), text) for text in measured.over_values)
    low, high = places[0][0], places[-1][0]
    is_log = is_wide(low, high) if measured.log is None else "x" in measured.log
    title = measured.called(measured.over)
    axis = spanning_axis(low, high, title, DIMENSIONLESS, percent=False, log=is_log)
    return replace(axis, places=tuple(places), is_reversed=measured.is_reversed)


def _values_axis(measured: Measured, *, log: bool) -> Axis:
    ends = [end for one in measured.runs for end in (one.low, one.high)]
    ends += [mark.low for mark in measured.marks]
    title, percent = measured.called(measured.result), measured.is_percent
    return spanning_axis(min(ends), max(ends), title, measured.unit, percent=percent, log=log)


def _line(measured: Measured, runs: list[Recorded], value: str) -> Line:
    return Line(
        label=f"{measured.called(measured.by)} {value}" if measured.by else "",
        points=tuple((_place(one, measured.over), one.median) for one in runs),
        range=tuple((one.low, one.high) for one in runs),
    )


def _place(one: Recorded, over: str) -> float:
    number = number_of(one.of(over))
    assert number is not None  # noqa: S101  (points are drawn over numbers alone)
    return number


def _rows(measured: Measured) -> Iterator[Row]:
    for value in measured.by_values:
        heading = f"{measured.called(measured.by)} {value}" if measured.by else ""
        for one in measured.line(value):
            yield Row(
                label=one.of(measured.over),
                detail=_detail(measured, one),
                low=one.low,
                high=one.high,
                central=one.median,
                heading=heading,
            )
            heading = ""


def _detail(measured: Measured, one: Recorded) -> str:
    if one.low == one.high:
        return f"{measured.written(one.low)} with each of {len(one.values)} seeds"
    low, high = measured.written(one.low), measured.written(one.high)
    return f"{measured.written(one.median)}, from {low} to {high} over {len(one.values)} seeds"
