"""Ranges: "50 to 100", "between 3 and 5", "3 ± 1", "five or six"."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from sphinx_claims.wording.amount import Amount, read_amount
from sphinx_claims.wording.forms.form import Form
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.measure import PURE, Measure
from sphinx_claims.wording.numeral import Numeral, share_multiplier
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit

_SHORT_YEAR = re.compile(r"[0-9]{2}")
_PLUS_OR_MINUS = (("±",), ("+", "/", "-"), ("plus", "or", "minus"), ("give", "or", "take"))


def between(line: Line, start: int) -> Form | None:
    """Read "between 3 and 5"."""
    if line.text(start) != "between":
        return None
    for joined in (True, False):
        # "one hundred and fifty" may be one number, or the end of one and the next.
        first = read_amount(line, start + 1, joined=joined)
        if first is None:
            return None
        if line.text(first.end) == "and":
            second = read_amount(line, first.end + 1)
            return range_of(start, first, second) if second else None
    return None


def plus_or_minus(line: Line, start: int, first: Amount) -> Form | None:
    """Read "3 ± 1" and "3 plus or minus 1"."""
    for sign in _PLUS_OR_MINUS:
        end = first.end + len(sign)
        if line.text(first.end) == sign[0] and line.texts[first.end : end] == sign:
            second = read_amount(line, end)
            return _around(start, first, second) if second else None
    return None


def neighbours(line: Line, start: int, first: Amount) -> Form | None:
    """Read "five or six", where the numbers are neighbours as finely as they are printed."""
    if line.text(first.end) != "or" or first.after is not None:
        return None
    second = read_amount(line, first.end + 1)
    if second is None:
        return None
    low, high, _ = _shared(first, second)
    step = min(low.step, high.step)
    if not math.isclose(high.value - low.value, step, rel_tol=1e-9):
        raise Unreadable("two numbers with “or” between them are read only where none lies between")
    return range_of(start, first, second)


def range_of(start: int, first: Amount, second: Amount) -> Form:
    """Return the range from one amount to another; Unreadable where they make none."""
    if first.after is not None:
        raise Unreadable(f"the words “{first.after.phrase}” stand inside the range")
    low, high, unit = _shared(first, second)
    if first.is_year and second.is_bare and _SHORT_YEAR.fullmatch(second.numeral.text):
        years = f"{first.numeral.text}” and “{second.numeral.text}"
        raise Unreadable(
            f"“{years}” may be years, and a short year is not read: write both in full"
        )
    refuse_order(low.value, high.value)
    ends = low.rounding(), high.rounding()
    form = _form(range(start, second.end), second, unit, (low.value, high.value), ends)
    form = replace(form, is_of_parts=first.is_part and second.is_part)
    if first.is_year and second.is_year:
        return replace(form, years=(low.value, high.value))
    return form


def _around(start: int, first: Amount, second: Amount) -> Form:
    """Return the range from a number less a tolerance to the number and the tolerance."""
    if second.percent != first.percent:
        raise Unreadable("a tolerance is read in the unit of its number only")
    middle, reach, unit = _shared(first, second)
    low, high = middle.value - reach.value, middle.value + reach.value
    refuse_order(low, high)
    # The tolerance is printed as finely as the ends are known.
    ends = [Numeral(text="", value=end, step=reach.step).rounding() for end in (low, high)]
    return _form(range(start, second.end), second, unit, (low, high), (ends[0], ends[1]))


def _form(
    used: range,
    second: Amount,
    unit: Unit,
    printed: tuple[float, float],
    ends: tuple[Interval, Interval],
) -> Form:
    return Form(
        kind="range",
        unit=unit,
        bare=Interval(ends[0].low, ends[1].high),
        used=(used,),
        printed=printed,
        ends=ends,
        percent=second.percent and second.rate == DIMENSIONLESS,
        after=second.after,
    )


def refuse_order(low: float, high: float) -> None:
    """Raise Unreadable for the ends of a range that are the same or run downwards."""
    if low == high:
        raise Unreadable("the two ends of the range are the same")
    if low > high:
        raise Unreadable(f"the range runs downwards, from {low:,.15g} to {high:,.15g}")


def _shared(first: Amount, second: Amount) -> tuple[Numeral, Numeral, Unit]:
    """Return both numbers with what they share, and the unit of both."""
    first, unit = _shared_unit(first, second)
    try:
        low, high = share_multiplier(first.value, second.value, first.multiplier, second.multiplier)
    except ValueError as error:
        raise Unreadable(str(error)) from None
    return low, high, unit


def _shared_unit(first: Amount, second: Amount) -> tuple[Amount, Unit]:
    """Return the first end with the measure that it shares, and the unit of both ends."""
    if first.percent and not second.percent:
        raise Unreadable("the two ends of the range are not both percentages")
    measure = second.measure
    if measure is None and first.prefixed:
        measure = first.measure
    if second.percent and first.measure not in {None, measure}:
        raise Unreadable("the two ends of the range are not both percentages")
    if not _fits(first.measure, measure) or first.rate not in {DIMENSIONLESS, second.rate}:
        raise Unreadable("the two ends of the range are in different units")
    if first.measure is None:
        first = replace(first, measure=measure)
    return first, (measure or PURE).unit * second.rate


def _fits(first: Measure | None, measure: Measure | None) -> bool:
    # "50 cents to 2 dollars" are both in USD.
    return first is None or (measure is not None and first.unit == measure.unit)
