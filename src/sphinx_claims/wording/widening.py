"""What a hedge makes of a quantity."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.wording.forms import Form
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Unreadable
from sphinx_claims.wording.unit import CALENDAR
from sphinx_claims.wording.whole import within_a_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Widened:
    """What a quantity accepts under a hedge, and what its two ends do where it is a range."""

    accepts: Interval
    ends: tuple[Interval, Interval] | None


def widened(
    form: Form, hedge: Hedge | None, *, is_share: bool, is_of_a_whole: bool = False
) -> Widened:
    """Return what a quantity accepts under a hedge, or under none.

    `is_share` says that a factor widens the odds of its numbers, and `is_of_a_whole` that the
    whole is named, beyond which nothing is accepted. Raises Unreadable where the
    quantity takes no such hedge.
    """
    if hedge is None:
        return Widened(accepts=form.bare, ends=form.ends)
    if form.unit == CALENDAR:
        raise Unreadable(f"“{hedge.words[0]}” beside a year has no reading")
    if form.ends is not None and form.printed is not None:
        if hedge.kind != "factor":
            raise Unreadable(f"“{hedge.words[0]}” beside a range has no reading")
        low, high = (
            widened_number(value, end, hedge, is_share=is_share)
            for value, end in zip(form.printed, form.ends, strict=True)
        )
        if is_of_a_whole:
            low, high = within_a_whole(low), within_a_whole(high)
        return Widened(accepts=Interval(low.low, high.high), ends=(low, high))
    if form.value == 0 and hedge.width is not None:
        raise Unreadable(f"nothing but zero itself is “{hedge.words[0]}” zero times something")
    if form.value is None:
        raise Unreadable(f"“{hedge.words[0]}” has no reading beside words without a number")
    accepts = widened_number(form.value, form.bare, hedge, is_share=is_share)
    if form.kind == "fraction" or is_of_a_whole:
        accepts = within_a_whole(accepts)
    return Widened(accepts=accepts, ends=None)


def widened_number(value: float, bare: Interval, hedge: Hedge, *, is_share: bool) -> Interval:
    """Return what a printed number accepts under a hedge; `bare` is what it accepts under none.

    Under a factor a share accepts what it does by itself as well: near its end, odds are fine.
    Beside other numbers, the width of the hedge is all that counts.
    """
    accepts = hedge.accepts(value, is_share=is_share)
    if hedge.kind != "factor" or not is_share:
        return accepts
    return Interval(min(accepts.low, bare.low), max(accepts.high, bare.high))
