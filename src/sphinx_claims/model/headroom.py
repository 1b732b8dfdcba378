"""Headroom: how far a figure can move before a statement that rests on it is judged otherwise."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sphinx_claims.model.statement import Verdict
from sphinx_claims.wording import Interval, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Neighbouring values of a figure for which a statement has one verdict."""

    values: Interval
    """From end to end, in the figure's unit; an end may be infinite."""

    verdict: Verdict
    """`unjudged` where the claim that is stated can't be computed for these values."""


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return neighbouring stretches with those of one verdict put together."""
    found: list[Stretch] = []
    for stretch in stretches:
        if found and found[-1].verdict is stretch.verdict:
            high, is_open = stretch.values.high, stretch.values.high_open
            values = replace(found[-1].values, high=high, high_open=is_open)
            found[-1] = replace(stretch, values=values)
        else:
            found.append(stretch)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headroom:
    """The verdicts of a statement over the values of one figure that it rests on.

    The figure is taken as one point; all other figures keep their ranges and central estimates.
    """

    figure: str
    unit: Unit
    """The figure's own unit, in which all the values here are."""

    central: float
    """The figure's central estimate, from which the search goes up and down."""

    stretches: tuple[Stretch, ...]
    """From the lowest values to the highest, each beginning where the one before it ends."""

    is_exact: bool
    """Whether the flips are solved for all values, and not searched for among some of them."""

    @property
    def position(self) -> int:
        """The index of the stretch in which the central estimate lies."""
        for index, stretch in enumerate(self.stretches):
            if stretch.values.contains(self.central):
                return index
        raise ValueError("the central estimate lies in none of the stretches")

    @property
    def here(self) -> Stretch:
        """The stretch in which the central estimate lies."""
        return self.stretches[self.position]

    @property
    def way(self) -> float:
        """How far it is to the nearest flip, by factors (their logarithm) for a figure above zero.

        Raises `ValueError` where there is no flip.
        """
        here = self.here.values
        ends = [*([here.low] if self.below else []), *([here.high] if self.above else [])]
        if self.central > 0 and min(ends) > 0:
            return min(abs(math.log(end / self.central)) for end in ends)
        return min(abs(end - self.central) / (abs(self.central) or 1.0) for end in ends)

    @property
    def above(self) -> tuple[Stretch, ...]:
        """The stretches above that one, the nearest first."""
        return self.stretches[self.position + 1 :]

    @property
    def below(self) -> tuple[Stretch, ...]:
        """The stretches below it, the nearest first."""
        return self.stretches[: self.position][::-1]

    def softened(self) -> Headroom:
        """Return the same headroom with the edge counted as what holds."""
        held = (
            replace(s, verdict=Verdict.HOLDS) if s.verdict is Verdict.EDGE else s
            for s in self.stretches
        )
        return replace(self, stretches=joined(held))
