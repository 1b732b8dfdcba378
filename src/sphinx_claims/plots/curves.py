"""Curves: a claim over the values of one input, with a line for each of some values of another."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from sphinx_claims.checks import capital, interval_phrase
from sphinx_claims.evaluate import UncomputableError
from sphinx_claims.model import Claim, Figure
from sphinx_claims.plots.curve import Curve, Function
from sphinx_claims.plots.curve_options import range_of, values_of
from sphinx_claims.plots.material import Material, Stated
from sphinx_claims.plots.phrases import listed, value_phrase
from sphinx_claims.plots.picture import Axis, Band, Line, Lines
from sphinx_claims.plots.plot import Plot, PlotError
from sphinx_claims.plots.request import Request, claim_of, figure_of
from sphinx_claims.plots.scale import axis_for, is_wide

STEPS = 96
"""Steps from one end of the input's range to the other."""

_ROWS = 4
"""Steps between the rows of the table, which are fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """All that is drawn, in the units of the claim and of its two inputs."""

    claim: Claim
    over: Figure
    by: Figure
    curves: tuple[Curve, ...]
    stated: Stated | None
    is_percent: bool
    """Whether the claim is written in per cent."""

    def written(self, value: float) -> str:
        """Return a value of the claim in words."""
        return value_phrase(value, self.claim.quantity.unit, percent=self.is_percent)

    @property
    def accepted(self) -> str:
        """What the words accept, in words; nothing where there are none."""
        if self.stated is None:
            return ""
        unit = self.claim.quantity.unit
        return interval_phrase(self.stated.accepts, unit, percent=self.is_percent)


def curves_plot(request: Request, material: Material) -> Plot:
    """Return a claim over one input, a line for each value of another."""
    conventions = material.ledger.settings.conventions
    low, high = range_of(request, material.records, conventions)
    claim = claim_of(request.ids[0], material.records)
    over = figure_of(request.ids[1], material.records)
    by = figure_of(request.ids[2], material.records)
    grid = _grid(low, high, is_log=is_wide(low, high, percent=over.is_percent))
    curves = Curves(
        claim=claim,
        over=over,
        by=by,
        curves=tuple(
            _curve(_function(claim, over.id, {by.id: value}, material), value, grid)
            for value in values_of(request, material.records, conventions)
        ),
        stated=material.stated(claim, request.option("words")),
        is_percent=material.is_percent(claim),
    )
    if not any(curve.points for curve in curves.curves):
        raise PlotError(
            f"“{claim.id}” can't be computed anywhere in the range from {low} to {high}"
        )
    return Plot(
        kind="curves",
        caption=_caption(curves, grid),
        alternative=_alternative(curves, grid),
        heads=(over.label, *(f"{by.label}: {_of(by, curve.other)}" for curve in curves.curves)),
        rows=tuple(_rows(curves, grid)),
        picture=_picture(curves, grid),
    )


def _grid(low: float, high: float, *, is_log: bool) -> list[float]:
    """Return the values of the input: by equal factors where its axis is logarithmic."""
    if is_log:
        between = [low * (high / low) ** (step / STEPS) for step in range(1, STEPS)]
    else:
        between = [low + (high - low) * step / STEPS for step in range(1, STEPS)]
    return [low, *between, high]


def _function(claim: Claim, over: str, fixed: dict[str, float], material: Material) -> Function:
    """Return what computes a claim from one input, all others at their central estimates."""
    figures = material.records.figures
    central = {name: figures[name].quantity.central for name in claim.figures} | fixed

    def function(value: float) -> float | None:
        try:
            quantity = material.recomputation.quantity(claim, central | {over: value})
        except UncomputableError:
            return None
        return quantity.central

    return function


def _curve(function: Function, other: float, grid: Sequence[float]) -> Curve:
    found = ((value, function(value)) for value in grid)
    points = tuple((value, result) for value, result in found if result is not None)
    return Curve(other=other, points=points, function=function)


def _of(figure: Figure, value: float) -> str:
    return value_phrase(value, figure.quantity.unit, percent=figure.is_percent)


def _rows(curves: Curves, grid: Sequence[float]) -> Iterator[tuple[str, ...]]:
    for value in grid[:: STEPS // _ROWS]:
        found = [curve.function(value) for curve in curves.curves]
        cells = ("none" if one is None else curves.written(one) for one in found)
        yield _of(curves.over, value), *cells


def _picture(curves: Curves, grid: Sequence[float]) -> Lines:
    claim, over = curves.claim, curves.over
    stated = curves.stated
    band = None
    values = [value for curve in curves.curves for _, value in curve.points]
    if stated is not None:
        low, high = stated.accepts.low, stated.accepts.high
        band = Band(low=low, high=high, label=f"“{stated.words}” accepts {curves.accepted}")
        values += [end for end in (low, high) if math.isfinite(end)]
    percent = curves.is_percent
    if claim.event:
        upright = Axis(low=0.0, high=1.0, title=claim.label, is_percent=percent)
    else:
        unit = claim.quantity.unit
        upright = axis_for(values, claim.label, unit, percent=percent, log=False)
    return Lines(
        across=Axis(
            low=grid[0],
            high=grid[-1],
            title=over.label,
            is_log=is_wide(grid[0], grid[-1], percent=over.is_percent),
            unit=over.quantity.unit,
            is_percent=over.is_percent,
        ),
        upright=upright,
        lines=tuple(
            Line(label=_of(curves.by, curve.other), points=curve.points) for curve in curves.curves
        ),
        legend=curves.by.label,
        band=band,
    )


def _caption(curves: Curves, grid: Sequence[float]) -> str:
    label = capital(curves.claim.label)
    if curves.stated is None:
        spans = (_span(curves, curve) for curve in curves.curves if curve.points)
        return (
            f"{label}, as {curves.over.label} goes from {_ends(curves, grid)}, {_lines(curves)}: "
            f"{_joined(spans)}."
        )
    accepts = curves.stated.accepts
    told: list[str] = []
    for curve in curves.curves:
        where = curve.within(accepts, partial(_of, curves.over))
        told.append(f"{'' if told else 'that holds '}{where} at {_of(curves.by, curve.other)}")
    return (
        f"{label}, over {curves.over.label}, {_lines(curves)}. "
        f"“{curves.stated.words}” accepts {curves.accepted}: {_joined(told)}."
    )


def _lines(curves: Curves) -> str:
    return f"with a line for each value of {curves.by.label}"


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _ends(curves: Curves, grid: Sequence[float]) -> str:
    return f"{_of(curves.over, grid[0])} to {_of(curves.over, grid[-1])}"


def _span(curves: Curves, curve: Curve) -> str:
    first, last = curve.points[0][1], curve.points[-1][1]
    value = _of(curves.by, curve.other)
    return f"from {curves.written(first)} to {curves.written(last)} at {value}"


def _alternative(curves: Curves, grid: Sequence[float]) -> str:
    values = listed([_of(curves.by, curve.other) for curve in curves.curves])
    told = _joined(_span(curves, curve) for curve in curves.curves if curve.points)
    said = (
        f"Curves of {curves.claim.label} over {curves.over.label}, from {_ends(curves, grid)}, "
        f"a line for each value of {curves.by.label}: {values}. It goes {told}."
    )
    if curves.stated is None:
        return said
    return f"{said} A band marks what “{curves.stated.words}” accepts."
