"""Cutting the values of a figure into stretches of one verdict."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator

from sphinx_claims.model import Stretch, Verdict
from sphinx_claims.model.headroom import joined
from sphinx_claims.wording import Interval, snapped


def stretches(
    changes: Iterable[float],
    lowest: float,
    highest: float,
    verdict_at: Callable[[float], Verdict],
) -> tuple[Stretch, ...]:
    """Return the stretches between a lowest and a highest value, which may be infinite.

    `changes` are the values where the verdict may change, and nowhere else; one that is all but
    round is taken for the round one. The verdicts are those that `verdict_at` gives for a change
    itself, and for a value between two changes.
    """
    cuts = sorted({snapped(change) for change in changes})
    cuts = [cut for cut in cuts if lowest < cut < highest]
    return joined(_pieces(cuts, lowest, highest, verdict_at))


def between(low: float, high: float) -> float:
    """Return a value between two, of which either may be infinite."""
    if math.isinf(low) and math.isinf(high):
        return 0.0
    if math.isinf(high):
        return low * 2 if low > 0 else low / 2 + 1
    if math.isinf(low):
        return high * 2 if high < 0 else high / 2 - 1
    # As factors where that is possible, so that neither end outweighs the other.
    if low > 0:
        return math.sqrt(low) * math.sqrt(high)
    return low / 2 + high / 2


def _pieces(
    cuts: list[float], lowest: float, highest: float, verdict_at: Callable[[float], Verdict]
) -> Iterator[Stretch]:
    """Yield open stretches between the cuts, and each cut as a stretch of its own."""
    ends = [lowest, *cuts, highest]
    for low, high in itertools.pairwise(ends):
        if low != lowest:
            yield Stretch(values=Interval.exactly(low), verdict=verdict_at(low))
        values = Interval(low, high, low_open=True, high_open=True)
        yield Stretch(values=values, verdict=verdict_at(between(low, high)))
