"""Ratios: "100-to-1", "100:1", "3:2", "$100 on roads for every $1 on rails"."""

from __future__ import annotations

from dataclasses import replace

from sphinx_claims.wording.amount import Amount, read_amount
from sphinx_claims.wording.forms.form import Form
from sphinx_claims.wording.forms.multiples import odd_amount
from sphinx_claims.wording.forms.ranges import range_of, refuse_order
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.measure import Measure
from sphinx_claims.wording.numeral import Numeral
from sphinx_claims.wording.unit import DIMENSIONLESS

_HOURS, _MINUTES, _MINUTE_DIGITS = 24, 60, 2


def pair(line: Line, start: int, first: Amount) -> Form | None:
    """Read a range ("50-100", "50 to 100") or a ratio ("100-to-1", "100 to 1", "100:1")."""
    at, text = first.end, line.text(first.end)
    if text not in {"-", "to", ":"}:
        return None
    spelled = text == "-" and line.text(at + 1) == "to" and line.text(at + 2) == "-"
    joined = all(line.glued(at + step) for step in range(4 if spelled else 2))
    parted = not line.glued(at) and not line.glued(at + 1)
    if spelled and joined:
        after = at + 3
    elif text == "to" or (text == "-" and (joined or parted)) or (text == ":" and joined):
        after = at + 1
    else:
        return None
    second = read_amount(line, after)
    if second is None and first.is_bare and text != ":":
        second = odd_amount(line, after)
    if second is None:
        return None
    if text == ":":
        _refuse_time(first, second)
        return _up_to(line, _ratio(first, second, (range(start, second.end),)))
    # "0.5 to 1" is a range, and so is "100-1", which runs downwards.
    if _is_one(second):
        is_ratio = spelled or (text == "to" and first.numeral.value >= 1)
    else:
        is_ratio = spelled and _runs_down(first, second)
    if is_ratio and _is_side(first, second):
        ratio = _ratio(first, second, (range(start, second.end),))
        # "100 to 1 to 200 to 1" is more than anyone can follow.
        return ratio if text == "to" else _up_to(line, ratio)
    return range_of(start, first, second)


def _up_to(line: Line, lower: Form) -> Form:
    """Return a ratio, or the range from it to another one: "100-to-1 to 200-to-1"."""
    used = lower.used[-1]
    if line.text(used.stop) not in {"to", "-"} or line.glued(used.stop):
        return lower
    first = read_amount(line, used.stop + 1)
    upper = pair(line, used.stop + 1, first) if first else None
    if upper is None or upper.kind != "ratio" or lower.value is None or upper.value is None:
        return lower
    refuse_order(lower.value, upper.value)
    return replace(
        upper,
        kind="range",
        bare=Interval(lower.bare.low, upper.bare.high),
        used=(range(used.start, upper.used[-1].stop),),
        value=None,
        printed=(lower.value, upper.value),
        ends=(lower.bare, upper.bare),
    )


def compared(line: Line, start: int, first: Amount) -> Form | None:
    """Read a ratio with words inside, such as "$100 on roads for every $1 on rails"."""
    # "one" by itself counts nothing unless the other side follows at once.
    last = first.end + 1 if first.is_pronoun else len(line)
    for at in range(first.end, min(last, len(line))):
        if line.is_("number", at):
            return None
        match = line.lexicon.ratios.match(line.texts, at)
        second = _second(line, match.end) if match else None
        if second is None:
            continue
        if first.percent or first.unit != second.unit:
            raise Unreadable("the two sides of the ratio are in different units")
        return _ratio(first, second, (range(start, first.end), range(at, second.end)))
    return None


def _second(line: Line, at: int) -> Amount | None:
    """Return the second side: an amount, or one of a currency in "for every dollar"."""
    if second := read_amount(line, at):
        return second
    unit = line.unit(at)
    if unit is None or unit.meaning not in line.lexicon.currencies:
        return None
    one = Numeral.parse("1")
    return Amount(end=unit.end, numeral=one, measure=Measure(1.0, unit.meaning))


def _is_side(first: Amount, second: Amount) -> bool:
    is_plain = second.multiplier == 1 and not second.percent and second.rate == DIMENSIONLESS
    return is_plain and first.unit == second.unit and not first.percent


def _is_one(amount: Amount) -> bool:
    return amount.numeral.text in {"1", "one"}


def _runs_down(first: Amount, second: Amount) -> bool:
    return first.value.value > second.value.value


def _refuse_time(first: Amount, second: Amount) -> None:
    text = second.numeral.text
    is_clock = first.numeral.value < _HOURS and second.numeral.value < _MINUTES
    if is_clock and len(text) == _MINUTE_DIGITS and text.isdigit():
        raise Unreadable(f"“{first.numeral.text}:{text}” may be a time of day or a ratio")


def _ratio(first: Amount, second: Amount, used: tuple[range, ...]) -> Form:
    """Return how many of the first side there are for one of the second, which is exact."""
    if not _is_side(first, second):
        raise Unreadable("the two sides of the ratio are in different units")
    if first.after is not None:
        raise Unreadable(f"the words “{first.after.phrase}” stand inside the ratio")
    base = second.value.value
    if base <= 0:
        raise Unreadable("a ratio is one to a number above zero")
    rounding, value = first.value.rounding(), first.value.value / base
    return Form(
        kind="ratio",
        unit=DIMENSIONLESS,
        bare=replace(rounding, low=rounding.low / base, high=rounding.high / base),
        used=used,
        value=value,
        printed=(value, value),
        after=second.after,
    )
