"""How wide words are: their share of the value's range, their tightness, and the next width."""

from __future__ import annotations

import math

from sphinx_claims.judge.verdicts import verdict_of
from sphinx_claims.model import Judgement, NextWidth
from sphinx_claims.wording import Conventions, Interval, Wording


def share(judgement: Judgement) -> float | None:
    """Return how much of the value's range lies in what the words accept, from 0 to 1.

    A positive range is measured by factors, since its central estimate is its geometric middle:
    of 50 to 200, the words that accept 50 to 100 have a half. Any other range is measured by
    differences. A point's share is 1 or 0. None where the words give no interval, or speak of
    another unit or event.
    """
    accepts, quantity = judgement.accepts, judgement.quantity
    if accepts is None or judgement.mismatch is not None:
        return None
    if not quantity.is_range:
        return 1.0 if accepts.contains(quantity.central) else 0.0
    if accepts.covers(quantity.low, quantity.high):
        return 1.0
    low, high = max(quantity.low, accepts.low), min(quantity.high, accepts.high)
    if low >= high:
        return 0.0
    if quantity.low > 0:
        return math.log(high / low) / math.log(quantity.high / quantity.low)
    return (high - low) / (quantity.high - quantity.low)


def tightness(judgement: Judgement) -> float | None:
    """Return how many times the lower end of what words accept fits in the upper one.

    1 for one value alone; infinite where the words bound a value on one side, or accept zero and
    more. The smaller, the tighter. None where the words give no interval.
    """
    return None if judgement.accepts is None else judgement.accepts.width_ratio


def next_width(
    judgement: Judgement, conventions: Conventions, *, end_by_end: bool
) -> NextWidth | None:
    """Return what a statement would be with the next wider hedge of the table.

    That is the smallest factor among the document's hedges that accepts all that the words do,
    and more. A range is widened at either end. None for words that print no number (magnitudes,
    likelihoods), years of the calendar, words that speak of another unit or event, and where no
    hedge is wider. `end_by_end` is as in `Judge.words`.
    """
    wording = judgement.wording
    if not isinstance(wording, Wording) or judgement.mismatch is not None:
        return None
    factors = (hedge for hedge in conventions.hedges if hedge.kind == "factor")
    for hedge in sorted(factors, key=lambda hedge: hedge.width or 0.0):
        widened = wording.under(hedge)
        if widened is not None and _is_wider(widened.accepts, wording.accepts):
            verdict = verdict_of(widened.accepts, widened.ends, judgement.quantity, end_by_end)
            return NextWidth(hedge=hedge, accepts=widened.accepts, verdict=verdict)
    return None


def _is_wider(one: Interval, other: Interval) -> bool:
    reaches = one.low <= other.low and one.high >= other.high
    return reaches and (one.low, one.high) != (other.low, other.high)
