"""What a plot of measured figures shows: its runs, its parameters, and what they are read by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sphinx_claims.checks import quantity_phrase
from sphinx_claims.model import Figure, Quantity, Records
from sphinx_claims.plots.curve_options import MOST_LINES, read_single, value_in_unit
from sphinx_claims.plots.phrases import value_phrase
from sphinx_claims.plots.picture import Band
from sphinx_claims.plots.plot import PlotError
from sphinx_claims.plots.recorded import (
    Recorded,
    alike,
    check_distinct,
    fixed,
    labelled,
    names_of,
    narrowed,
    number_of,
    recorded,
    values_of,
)
from sphinx_claims.plots.request import Request
from sphinx_claims.plots.scale import check_drawable
from sphinx_claims.wording import Conventions, Unit

AXES = ("x", "y")
"""The axes that “log” can name."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """All that is drawn, in the unit of the figures."""

    runs: tuple[Recorded, ...]
    result: str
    over: str
    by: str
    """The parameter that tells lines apart; empty where there is one line."""

    labels: Mapping[str, str]
    """What the result and the parameters are called."""

    marks: tuple[Band, ...]
    log: tuple[str, ...] | None
    """The axes that are logarithmic; None where their numbers decide."""

    is_reversed: bool

    @cached_property
    def over_values(self) -> tuple[str, ...]:
        """The values along the plot, in its order."""
        values = values_of(self.over, self.runs)
        return values[::-1] if self.is_reversed else values

    @property
    def by_values(self) -> tuple[str, ...]:
        """The values of the other parameter, one for each line; one empty text for none."""
        return values_of(self.by, self.runs) if self.by else ("",)

    @property
    def is_numeric(self) -> bool:
        """Whether the parameter along the plot is a number, so that points lie on an axis."""
        return all(number_of(text) is not None for text in self.over_values)

    @property
    def unit(self) -> Unit:
        """The unit of all figures."""
        return self.runs[0].figure.quantity.unit

    @property
    def is_percent(self) -> bool:
        """Whether values are written in per cent, as one of the figures is."""
        return any(one.figure.is_percent for one in self.runs)

    def line(self, value: str) -> list[Recorded]:
        """Return the runs of one line, in the order of the plot."""
        of = narrowed(self.runs, [(self.by, value)]) if self.by else self.runs
        places = [alike(text) for text in self.over_values]
        return sorted(of, key=lambda one: places.index(one.key([self.over])[0]))

    def called(self, name: str) -> str:
        """Return what a result or a parameter is called."""
        return self.labels[name]

    def written(self, value: float) -> str:
        """Return a value of the figures in words."""
        return value_phrase(value, self.unit, percent=self.is_percent)


def measured_of(request: Request, records: Records, conventions: Conventions) -> Measured:
    """Return what a plot of measured figures shows; PlotError where it can't be made."""
    program, result, over, *other = request.ids
    by = other[0] if other else ""
    runs = recorded(program, [result], records)
    names = names_of(runs)
    _check_names(program, over, by, names)
    runs = narrowed(runs, request.pairs("where"))
    _check_runs(runs, over, by)
    measured = Measured(
        runs=runs,
        result=result,
        over=over,
        by=by,
        labels=labelled(request.pairs("labels"), (result, *names)),
        marks=_marks(request, runs[0], records, conventions),
        log=_log(request),
        is_reversed=_reversed(request),
    )
    _check_axes(measured)
    return measured


def _check_names(program: str, over: str, by: str, names: Sequence[str]) -> None:
    for name in filter(None, (over, by)):
        if name not in names:
            message = f"“{program}” has no parameter “{name}”"
            raise PlotError(message, wrong=name, known=tuple(names))
    if over == by:
        raise PlotError("a result is drawn over one parameter by another, and these are the same")


def _check_runs(runs: Sequence[Recorded], over: str, by: str) -> None:
    """Raise PlotError where runs are not the points of one plot."""
    shown = (over, by)
    same = fixed(runs)
    apart = [name for name in names_of(runs) if name not in same and name not in shown]
    if apart:
        values = ", ".join(f"“{value}”" for value in values_of(apart[0], runs))
        raise PlotError(
            f"the runs differ in “{apart[0]}” too, which is {values}: fix it with "
            f"“:where: {apart[0]} = {values_of(apart[0], runs)[0]}”"
        )
    check_distinct(runs)
    first = runs[0].figure if runs else None
    if first is None or over in same:
        raise PlotError(f"nothing was run for two values of “{over}”, and one alone is no plot")
    for one in runs[1:]:
        if one.figure.quantity.unit != first.quantity.unit:
            raise PlotError(f"“{first.id}” and “{one.figure.id}” are not in the same unit")
    if by and len(values_of(by, runs)) > MOST_LINES:
        raise PlotError(f"“{by}” has more than {MOST_LINES} values, and a line is drawn for each")


def _marks(
    request: Request, run: Recorded, records: Records, conventions: Conventions
) -> tuple[Band, ...]:
    """Return the values that points are read against, each with its words.

    Each is written as it is, or is that of a figure or claim whose id is written, so that the line
    moves with it.
    """
    marks = []
    for text, words in request.pairs("lines"):
        record = records.get(text)
        at = (
            read_single(text, run.figure, conventions, "“lines” has single values")
            if record is None
            else value_in_unit(record, run.figure, "a line is drawn for a single value")
        )
        shown = text if record is None else _printed(at, run.figure)
        marks.append(Band(low=at, high=at, label=f"{words}: {shown}"))
    return tuple(marks)


def _printed(value: float, figure: Figure) -> str:
    quantity = Quantity.spanning(value, value, figure.quantity.unit)
    return quantity_phrase(quantity, percent=figure.is_percent)


def _log(request: Request) -> tuple[str, ...] | None:
    if not request.has("log"):
        return None
    named = request.option("log").split()
    if named == ["none"]:
        return ()
    for name in named or [""]:
        if name not in AXES:
            message = (
                f"“log” names the axes that are logarithmic, “x”, “y”, or “none”: not “{name}”"
            )
            raise PlotError(message)
    return tuple(named)


def _reversed(request: Request) -> bool:
    if request.option("reversed").strip():
        raise PlotError("“reversed” takes no text: leave it out where nothing is to be reversed")
    return request.has("reversed")


def _check_axes(measured: Measured) -> None:
    """Raise PlotError for an axis that its numbers have no place on."""
    ends = [end for one in measured.runs for end in (one.low, one.high)]
    ends += [mark.low for mark in measured.marks]
    check_drawable(*ends)
    log = measured.log or ()
    if not measured.is_numeric:
        if measured.is_reversed or "y" in log:
            raise PlotError(
                f"“{measured.over}” is a text, so its plot has one axis, “x”, and is not reversed"
            )
        values = {"x": ends}
    else:
        across = [float(text) for text in measured.over_values]
        check_drawable(*across)
        values = {"x": across, "y": ends}
    for name in log:
        if min(values[name]) <= 0:
            raise PlotError(
                f"no number of a logarithmic axis is below or at 0, as on “{name}” here"
            )
