"""Write a value in words that are read back as the same value."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.format import AUTO, Format, UnsuitedFormatError
from sphinx_claims.wording.locale import Locale
from sphinx_claims.wording.naming import Frame, frame_of, percent_frame
from sphinx_claims.wording.numeral import LEAST_APART, Numeral
from sphinx_claims.wording.unit import CALENDAR, DIMENSIONLESS, PERCENT, Unit
from sphinx_claims.wording.value_text import LARGEST, MULTIPLIERS, SMALLEST

SIGNIFICANT = 3
"""The most significant digits that are written where a format asks for no number of them."""

_EXACT_DIGITS = 17
"""Significant digits that tell any two floats apart."""

_THOUSAND = (10**3, "thousand")
_MOST_IN_DIGITS = Decimal("1e21")
# Beyond this many, the power of ten and the product may leave the range of floats.
_MOST_PLACES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A rounded number as it is printed, without sign and unit."""

    value: Decimal
    """The rounded number."""

    digits: str
    multiplier: int = 1
    word: str = ""

    @property
    def is_negative(self) -> bool:
        """Whether a sign stands before the currency and the digits."""
        return self.value < 0


def write(
    low: float,
    high: float,
    unit: Unit,
    form: Format = AUTO,
    conventions: Conventions | None = None,
) -> str:
    """Write a number, or the range from `low` to `high`, with its unit.

    Unless the format asks for something else, numbers have at most three significant digits,
    rounded half up by their size, and words from a million up ("$50 to 100 million a year"). No
    number is rounded so far that what is printed would be read as another one. A range that
    fewer digits than these would print as one number gets more of them; ends that three print
    the same are written once, unless the format asks for both. Years of the calendar are written
    in full. The conventions are the shipped ones unless given.

    Raises ValueError for ends that are not finite or run downwards, and UnsuitedFormatError, which
    is one, for a format that does not suit the value.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError("only finite numbers can be written")
    if low > high:
        raise ValueError(f"a range can't run from {low:g} down to {high:g}")
    if form.has_both_ends and low == high:
        raise UnsuitedFormatError(
            "“range” writes two ends, and the value is one number", "leave “range” out"
        )
    return _Writer(form, conventions or Conventions.default()).write(low, high, unit)


class _Writer:
    """Writes values in one format by some conventions."""

    def __init__(self, form: Format, conventions: Conventions) -> None:
        self._form = form
        self._conventions = conventions
        self._locale = conventions.locale

    def write(self, low: float, high: float, unit: Unit) -> str:
        if unit == CALENDAR:
            return self._years(low, high)
        if self._form.style == "ratio":
            return self._ratio(low, high, unit)
        if self._form.style == "percent":
            return self._percentage(low, high, unit)
        return self._number_or_range(*self._ends(low, high), frame_of(unit, self._conventions))

    def _years(self, low: float, high: float) -> str:
        if self._form.style != "auto" or self._form.significant is not None:
            raise UnsuitedFormatError(
                f"“{self._form}” does not suit a year of the calendar, which is written in full",
                "write the id alone",
            )
        years = dict.fromkeys(str(math.floor(end + 0.5)) for end in (low, high))
        return self._between.join(years)

    def _ratio(self, low: float, high: float, unit: Unit) -> str:
        factor = 0.01 if unit == PERCENT else 1.0
        if unit not in {DIMENSIONLESS, PERCENT}:
            raise UnsuitedFormatError(
                f"“ratio” writes a pure number, and the value is in {unit}",
                "use “words” or “digits”, or write the id alone",
            )
        first, last = self._ends(_times(low, factor), _times(high, factor))
        if first.value <= 0:
            raise UnsuitedFormatError(
                "“ratio” writes numbers above zero, and the value has another",
                "use “digits”, or write the id alone",
            )
        to_one = "-to-1" if self._locale.is_english else ":1"
        ends = dict.fromkeys(f"{end.digits}{to_one}" for end in (first, last))
        return self._wide_between.join(ends)

    def _percentage(self, low: float, high: float, unit: Unit) -> str:
        factor = 1.0 if unit == PERCENT else 100.0
        rest = DIMENSIONLESS if unit == PERCENT else unit
        frame = percent_frame(rest, self._conventions)
        if frame is None:
            raise UnsuitedFormatError(
                f"“percent” writes a share of one, and the value is in {unit}",
                "use “words” or “digits”, or write the id alone",
            )
        ends = self._ends(_times(low, factor), _times(high, factor))
        return self._number_or_range(*ends, frame)

    def _ends(self, low: float, high: float) -> tuple[_Printed, _Printed]:
        """Return both ends as they are printed, apart where the usual digits or more tell them so.

        More than the usual ones are given only where the format asks for both ends.
        """
        fewest = self._form.significant or SIGNIFICANT
        most = _EXACT_DIGITS if self._form.has_both_ends else SIGNIFICANT
        ends = [self._printed(_rounded(end, fewest)) for end in (low, high)]
        for significant in range(fewest, most + 1) if low != high else ():
            apart = [self._printed(_rounded(end, significant)) for end in (low, high)]
            if apart[0] != apart[1]:
                ends = apart
                break
        return ends[0], ends[1]

    def _number_or_range(self, first: _Printed, last: _Printed, frame: Frame) -> str:
        if first == last:
            is_one = last.value == 1
            return f"{self._number(last, frame)}{frame.one if is_one else frame.many}{frame.rate}"
        is_shared = first.multiplier == last.multiplier and not first.is_negative
        if is_shared:
            word = f" {last.word}" if last.word else ""
            digits = f"{first.digits}{self._between}{last.digits}"
            number = f"{frame.before}{digits}{word}"
        else:
            upper = self._number(self._apart(first, last), frame)
            number = f"{self._number(first, frame)}{self._wide_between}{upper}"
        return f"{number}{frame.many}{frame.rate}"

    @property
    def _between(self) -> str:
        """What stands between the two ends of a range."""
        return " to " if self._locale.is_english else "–"

    @property
    def _wide_between(self) -> str:
        """The same, between ends with signs of their own."""
        return self._between if self._locale.is_english else f" {self._between} "

    def _number(self, number: _Printed, frame: Frame) -> str:
        sign = self._locale.minus if number.is_negative else ""
        word = f" {number.word}" if number.word else ""
        return f"{sign}{frame.before}{number.digits}{word}"

    def _apart(self, first: _Printed, last: _Printed) -> _Printed:
        """Return the upper end so that its multiplier is not taken for the lower end's as well.

        "1.5 to 2 million" would be read as 1.5 million to 2 million.
        """
        if first.multiplier != 1 or last.multiplier == 1:
            return last
        is_apart = first.value >= LEAST_APART and first.value * last.multiplier >= last.value
        if is_apart or first.value == 0:
            return last
        return _Printed(value=last.value, digits=self._locale.digits(last.value))

    def _printed(self, rounded: Decimal) -> _Printed:
        size = abs(rounded)
        if rounded == 0:
            return _Printed(value=rounded, digits="0")
        most = LARGEST if self._form.style in {"auto", "words"} else _MOST_IN_DIGITS
        if size >= most or size < SMALLEST:
            mantissa, exponent = f"{size:e}".split("e")
            digits = self._locale.exponent(Decimal(mantissa).normalize(), int(exponent))
            return _Printed(value=rounded, digits=digits)
        for multiplier, word in _multipliers(self._form, self._locale):
            if size >= multiplier:
                digits = self._locale.digits((size / multiplier).normalize())
                return _Printed(value=rounded, digits=digits, multiplier=multiplier, word=word)
        return _Printed(value=rounded, digits=self._locale.digits(size))


def _multipliers(form: Format, locale: Locale) -> tuple[tuple[int, str], ...]:
    """Return the multipliers that are written in words, which are words of English."""
    if form.style not in {"auto", "words"} or not locale.is_english:
        return ()
    return (*MULTIPLIERS, _THOUSAND) if form.style == "words" else MULTIPLIERS


def _times(value: float, factor: float) -> float:
    """Return a value times a power of ten, without noise: 0.35 times 100 is 35."""
    product = float(Decimal(repr(value)) * Decimal(repr(factor)))
    if not math.isfinite(product):
        raise ValueError("only finite numbers can be written")
    return product


def _rounded(value: float, significant: int) -> Decimal:
    """Return a number to so many significant digits, with no zeros after them.

    It gets more of them where the number so printed would be read as one that leaves this one
    out: "1" is read as 0.75 to 1.25, and is not what is printed for 1.4.
    """
    rounded = _to_digits(value, significant)
    while significant < SIGNIFICANT:
        if Numeral.parse(f"{rounded:e}").rounding().contains(value):
            break
        significant += 1
        rounded = _to_digits(value, significant)
    return rounded


def _to_digits(value: float, significant: int) -> Decimal:
    """Return a number rounded to significant digits, halves away from zero.

    The rule is floor(x * 10**d + 0.5) on the size of the number.
    """
    if value == 0:
        return Decimal(0)
    size = abs(value)
    places = significant - 1 - Decimal(size).adjusted()
    if abs(places) > _MOST_PLACES or significant > SIGNIFICANT:
        half_up = Context(prec=significant, rounding=ROUND_HALF_UP)
        rounded = half_up.create_decimal(repr(size))
    else:
        rounded = Decimal(math.floor(size * 10.0**places + 0.5)).scaleb(-places)
    return rounded.normalize().copy_sign(Decimal(value))
