"""The forms in which words give a quantity: number, range, ratio, magnitude, duration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from sphinx_claims.wording.amount import Amount, read_amount, read_rates
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.numeral import share_multiplier
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit

Kind = Literal["number", "range", "ratio", "magnitude", "duration", "date", "likelihood"]

ONLY_TO_ONE = "a ratio is read only with 1 as its second number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A quantity as it stands in a line, hedges and likelihood apart."""

    kind: Kind
    unit: Unit
    bare: Interval
    """What it accepts with no hedge, in the unit."""

    used: tuple[range, ...]
    """The tokens that it is made of."""

    value: float | None = None
    """The printed value, where there is just one."""

    printed: tuple[float, float] | None = None
    """The lower and the upper number as printed, where numbers are; equal for a single one."""

    ends: tuple[Interval, Interval] | None = None
    years: tuple[float, ...] = ()
    """The numbers, where each may also be a year of the calendar."""

    @property
    def start(self) -> int:
        """The index of its first token."""
        return self.used[0].start


def read_form(line: Line, start: int) -> Form | None:
    """Return the quantity that begins at a token, if one does.

    Raises Unreadable where one begins that has no good reading.
    """
    form = _between(line, start) or _magnitude(line, start)
    if form is None and (amount := read_amount(line, start)):
        form = (
            _pair(line, start, amount)
            or _compared(line, start, amount)
            or _single(line, start, amount)
        )
    if form is not None:
        _refuse_joints(line, form)
    return form


def _between(line: Line, start: int) -> Form | None:
    if line.text(start) != "between":
        return None
    first = read_amount(line, start + 1)
    if first is None or line.text(first.end) != "and":
        return None
    second = read_amount(line, first.end + 1)
    return _range(start, first, second) if second else None


def _magnitude(line: Line, start: int) -> Form | None:
    bare = line.lexicon.vocabulary.magnitudes.get(line.text(start))
    if bare is None:
        return None
    unit, end = DIMENSIONLESS, start + 1
    if line.text(end) == "of" and (match := line.unit(end + 1)):
        unit, end = match.meaning, match.end
    rate, end = read_rates(line, end)
    return Form(kind="magnitude", unit=unit * rate, bare=bare, used=(range(start, end),))


def _pair(line: Line, start: int, first: Amount) -> Form | None:
    """Read a range ("50-100", "50 to 100") or a ratio ("100-to-1", "100 to 1", "100:1")."""
    at, text = first.end, line.text(first.end)
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
    if second is None:
        return None
    # "0.5 to 1" is a range, and so is "100-1", which runs downwards.
    is_ratio = spelled or text == ":" or (text == "to" and first.numeral.value >= 1)
    if is_ratio and _is_one(second) and first.unit == second.unit and not first.percent:
        return _ratio(first, (range(start, second.end),))
    if text == ":":
        raise Unreadable(f"{ONLY_TO_ONE}, as in “100:1”")
    return _range(start, first, second)


def _compared(line: Line, start: int, first: Amount) -> Form | None:
    """Read a ratio with words inside, such as "$100 on roads for every $1 on rails"."""
    for at in range(first.end, len(line)):
        if line.is_("number", at):
            return None
        match = line.lexicon.ratios.match(line.tokens, at)
        second = read_amount(line, match.end) if match else None
        if match is None or second is None:
            continue
        if not _is_one(second):
            raise Unreadable(f"{ONLY_TO_ONE}, as in “for every 1”")
        if first.percent or first.unit != second.unit:
            raise Unreadable("the two sides of the ratio are in different units")
        return _ratio(first, (range(start, first.end), range(at, second.end)))
    return None


def _single(line: Line, start: int, amount: Amount) -> Form:
    value, end = amount.value, amount.end
    form = Form(
        kind="number",
        unit=amount.unit,
        bare=value.rounding(),
        used=(range(start, end),),
        value=value.value,
        printed=(value.value, value.value),
        years=(value.value,) if amount.is_year else (),
    )
    if amount.unit not in line.lexicon.times or line.text(end) != "ago":
        return form
    return replace(
        form,
        kind="duration",
        bare=Interval.exactly(value.value) if amount.is_whole else form.bare,
        used=(range(start, end + 1),),
    )


def _is_one(amount: Amount) -> bool:
    """Return whether an amount can be the second side of a ratio: 1, in a unit or none."""
    is_plain = amount.multiplier == 1 and not amount.percent and amount.rate == DIMENSIONLESS
    return is_plain and amount.numeral.text in {"1", "one"}


def _ratio(first: Amount, used: tuple[range, ...]) -> Form:
    numeral = first.numeral
    return Form(
        kind="ratio",
        unit=DIMENSIONLESS,
        bare=numeral.rounding(),
        used=used,
        value=numeral.value,
        printed=(numeral.value, numeral.value),
    )


def _range(start: int, first: Amount, second: Amount) -> Form:
    first, unit = _shared_unit(first, second)
    try:
        low, high = share_multiplier(first.value, second.value, first.multiplier, second.multiplier)
    except ValueError as error:
        raise Unreadable(str(error)) from None
    if low.value == high.value:
        raise Unreadable("the two ends of the range are the same")
    if low.value > high.value:
        raise Unreadable(f"the range runs downwards, from {low.value:,.15g} to {high.value:,.15g}")
    ends = low.rounding(), high.rounding()
    are_years = first.is_year and second.is_year
    return Form(
        kind="range",
        unit=unit,
        bare=Interval(ends[0].low, ends[1].high),
        used=(range(start, second.end),),
        printed=(low.value, high.value),
        ends=ends,
        years=(low.value, high.value) if are_years else (),
    )


def _shared_unit(first: Amount, second: Amount) -> tuple[Amount, Unit]:
    """Return the first end with the percent sign that it shares, and the unit of both ends."""
    if first.percent and not second.percent:
        raise Unreadable("the two ends of the range are not both percentages")
    core = second.core
    if core is None and first.prefixed:
        core = first.core
    if first.core not in {None, core} or first.rate not in {DIMENSIONLESS, second.rate}:
        raise Unreadable("the two ends of the range are in different units")
    if second.percent and first.core is not None:
        raise Unreadable("the two ends of the range are not both percentages")
    first = replace(first, percent=second.percent)
    return first, (core or DIMENSIONLESS) * second.rate


def _refuse_joints(line: Line, form: Form) -> None:
    """Raise Unreadable where a hyphen joins the quantity to what stands beside it."""
    if line.text(form.start - 1) == "-":
        raise Unreadable(f"a dash stands before “{line.text(form.start)}”")
    for used in form.used:
        if line.text(used.stop) == "-" and line.glued(used.stop):
            raise Unreadable(f"a hyphen joins “{line.text(used.stop - 1)}” to what follows it")
