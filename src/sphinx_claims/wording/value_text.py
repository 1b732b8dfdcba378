"""Writing a value as a data file holds it: the other way round to reading one."""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

FEWEST, MOST = 3, 12
"""The least and the most significant digits that an end is rounded to."""

NEAR = 1e-7
"""How far a number may lie from a round one, relative to it, and still be taken for that one."""

_NOISE = 1e-9
"""How far an end may lie from a shorter number, relative to it, by the noise of floats alone."""

_SNAP = Context(prec=5, rounding=ROUND_HALF_EVEN)
_FINE = 0.05
"""How much of the way to the other end a rounding may take away."""

MULTIPLIERS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
"""What is written in words, from the largest down."""

LARGEST, SMALLEST = Decimal("1e15"), Decimal("1e-6")
"""Beyond these, digits and words are longer than anyone reads."""


def snapped(value: float) -> float:
    """Return a number of at most five digits where one is so near as to be the same, else itself.

    What is computed as 50,000,000.00000001 was 50 million.
    """
    near = float(_SNAP.create_decimal(value))
    return near if math.isclose(value, near, rel_tol=NEAR) else value


def rounded_inward(end: float, inside: float) -> float:
    """Return an end of a stretch rounded towards a value inside it, and never past either.

    To three significant digits, or to more where three would take away a good part of the
    stretch. Both must be finite.
    """
    end = snapped(end)
    if end == inside:
        return end
    rounding = ROUND_FLOOR if end > inside else ROUND_CEILING
    for digits in range(FEWEST, MOST + 1):
        # The digits of the float, since its binary fraction may lie beyond the number meant.
        exact = Decimal(repr(end))
        nearest = Context(prec=digits, rounding=ROUND_HALF_EVEN).create_decimal(exact)
        if math.isclose(nearest, end, rel_tol=_NOISE):
            return float(nearest)
        found = float(Context(prec=digits, rounding=rounding).create_decimal(exact))
        if abs(end - found) <= _FINE * abs(end - inside):
            return found
    return end


def number_text(value: float, *, percent: bool = False) -> str:
    """Write a finite number as a data file holds it: "10 billion", "50,000", "0.35", "1e18".

    With `percent` a fraction is written as the number of hundredths that it is.
    """
    number = Decimal(repr(value)) * (100 if percent else 1)
    size = abs(number)
    if size and (size >= LARGEST or size < SMALLEST):
        mantissa, exponent = f"{number.normalize():e}".split("e")
        return f"{mantissa}e{int(exponent)}"
    for multiplier, word in MULTIPLIERS:
        if size >= multiplier and not percent:
            return f"{(number / multiplier).normalize():f} {word}"
    # No separator in a number as short as a year.
    return f"{number.normalize():f}" if size < 10_000 else f"{number.normalize():,f}"
