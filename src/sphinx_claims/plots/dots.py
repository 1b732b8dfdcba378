"""The quantile dotplot: a claim as so many equally likely values."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from sphinx_claims.checks import capital, interval_phrase
from sphinx_claims.checks.sensitivity import settled
from sphinx_claims.model import Claim, Records
from sphinx_claims.plots.material import Material, Stated, computed
from sphinx_claims.plots.phrases import value_phrase
from sphinx_claims.plots.picture import Axis, Band, Dots
from sphinx_claims.plots.plot import Plot, PlotError
from sphinx_claims.plots.request import Request, claim_of
from sphinx_claims.plots.scale import axis_for
from sphinx_claims.wording import Format, Interval, UnsuitedFormatError, write

COUNT = 20
"""How many values stand for the distribution: few enough to be counted at a glance.

Kay et al. (2016), “When (ish) is my bus?”, doi 10.1145/2858036.2858558, tried 20 and 100.
"""

PROBABILITIES = tuple((number + 0.5) / COUNT for number in range(COUNT))
"""The quantiles that the values are."""


def check_dots(request: Request, records: Records) -> None:
    """Raise PlotError where a claim has no range."""
    claim = claim_of(request.ids[0], records)
    if not claim.quantity.is_range:
        raise PlotError(f"“{claim.id}” is a single number, so its values are all the same")


def dots_plot(request: Request, material: Material) -> Plot:
    """Return the dotplot of a claim, read against a statement of it where there is one."""
    claim = claim_of(request.ids[0], material.records)
    with computed(claim):
        found = material.uncertainty.percentiles(claim.id, PROBABILITIES)
    values = [settled(claim, value) for value in found]
    stated = material.stated(claim, request.option("words"))
    return _plot(claim, values, stated, percent=material.is_percent(claim))


def _plot(claim: Claim, values: Sequence[float], stated: Stated | None, *, percent: bool) -> Plot:
    written = partial(value_phrase, unit=claim.quantity.unit, percent=percent)
    finding = _finding(claim, values, stated, percent=percent)
    shown = list(values)
    if stated is not None:
        shown += [end for end in (stated.accepts.low, stated.accepts.high) if math.isfinite(end)]
    return Plot(
        kind="dots",
        caption=f"{capital(claim.label)}: {finding}",
        alternative=(
            f"Dotplot of {len(values)} equally likely values, from "
            f"{written(values[0])} to {written(values[-1])}: {finding}"
        ),
        heads=("the words", "how many", "values") if stated else ("how many", "values"),
        rows=tuple(_rows(values, stated, written)),
        picture=Dots(
            axis=_axis(claim, shown, percent=percent),
            values=tuple(values),
            band=_band(stated, claim, percent=percent) if stated else None,
        ),
    )


def _axis(claim: Claim, shown: Sequence[float], *, percent: bool) -> Axis:
    unit = claim.quantity.unit
    axis = axis_for(shown, claim.label, unit, percent=percent, log=not claim.event)
    return replace(axis, low=max(axis.low, 0.0), high=min(axis.high, 1.0)) if claim.event else axis


def _band(stated: Stated, claim: Claim, *, percent: bool) -> Band:
    accepted = interval_phrase(stated.accepts, claim.quantity.unit, percent=percent)
    return Band(
        low=stated.accepts.low,
        high=stated.accepts.high,
        label=f"“{stated.words}” accepts {accepted}",
    )


def _rows(
    values: Sequence[float], stated: Stated | None, written: Callable[[float], str]
) -> Iterator[tuple[str, ...]]:
    """Yield the values in rows: those that the words accept, and those that they do not."""

    def row(found: Sequence[float]) -> tuple[str, str]:
        return str(len(found)), "; ".join(map(written, found)) or "none"

    if stated is None:
        yield row(values)
        return
    yield "accept", *row([value for value in values if stated.accepts.contains(value)])
    yield "do not accept", *row([value for value in values if not stated.accepts.contains(value)])


def _finding(claim: Claim, values: Sequence[float], stated: Stated | None, *, percent: bool) -> str:
    unit, count = claim.quantity.unit, len(values)
    if stated is None:
        quarter = count // 4
        low, high = (
            value_phrase(v, unit, percent=percent) for v in (values[quarter], values[-quarter - 1])
        )
        return f"half of {count} equally likely values lie between {low} and {high}."
    inside = sum(stated.accepts.contains(value) for value in values)
    said = (
        f"{inside} of {count} equally likely values lie within what “{stated.words}” accepts, "
        f"{interval_phrase(stated.accepts, unit, percent=percent)}"
    )
    if stated.printed is None:
        return f"{said}."
    printed = Interval.exactly(stated.printed)
    above = sum(value > stated.printed and not printed.contains(value) for value in values)
    return f"{said}; {above} of {count} lie above {_number(claim, stated, percent=percent)}."


def _number(claim: Claim, stated: Stated, *, percent: bool) -> str:
    """Return the number that some words print, as a ratio where they say it so."""
    number, unit = stated.printed or 0.0, claim.quantity.unit
    if "-to-" in stated.words or ":1" in stated.words:
        try:
            return write(number, number, unit, Format(style="ratio"))
        except UnsuitedFormatError:
            pass
    return value_phrase(number, unit, percent=percent)
