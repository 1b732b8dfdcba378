"""The numbers along an axis, and the words that stand at its end."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise

from matplotlib.ticker import LogLocator, MaxNLocator

from sphinx_claims.plots.drawing.canvas import SMALL, width
from sphinx_claims.plots.phrases import value_phrase
from sphinx_claims.plots.picture import Axis
from sphinx_claims.wording import DIMENSIONLESS, Unit

_APART = 10.0
"""Points between two labels, at least."""

_SUBDIVISIONS = ((1.0,), (1.0, 3.0), (1.0, 2.0, 5.0))
"""The numbers of a logarithmic axis within each power of ten, the fewest first."""


_TIME_STEPS = (1 / 12, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)
"""Years from one number of an axis of time to the next."""

_MOST = 200
"""More numbers have no room along any axis, and need not be measured."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A number at its place on an axis."""

    at: float
    label: str


def ticks(axis: Axis, points: float) -> list[Tick]:
    """Return as many round numbers as have room along so many points."""
    for places in _candidates(axis):
        found = [Tick(at, label(axis, at)) for at in places if axis.low <= at <= axis.high]
        widest = max((width(tick.label, SMALL) for tick in found), default=0.0)
        if len(found) > 1 and _have_room(axis, found, widest, points):
            return found
    return [Tick(end, label(axis, end)) for end in (axis.low, axis.high)]


def _candidates(axis: Axis) -> list[list[float]]:
    """Return lists of places, those with the most first."""
    if axis.places:
        return [[at for at, _ in axis.places], *_candidates(replace(axis, places=()))]
    if axis.is_time:
        return [_dates(axis, step) for step in _TIME_STEPS]
    if not axis.is_log:
        return [
            [float(at) for at in MaxNLocator(nbins=count).tick_values(axis.low, axis.high)]
            for count in (6, 5, 4, 3, 2, 1)
        ]
    found = [
        LogLocator(subs=subs, numticks=100).tick_values(axis.low, axis.high)
        for subs in reversed(_SUBDIVISIONS)
    ]
    lists = [[float(at) for at in places] for places in found]
    decades = lists[-1]
    return [*lists, *(decades[start::step] for step in (2, 3, 4, 6) for start in range(step))]


def _dates(axis: Axis, step: float) -> list[float]:
    first, last = math.ceil(axis.low / step), math.floor(axis.high / step)
    if last - first > _MOST:
        return []
    return [number * step for number in range(first, last + 1)]


def _have_room(axis: Axis, found: list[Tick], widest: float, points: float) -> bool:
    gaps = (
        abs(position(axis, after.at) - position(axis, before.at)) * points
        for before, after in pairwise(found)
    )
    return min(gaps) >= widest + _APART


def position(axis: Axis, value: float) -> float:
    """Return where a value lies along an axis: 0 at its beginning, 1 at its end."""
    if axis.is_log:
        found = math.log(value / axis.low) / math.log(axis.high / axis.low)
    else:
        found = (value - axis.low) / (axis.high - axis.low)
    return 1 - found if axis.is_reversed else found


def label(axis: Axis, at: float) -> str:
    """Return a number of an axis, without what its title says of all of them."""
    if said := dict(axis.places).get(at):
        return said
    if axis.is_time:
        year, months = divmod(round(at * 12), 12)
        return f"{year}-{months + 1:02d}" if months else str(year)
    return value_phrase(at, _short(axis.unit), percent=axis.is_percent)


def unit_words(axis: Axis) -> str:
    """Return what the numbers leave out of their unit, such as “a year” or “people”."""
    if axis.is_time or axis.is_percent:
        return ""
    full, short = (value_phrase(1000.0, unit) for unit in (axis.unit, _short(axis.unit)))
    return full.removeprefix(short).strip() if full.startswith(short) else str(axis.unit)


def _short(unit: Unit) -> Unit:
    """Return what of a unit is written at each number: a currency, or nothing."""
    full = value_phrase(1000.0, unit)
    currency = Unit(
        tuple((name, power) for name, power in unit.powers if power == 1 and name.isupper())
    )
    for candidate in (currency, DIMENSIONLESS):
        if full.startswith(value_phrase(1000.0, candidate)):
            return candidate
    return DIMENSIONLESS
