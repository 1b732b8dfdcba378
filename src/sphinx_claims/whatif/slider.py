"""How far a reader can move a figure by a slider, and in what unit.

The ends of a slider are those of a person: 1, 2 or 5 times a power of ten, and far enough apart for
all that is of interest about the figure. Whatever lies beyond can be typed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sphinx_claims.judge import Ledger
from sphinx_claims.model import Figure, Headroom, Quantity, Relation
from sphinx_claims.wording import (
    CALENDAR,
    DIMENSIONLESS,
    Conventions,
    frame_of,
    snapped,
)

STEPS = 200
"""The steps of a slider from end to end."""

FURTHEST = 100.0
"""How many times as much, or as little, as a figure's own value a break-even may be, for a slider
to reach that far."""

FARTHEST = 1e6
"""How many times as far as a slider reaches a number may lie that a reader types. What lies beyond
is no view of the world but a slip, and a break-even there is none that anyone can put in."""

LEAST_SHARE = 0.1
"""A share that reaches so far has a slider from none to all."""

_ROOM = 1.25
"""The factor by which a logarithmic slider goes beyond what is of interest."""

_MARGIN = 0.1
"""The part of its length by which any other does."""

_MULTIPLIERS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1.0, ""))
_ALIKE = frozenset({Relation.COMPARABLE, Relation.FLOOR, Relation.CEILING})
_NOISE = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """A slider and the number box beside it, both in one unit."""

    start: float
    """The lower end, in the unit of the slider."""

    end: float
    is_log: bool
    steps: int
    factor: float
    """How many of the figure's own unit make one of the slider's."""

    unit: str
    """The slider's unit in words: “billion USD a year”; empty for a pure number."""

    least: float
    """The least number that a reader can type, in the figure's own unit."""

    most: float


def slider_of(figure: Figure, covered: Iterable[float]) -> Slider:
    """Return the slider of a figure, which covers some values beside the figure's own.

    The values are in the figure's unit; those that are not finite count for nothing. A slider is
    logarithmic where all of them are above zero, and else has equal steps; so have that of a share,
    which runs from none to all unless it is small, and that of a year of the calendar.
    """
    quantity = figure.quantity
    values = [quantity.low, quantity.central, quantity.high, *filter(math.isfinite, covered)]
    factor, unit = _unit(figure)
    low, high = min(values) / factor, max(values) / factor
    is_log, steps = False, STEPS
    if quantity.unit == CALENDAR:
        start, end = math.floor(low) - 5.0, math.ceil(high) + 5.0
        factor, unit, steps = 1.0, "of the calendar", int(end - start)
    elif _is_share(figure) and high * factor >= LEAST_SHARE:
        start, end = min(0.0, low), max(1.0 / factor, high)
    elif low > 0:
        is_log = True
        start, end = _rounded(low / _ROOM, up=False), _rounded(high * _ROOM, up=True)
    else:
        start, end = _even(low, high)
    least, most = _reach(quantity, start, end, factor)
    return Slider(
        start=start,
        end=end,
        is_log=is_log,
        steps=steps,
        factor=factor,
        unit=unit,
        least=least,
        most=most,
    )


def values_covered(
    figure: Figure,
    ledger: Ledger,
    others: Iterable[Quantity],
    headrooms: Iterable[Headroom],
) -> Iterator[float]:
    """Yield the values of a figure that are of interest, in its own unit.

    Those are what scenarios make of it, the published estimates of it and its bounds, and the
    break-evens of the statements that rest on it, as far as these are not too far away.
    """
    estimates = ledger.evidence.get(figure.id, ())
    alike = (one.quantity for one in estimates if one.evidence.relation in _ALIKE)
    for quantity in (*others, *alike):
        if quantity is not None:
            yield from (quantity.low, quantity.high)
    for headroom in headrooms:
        for stretch in headroom.stretches[:-1]:
            if _is_near(stretch.values.high, figure.quantity):
                yield stretch.values.high


def _is_near(value: float, quantity: Quantity) -> bool:
    if quantity.low > 0:
        return quantity.low / FURTHEST <= value <= quantity.high * FURTHEST
    size = max(abs(quantity.low), abs(quantity.high)) or 1.0
    return abs(value) <= size * FURTHEST


def _unit(figure: Figure) -> tuple[float, str]:
    """Return how much of a figure's unit its slider counts as one, and the words for that."""
    quantity = figure.quantity
    if figure.is_percent and quantity.unit == DIMENSIONLESS:
        return 0.01, "%"
    size = max(abs(quantity.central), abs(quantity.low))
    factor, word = next((row for row in _MULTIPLIERS if size >= row[0]), _MULTIPLIERS[-1])
    frame = frame_of(quantity.unit, Conventions.default())
    currency = next((name for name, power in quantity.unit.powers if power > 0), "")
    many = currency if frame.before else frame.many.strip()
    return factor, " ".join(filter(None, (word, many, frame.rate.strip())))


def _is_share(figure: Figure) -> bool:
    """Return whether a figure can't be more than one."""
    quantity = figure.quantity
    is_part = quantity.low >= 0 and quantity.high <= 1
    return quantity.unit == DIMENSIONLESS and is_part and (bool(figure.event) or figure.is_percent)


def _even(low: float, high: float) -> tuple[float, float]:
    """Return the ends of a slider with equal steps."""
    step = _rounded(((high - low) or abs(high) or 1.0) * _MARGIN, up=True)
    start = math.floor(low / step - _MARGIN) * step
    end = math.ceil(high / step + _MARGIN) * step
    # What is never below zero stays there.
    return snapped(max(start, 0.0) if low >= 0 else start), snapped(end)


def _reach(quantity: Quantity, start: float, end: float, factor: float) -> tuple[float, float]:
    """Return how far a number may lie that is typed: one above zero stays there, or on its slider.

    Both are in the figure's own unit.
    """
    most = FARTHEST * max(abs(start), abs(end)) * factor
    if quantity.low <= 0:
        return -most, most
    return (start / FARTHEST if start > 0 else start) * factor, most


def _rounded(value: float, *, up: bool) -> float:
    """Return 1, 2 or 5 times a power of ten: the next to a positive value, up or down."""
    exponent = math.floor(math.log10(value))
    # The powers beside it as well, since a logarithm is rounded.
    steps = [float(f"{n}e{exponent + more}") for more in (-1, 0, 1, 2) for n in (1, 2, 5)]
    if up:
        return min(step for step in steps if step >= value * (1 - _NOISE))
    return max(step for step in steps if step <= value * (1 + _NOISE))
