"""Values, intervals and verdicts in words, as diagnostics and pages say them."""

from __future__ import annotations

import math

from sphinx_claims.judge import Judged
from sphinx_claims.model import Judgement, Measures, Quantity
from sphinx_claims.wording import (
    AUTO,
    CALENDAR,
    Conventions,
    Format,
    Hedge,
    Interval,
    Unit,
    Wording,
    write,
)

_WHOLE = Format(significant=15)
"""As many digits as a float holds: what is exact is not rounded."""


def quantity_phrase(quantity: Quantity, conventions: Conventions | None = None) -> str:
    """Return a value as it is printed: “$10 billion a year”, “250 to 500”.

    That is by the shipped conventions, or as a sentence of a document with others would say it.
    """
    return write(quantity.low, quantity.high, quantity.unit, conventions=conventions)


def interval_phrase(interval: Interval, unit: Unit) -> str:
    """Return what an interval accepts: “50 to 200”, “at least 0.95”, “200 up to 1,000”."""
    low, high = interval.low, interval.high
    if math.isinf(low) and math.isinf(high):
        return "anything"
    if math.isinf(low):
        return f"{'less than' if interval.high_open else 'at most'} {write(high, high, unit)}"
    if math.isinf(high):
        return f"{'more than' if interval.low_open else 'at least'} {write(low, low, unit)}"
    if low == high:
        return f"exactly {write(low, low, unit, _WHOLE if unit != CALENDAR else AUTO)}"
    if not (interval.low_open or interval.high_open):
        return write(low, high, unit)
    least = f"more than {write(low, low, unit)}," if interval.low_open else write(low, low, unit)
    up_to = "up to, not including," if interval.high_open else "up to"
    return f"{least} {up_to} {write(high, high, unit)}"


def accepts_phrase(judgement: Judgement) -> str:
    """Return what a judgement's words accept, and the hedge that gave it its width."""
    wording = judgement.wording
    if not isinstance(wording, Wording):
        return wording.reason
    if wording.ends is not None:
        low, high = (interval_phrase(end, judgement.unit) for end in wording.ends)
        accepted = f"accepts a range from {low} up to {high}"
    else:
        accepted = f"accepts {interval_phrase(wording.accepts, judgement.unit)}"
    return f"{accepted}{_hedge_phrase(wording)}"


def factor_phrase(hedge: Hedge) -> str:
    """Return the width of a hedge: “2”, or “√10” for half an order of magnitude."""
    width = hedge.width or 1.0
    return "√10" if math.isclose(width, math.sqrt(10)) else f"{width:g}"


def share_phrase(share: float | None) -> str:
    """Return the share of a range that words accept, in per cent, and never more than it is.

    Only the whole range is “100 %”, and only none of it “0 %”.
    """
    if share is None:
        return "none"
    if 0 < share < 0.01:
        return "under 1 %"
    return f"{math.floor(share * 100)} %"


def tightness_phrase(tightness: float | None) -> str:
    """Return how many times the lower end of what words accept fits in the upper one."""
    if tightness is None:
        return "none"
    return "without end" if math.isinf(tightness) else f"{tightness:.3g}"


def measures_phrase(judged: Judged, measures: Measures) -> str:
    """Return what follows a verdict: what the words accept, and how wide that is."""
    judgement = judged.judgement
    parts = [accepts_phrase(judgement)]
    if measures.tightness is not None:
        parts.append(f"tightness {tightness_phrase(measures.tightness)}")
    if measures.share is not None and judgement.quantity.is_range:
        parts.append(f"share of the range {share_phrase(measures.share)}")
    if judgement.bare_verdict is not judgement.verdict:
        parts.append(f"without the hedge: {judgement.bare_verdict.value}")
    if measures.next_width is not None:
        factor = factor_phrase(measures.next_width.hedge)
        parts.append(f"with a factor of {factor}: {measures.next_width.verdict.value}")
    return "".join(f"; {part}" for part in parts)


def _hedge_phrase(wording: Wording) -> str:
    hedge = wording.hedge
    if hedge is not None and hedge.kind == "factor":
        return f" (“{hedge.words[0]}”: a factor of {factor_phrase(hedge)} either way)"
    if hedge is not None:
        return f" (“{hedge.words[0]}”)"
    if wording.term is not None and wording.kind == "likelihood":
        return f" (“{wording.term.words[0]}”, a probability)"
    return ""
