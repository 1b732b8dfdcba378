"""Break-evens in words: how far a reader can move a figure before a statement is judged otherwise.

The figure is taken as one number, as a slider makes it, and all else is as the reader has it. A
value that is named lies on the side of the verdict that is told, so none is named for which it
would be another one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from sphinx_claims.checks import NO_VALUE
from sphinx_claims.model import Headroom, Stretch, Verdict
from sphinx_claims.whatif.slider import Slider
from sphinx_claims.whatif.written import Written
from sphinx_claims.wording import Interval, rounded_inward

_VERBS = {Verdict.HOLDS: "holds", Verdict.EDGE: "is at the edge"}


def break_even_phrase(headroom: Headroom, written: Written, *, is_range: bool) -> str:
    """Return up to where a statement stands as it does, or where it would hold.

    “holds until it passes $200 million a year or falls below $50 million a year”, where “it” is
    the figure; `written` is how values of the figure are written. Where the figure has a range as
    the reader has it, its statement may be judged otherwise now than as one number, so the phrase
    says what would be: “if this were a single number: would hold from $25 million to $100 million”.
    """
    if is_range:
        return f"if this were a single number: {_would(headroom, written)}"
    here = headroom.here.verdict
    if here in _VERBS:
        return f"{_VERBS[here]} {_until(headroom, written)}"
    return _would(headroom, written)


def within(headroom: Headroom, slider: Slider) -> Headroom:
    """Return the headroom among the values that a reader can put in; nothing is said of others."""
    found = (
        one
        for one in headroom.stretches
        if one.values.low <= slider.most and one.values.high >= slider.least
    )
    return replace(headroom, stretches=tuple(found))


def _would(headroom: Headroom, written: Written) -> str:
    """Return the values nearest by for which a statement would hold, or else be at the edge."""
    for verdict, would in ((Verdict.HOLDS, "hold"), (Verdict.EDGE, "be at the edge")):
        nearest = _nearest(headroom, verdict)
        if nearest is not None:
            return f"would {would} {_where(_open(nearest, headroom), written)}"
    return "fails whatever it is" if headroom.here.verdict is Verdict.FAILS else NO_VALUE


def _until(headroom: Headroom, written: Written) -> str:
    """Return up to where, both ways, the verdict stays what it is here."""
    here = headroom.here.values
    if here.low == here.high:
        return f"only with it at exactly {written.exact(here.low)}"
    ends = []
    if headroom.above:
        end = rounded_inward(here.high, headroom.central)
        # Of a value that was rounded, the verdict is still the same.
        verb = "reaches" if here.high_open and end == here.high else "passes"
        ends.append(f"{verb} {written.exact(end)}")
    if headroom.below:
        end = rounded_inward(here.low, headroom.central)
        verb = "falls to" if here.low_open and end == here.low else "falls below"
        ends.append(f"{verb} {written.exact(end)}")
    return f"until it {' or '.join(ends)}" if ends else "whatever it is"


def _open(stretch: Stretch, headroom: Headroom) -> Interval:
    """Return the values of a stretch, without an end that is only where the search ended."""
    values, first, last = stretch.values, headroom.stretches[0], headroom.stretches[-1]
    low = -math.inf if stretch is first else values.low
    high = math.inf if stretch is last else values.high
    return replace(values, low=low, high=high)


def _where(values: Interval, written: Written) -> str:
    """Return which values lie in an interval: “with it at least $20”, “from $20 to $40”."""
    low, high = values.low, values.high
    if math.isinf(low) and math.isinf(high):
        return "whatever it is"
    if math.isinf(high):
        end = rounded_inward(low, 2 * abs(low) or 1.0)
        verb = "above" if values.low_open and end == low else "at least"
        return f"with it {verb} {written.exact(end)}"
    if math.isinf(low):
        end = rounded_inward(high, min(0.0, 2 * high))
        verb = "below" if values.high_open and end == high else "at most"
        return f"with it {verb} {written.exact(end)}"
    first, last = (written.exact(rounded_inward(*ends)) for ends in ((low, high), (high, low)))
    return f"with it at exactly {first}" if first == last else f"from {first} to {last}"


def _nearest(headroom: Headroom, verdict: Verdict) -> Stretch | None:
    found: Iterable[Stretch] = (s for s in headroom.stretches if s.verdict is verdict)
    return min(found, key=lambda stretch: _distance(stretch.values, headroom.central), default=None)


def _distance(values: Interval, central: float) -> float:
    return max(values.low - central, central - values.high, 0.0)
