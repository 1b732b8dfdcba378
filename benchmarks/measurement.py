"""What was measured of a step, beside the bar that it should stay under."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The most that a step may cost."""

    ratio: float | None = None
    """To the floor."""

    seconds: float | None = None
    """Of processor time."""

    mebibytes: float | None = None


NO_BAR = Bar()


@dataclass(slots=True, kw_only=True)
class Measurement:
    """A step of a case, with what it cost in each round."""

    case: str
    step: str
    bar: Bar = NO_BAR
    ours: list[float] = field(default_factory=list)
    """Processor seconds, one a round."""

    floor: list[float] = field(default_factory=list)
    """The same of the floor, measured in the same round; empty where there is none."""

    peaks: list[int] = field(default_factory=list)
    """The memory of the largest process, in bytes, one a round."""

    remark: str = ""
    """What was found right besides, such as how many pages were read."""

    @property
    def cpu(self) -> float:
        """The median of ours, in seconds."""
        return statistics.median(self.ours)

    @property
    def floor_cpu(self) -> float | None:
        """The median of the floor's, in seconds; None without a floor."""
        return statistics.median(self.floor) if self.floor else None

    @property
    def ratios(self) -> list[float]:
        """Ours to the floor's, round by round: a machine that slows down slows both."""
        return [one / other for one, other in zip(self.ours, self.floor, strict=bool(self.floor))]

    @property
    def ratio(self) -> float | None:
        """The median of the ratios; None without a floor."""
        return statistics.median(self.ratios) if self.floor else None

    @property
    def mebibytes(self) -> float:
        """The greatest peak of memory."""
        return max(self.peaks) / 2**20

    @property
    def holds(self) -> bool | None:
        """Whether every bar holds; None where there is none."""
        held = [
            measured <= bar
            for measured, bar in (
                (self.ratio, self.bar.ratio),
                (self.cpu, self.bar.seconds),
                (self.mebibytes, self.bar.mebibytes),
            )
            if bar is not None and measured is not None
        ]
        return all(held) if held else None
