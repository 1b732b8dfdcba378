"""An interval of values that words accept."""

from __future__ import annotations

import math
from dataclasses import KW_ONLY, dataclass

NOISE = 1e-9
"""How far a value may lie from an end, relative to it, and still count as that end."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `low` to `high`, in a unit that the owner of the interval knows.

    The ends may be infinite. An end is part of the interval unless it is open. Raises ValueError
    where `low` lies above `high` or an end is not a number.
    """

    low: float
    high: float
    _: KW_ONLY
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if math.isnan(self.low) or math.isnan(self.high):
            raise ValueError("an interval's end is not a number")
        if self.low > self.high:
            raise ValueError(f"an interval can't run from {self.low:g} down to {self.high:g}")

    @classmethod
    def exactly(cls, value: float) -> Interval:
        """Return the interval that holds one value alone."""
        return cls(value, value)

    @property
    def width_ratio(self) -> float:
        """How many times the end nearer to zero fits in the other; inf where zero is inside."""
        if self.low <= 0 <= self.high:
            return math.inf
        near, far = sorted((abs(self.low), abs(self.high)))
        return 1.0 if near == far else far / near

    def contains(self, value: float) -> bool:
        """Return whether a value lies inside, give or take the noise of floating-point numbers.

        A value within a relative 1e-9 of an end counts as that end: inside where the end is
        closed, outside where it is open. NaN lies in no interval.
        """
        return not math.isnan(value) and (
            _beyond(value, self.low, is_open=self.low_open)
            and _beyond(-value, -self.high, is_open=self.high_open)
        )

    def covers(self, low: float, high: float) -> bool:
        """Return whether both ends of a range lie inside."""
        return self.contains(low) and self.contains(high)

    def scaled(self, factor: float) -> Interval:
        """Return the interval with both ends multiplied by a finite factor above zero.

        Raises ValueError for any other factor.
        """
        if not 0 < factor < math.inf:
            raise ValueError(f"an interval can't be scaled by {factor:g}")
        return self._with_ends(self.low * factor, self.high * factor)

    def _with_ends(self, low: float, high: float) -> Interval:
        return Interval(low, high, low_open=self.low_open, high_open=self.high_open)


def _beyond(value: float, end: float, *, is_open: bool) -> bool:
    # An infinite end has no neighbourhood, and its difference from itself is no number.
    if math.isinf(end) or math.isinf(value):
        at_end = value == end
    else:
        at_end = abs(value - end) <= NOISE * abs(end)
    return not is_open if at_end else value > end
