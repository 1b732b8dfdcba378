"""Axes that are wide enough for what is drawn on them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from sphinx_claims.plots.picture import Axis
from sphinx_claims.plots.plot import PlotError
from sphinx_claims.wording import Unit

LOG_FROM = 20.0
"""How many times the least positive value the greatest must be for a logarithmic axis."""

LEAST, GREATEST = 1e-100, 1e100
"""The sizes between which numbers are drawn: of any two, the ratio and the product are finite."""

_MARGIN = 0.06
"""The part of an axis that stays free at either end."""


def axis_for(
    values: Iterable[float], title: str, unit: Unit, *, percent: bool = False, log: bool = True
) -> Axis:
    """Return an axis on which some values have their place, with a little room at both ends.

    It is logarithmic where all values are positive and far enough apart, unless `log` is false.
    PlotError where they are too large, too small or too near one another for an axis.
    """
    found = [value for value in values if math.isfinite(value)]
    low, high = min(found), max(found)
    check_drawable(low, high)
    is_log = log and is_wide(low, high, percent=percent)
    return spanning_axis(low, high, title, unit, percent=percent, log=is_log)


def spanning_axis(  # noqa: PLR0913  (each of these differs from axis to axis)
    low: float, high: float, title: str, unit: Unit, *, percent: bool, log: bool
) -> Axis:
    """Return an axis from one drawable value to another, with a little room at both ends.

    Of a logarithmic one both values must be positive.
    """
    if log and low < high:
        room = (high / low) ** _MARGIN
        low, high = low / room, high * room
    elif log:
        low, high = low / 2, high * 2
    else:
        width = (high - low) or abs(high) or 1.0
        check_drawable(width)
        low, high = _clear(low, -width * _MARGIN), _clear(high, width * _MARGIN)
    return Axis(low=low, high=high, title=title, unit=unit, is_log=log, is_percent=percent)


def is_wide(low: float, high: float, *, percent: bool = False) -> bool:
    """Return whether drawable values are far enough apart for a logarithmic axis.

    Those in per cent never are: a share is read against the whole.
    """
    return not percent and low > 0 and high / low > LOG_FROM


def check_drawable(*values: float) -> None:
    """Raise PlotError for a number that is too large or too small to be drawn; 0 is neither."""
    for value in values:
        if value and not LEAST <= abs(value) <= GREATEST:
            what = "large" if abs(value) > 1 else "small"
            raise PlotError(f"the number {value:g} is too {what} to be drawn")


def _clear(end: float, room: float) -> float:
    """Return an end moved outwards; not over zero, which bounds what is never negative."""
    moved = end + room
    return 0.0 if end * moved < 0 else moved
