"""What a range is a range of."""

from __future__ import annotations

from enum import Enum


class RangeKind(Enum):
    """What a figure's range is a range of."""

    PLAUSIBLE = "plausible"
    """The source's own plausible range."""

    INTERVAL_90 = "interval-90"
    """An interval meant to hold the true value nine times in ten."""

    SPREAD = "spread"
    """From the lowest to the highest of several counts or estimates."""

    @property
    def phrase(self) -> str:
        """The kind in words that follow “the range is”."""
        return {
            RangeKind.PLAUSIBLE: "the source's plausible range",
            RangeKind.INTERVAL_90: "a 90 % interval",
            RangeKind.SPREAD: "the spread of several counts",
        }[self]
