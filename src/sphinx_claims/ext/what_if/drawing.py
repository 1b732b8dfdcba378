"""The dots of a panel as SVG: the axis, what the words accept, and the dots in their places."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape
from typing import Any

from sphinx_claims.whatif import Reading
from sphinx_claims.whatif.dots import BASE, EDGE, HEIGHT, SIZE, WIDTH, Axis, Dot, dots_layout
from sphinx_claims.whatif.written import Written

_MOST_TICKS = 8
_BELOW = 16.0
"""How far below the axis the numbers of its ticks stand."""


def drawing(data: dict[str, Any], reading: Reading) -> str:
    """Return the drawing of the dots, for the published values."""
    plan, claim, stated = data["dots"], reading.reader.panel.dots, reading.stated
    assert claim is not None  # noqa: S101  (there is a plan only where there is a claim)
    axis = Axis(low=plan["axis"]["low"], high=plan["axis"]["high"], is_log=plan["axis"]["log"])
    accepts = None if stated is None else stated.accepts
    parts = [
        f'<svg viewBox="0 0 {_n(WIDTH)} {_n(HEIGHT)}" role="img" '
        f'aria-label="Dots along an axis: {escape(claim.label)}">\n'
    ]
    if accepts is not None:
        left, right = axis.across(accepts.low), axis.across(accepts.high)
        parts.append(
            f'<rect class="claims-what-if-band" x="{_n(left)}" y="0" '
            f'width="{_n(right - left)}" height="{_n(BASE)}"/>\n'
        )
    parts.append(
        f'<line class="claims-what-if-axis" x1="{_n(EDGE)}" x2="{_n(WIDTH - EDGE)}" '
        f'y1="{_n(BASE)}" y2="{_n(BASE)}"/>\n'
    )
    parts += _ticks(axis, Written.of(claim))
    circles = "".join(map(_circle, dots_layout(reading.dots or (), axis, accepts)))
    parts.append(f'<g class="claims-what-if-points">{circles}</g>\n</svg>\n')
    return "".join(parts)


def _circle(dot: Dot) -> str:
    name = f"claims-what-if-dot{' inside' if dot.is_inside else ''}"
    return f'<circle class="{name}" cx="{_n(dot.x)}" cy="{_n(dot.y)}" r="{_n(SIZE / 2 - 1)}"/>'


def _ticks(axis: Axis, written: Written) -> Iterator[str]:
    for value in tick_values(axis):
        at = _n(axis.across(value))
        yield (
            f'<line class="claims-what-if-tick" x1="{at}" x2="{at}" y1="{_n(BASE)}" '
            f'y2="{_n(BASE + 4)}"/><text class="claims-what-if-number" x="{at}" '
            f'y="{_n(BASE + _BELOW)}" text-anchor="middle">{escape(written.value(value))}</text>\n'
        )


def tick_values(axis: Axis) -> list[float]:
    """Return round values of an axis: not more than eight, and two at least."""
    if axis.is_log:
        decades = range(math.floor(math.log10(axis.low)), math.ceil(math.log10(axis.high)) + 1)
        for digits in ((1, 2, 5), (1, 3), (1,)):
            found = [float(f"{digit}e{power}") for power in decades for digit in digits]
            found = [value for value in found if axis.low <= value <= axis.high]
            if len(found) <= _MOST_TICKS:
                return found
        return found[:: math.ceil(len(found) / _MOST_TICKS)]
    step = _step((axis.high - axis.low) / _MOST_TICKS)
    first, last = math.ceil(axis.low / step), math.floor(axis.high / step)
    return [float(f"{number * step:.12g}") for number in range(first, last + 1)]


def _step(least: float) -> float:
    """Return the next 1, 2 or 5 times a power of ten from a positive number up."""
    power = math.floor(math.log10(least))
    steps = (float(f"{digit}e{power + more}") for more in (0, 1) for digit in (1, 2, 5))
    return next(step for step in steps if step >= least)


def _n(number: float) -> str:
    """Return a place in the drawing, to hundredths, as a script writes it."""
    return repr(math.floor(number * 100 + 0.5) / 100).removesuffix(".0")
