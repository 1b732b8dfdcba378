"""What is said of a statement beside its verdict."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.model.statement import Verdict
from sphinx_claims.wording import Hedge, Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class NextWidth:
    """What a statement would be with the next wider hedge of the table in place of its own."""

    hedge: Hedge
    accepts: Interval
    """What the words would accept, in the unit of the words."""

    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The measures of one statement; what can't be had is None.

    The verdict without the hedge is kept with the verdict itself, and headroom is asked for apart,
    since it takes longer to solve for.
    """

    share: float | None
    """How much of the value's range the words accept, from 0 to 1; a point's share is 0 or 1.

    None where the words give no interval, or speak of another unit or event.
    """

    tightness: float | None
    """How many times the lower end of what the words accept fits in the upper one.

    1 for words that accept one value alone, infinite for words that bound a value on one side.
    None where the words give no interval.
    """

    next_width: NextWidth | None
    """None where the words print no number that a hedge could widen, or no hedge is wider."""
