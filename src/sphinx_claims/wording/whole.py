"""A share of a whole that is named: "90% of people" leaves no more than the rest of them."""

from __future__ import annotations

from dataclasses import replace

from sphinx_claims.wording.forms import Form
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Line

WHOLE = 1.0
"""No part of a whole is more than this."""

_REACH = 4
"""Words after "of" among which the whole is named."""


def is_of_a_whole(line: Line, form: Form) -> bool:
    """Return whether a percentage up to a hundred is one of a whole that is named after it.

    "90% of people" is; "90% of GDP" is not, since debts may be more than that.
    """
    at = form.used[-1].stop
    if not form.percent or form.printed is None or not 0 <= form.printed[1] <= WHOLE:
        return False
    if line.text(at) != "of" or not line.is_("word", at + 1):
        return False
    named = line.texts[at + 1 : at + 1 + _REACH]
    return line.lexicon.vocabulary.beyond_a_whole.isdisjoint(named)


def within_a_whole(interval: Interval) -> Interval:
    """Return the part of an interval from 0 to 1; the whole interval where it has none there."""
    low, high = max(interval.low, 0.0), min(interval.high, WHOLE)
    is_beyond = (interval.low_open and low >= WHOLE) or (interval.high_open and high <= 0)
    if low > high or is_beyond:
        return interval
    return replace(
        interval,
        low=low,
        high=high,
        low_open=interval.low_open and low == interval.low,
        high_open=interval.high_open and high == interval.high,
    )


def form_within_a_whole(form: Form) -> Form:
    """Return a quantity of which no more than the whole is accepted."""
    ends = form.ends and (within_a_whole(form.ends[0]), within_a_whole(form.ends[1]))
    return replace(form, bare=within_a_whole(form.bare), ends=ends)
