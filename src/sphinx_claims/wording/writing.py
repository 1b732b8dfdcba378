"""Write a value in words that are read back as the same value."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal

from sphinx_claims.wording.numeral import LEAST_APART
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit
from sphinx_claims.wording.unit_words import load_unit_words

SIGNIFICANT = 3
"""The most significant digits that are written."""

_MULTIPLIERS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
# Beyond these, digits and words are longer than anyone reads.
_MOST, _LEAST = Decimal("1e15"), Decimal("1e-6")
# Beyond this many, the power of ten and the product may leave the range of floats.
_MOST_PLACES = 30
_HALF_UP = Context(prec=SIGNIFICANT, rounding=ROUND_HALF_UP)
_CALENDAR = Unit.named("CE")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A rounded number as it is printed, without sign and unit."""

    value: Decimal
    """The rounded number."""

    digits: str
    multiplier: int = 1
    word: str = ""

    @property
    def minus(self) -> str:
        """The sign before the currency and the digits."""
        return "-" if self.value < 0 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What stands around the digits of a number in some unit."""

    before: str = ""
    one: str = ""
    many: str = ""
    rate: str = ""


def write(low: float, high: float, unit: Unit) -> str:
    """Write a number, or the range from `low` to `high`, with its unit.

    Numbers have at most three significant digits, rounded half up by their size, and words from a
    million up ("$50 to 100 million a year"). Ends that print the same are written once. Years of
    the calendar are written in full. Raises ValueError for ends that are not finite or run
    downwards.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError("only finite numbers can be written")
    if low > high:
        raise ValueError(f"a range can't run from {low:g} down to {high:g}")
    if unit == _CALENDAR:
        years = dict.fromkeys(str(math.floor(end + 0.5)) for end in (low, high))
        return " to ".join(years)
    frame, first, last = _frame(unit), _printed(low), _printed(high)
    if first == last:
        is_one = last.digits == "1" and not last.word
        return _joined(_number(last, frame), frame.one if is_one else frame.many, frame.rate)
    if first.multiplier == last.multiplier != 1 and not first.minus:
        number = f"{frame.before}{first.digits} to {last.digits} {last.word}"
    elif first.multiplier == last.multiplier == 1 and not first.minus:
        number = f"{frame.before}{first.digits} to {last.digits}"
    else:
        number = f"{_number(first, frame)} to {_number(_apart(first, last), frame)}"
    return _joined(number, frame.many, frame.rate)


def _apart(first: _Printed, last: _Printed) -> _Printed:
    """Return the upper end so that its multiplier is not taken for the lower end's as well.

    "1.5 to 2 million" would be read as 1.5 million to 2 million.
    """
    if first.multiplier != 1 or last.multiplier == 1:
        return last
    is_apart = first.value >= LEAST_APART and first.value * last.multiplier >= last.value
    if is_apart or first.value == 0:
        return last
    return _Printed(value=last.value, digits=f"{abs(last.value):,f}")


def _printed(value: float) -> _Printed:
    rounded = _rounded(value)
    size = abs(rounded)
    if rounded == 0:
        return _Printed(value=rounded, digits="0")
    if size >= _MOST or size < _LEAST:
        mantissa, exponent = f"{size:e}".split("e")
        digits = f"{Decimal(mantissa).normalize():f}e{int(exponent)}"
        return _Printed(value=rounded, digits=digits)
    for multiplier, word in _MULTIPLIERS:
        if size >= multiplier:
            digits = f"{(size / multiplier).normalize():f}"
            return _Printed(value=rounded, digits=digits, multiplier=multiplier, word=word)
    return _Printed(value=rounded, digits=f"{size:,f}")


def _rounded(value: float) -> Decimal:
    """Return a number to three significant digits, with no zeros after them.

    The rule is floor(x * 10**d + 0.5) on the size of the number, so halves go away from zero.
    """
    if value == 0:
        return Decimal(0)
    size = abs(value)
    places = SIGNIFICANT - 1 - Decimal(size).adjusted()
    if abs(places) > _MOST_PLACES:
        rounded = _HALF_UP.create_decimal(repr(size))
    else:
        rounded = Decimal(math.floor(size * 10.0**places + 0.5)).scaleb(-places)
    return rounded.normalize().copy_sign(Decimal(value))


def _frame(unit: Unit) -> _Frame:
    if words := _words(unit):
        return words
    for row in load_unit_words():
        if row.kind == "time" and (words := _words(unit * row.unit)):
            return replace(words, rate=f"a {row.one}")
    return _Frame(one=str(unit), many=str(unit))


def _words(unit: Unit) -> _Frame | None:
    """Return the frame of a unit that is written in words or with a sign."""
    if unit == DIMENSIONLESS:
        return _Frame()
    row = next((row for row in load_unit_words() if row.unit == unit), None)
    if row is None:
        return None
    if row.kind != "currency":
        return _Frame(one=row.one, many=row.many)
    after = "" if row.sign else str(unit)
    return _Frame(before=row.sign, one=after, many=after)


def _number(number: _Printed, frame: _Frame) -> str:
    return _joined(f"{number.minus}{frame.before}{number.digits}", number.word)


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))
