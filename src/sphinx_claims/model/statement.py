"""A statement: words in the prose bound to a figure or claim, and how it was judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sphinx_claims.errors import Location
from sphinx_claims.model.quantity import Quantity
from sphinx_claims.wording import AUTO, Format, Interval, Unit, Unread, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words in the prose bound to the id of a figure or claim."""

    target: str
    words: str
    """The author's words; empty where the value is pulled and formatted instead."""

    location: Location
    """The words themselves, or the id where there are none."""

    target_location: Location | None = None
    """The id, where the page's source was read."""

    format: Format = AUTO
    """How the value is written, where it is pulled."""

    @property
    def is_pulled(self) -> bool:
        """Whether the value is written by the machine, not by the author."""
        return not self.words


class Verdict(Enum):
    """The statement against the value."""

    HOLDS = "holds"
    """The whole range of the value lies in what the words accept."""

    EDGE = "edge"
    """The central estimate does, the whole range does not."""

    FAILS = "fails"
    """The central estimate does not."""

    UNJUDGED = "unjudged"
    """The words give no interval to judge by."""

    @property
    def stands(self) -> bool:
        """Whether the build passes with it: at the edge it does."""
        return self in {Verdict.HOLDS, Verdict.EDGE}


GRAVEST_FIRST = (Verdict.FAILS, Verdict.UNJUDGED, Verdict.EDGE, Verdict.HOLDS)
"""The verdicts in the order in which they ask for attention."""


class Mismatch(Enum):
    """Why a statement fails before its interval is even looked at."""

    UNIT = "unit"
    EVENT = "event"
    FORMAT = "format"
    """The value can't be written in the format that was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A wording held against a quantity."""

    words: str
    """The words that were judged: the author's, a source's, or those written for a value."""

    wording: Wording | Unread
    quantity: Quantity
    """The value, in the unit of the words where it has the same dimension."""

    unit: Unit
    """The unit of the words, with what they leave unsaid."""

    verdict: Verdict
    bare_verdict: Verdict
    """What the verdict would be without the hedge."""

    mismatch: Mismatch | None = None
    hint: str = ""
    """Which format would suit, where the one that was asked for does not."""

    factor: float = 1.0
    """How many of `unit` make one of the figure's or claim's own unit; 1 where none do."""

    start: int | None = None
    """The year from which words such as “five years ago” count back to a year of the calendar."""

    @property
    def accepts(self) -> Interval | None:
        """What the words accept, in the unit of the words."""
        return self.wording.accepts if isinstance(self.wording, Wording) else None

    def said(self, quantity: Quantity) -> Quantity:
        """Return a value of the figure or claim, which is in its own unit, in that of the words."""
        low, central, high = (
            self.factor * (value if self.start is None else self.start - value)
            for value in (quantity.low, quantity.central, quantity.high)
        )
        return Quantity(low=min(low, high), central=central, high=max(low, high), unit=self.unit)

    def own(self, interval: Interval) -> Interval:
        """Return an interval in the unit of the words in that of the figure or claim."""
        scaled = interval.scaled(1 / self.factor)
        if self.start is None:
            return scaled
        return Interval(
            self.start - scaled.high,
            self.start - scaled.low,
            low_open=scaled.high_open,
            high_open=scaled.low_open,
        )
