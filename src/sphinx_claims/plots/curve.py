"""One curve: a claim over the values of one input, and where on it some words hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from sphinx_claims.wording import Interval

Function = Callable[[float], float | None]
"""Computes a claim from one input; None where it can't be computed."""

_HALVINGS = 40
"""How often a step is halved to find where a curve enters what some words accept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The claim over the input, with the other input at one value."""

    other: float
    points: tuple[tuple[float, float], ...]
    """What could be computed."""

    function: Function

    def within(self, accepts: Interval, written: Callable[[float], str]) -> str:
        """Say for which values of the input the claim lies in an interval.

        `written` writes a value of the input. Where the curve comes and goes, it is said of no
        single value.
        """
        groups = groupby(self.points, lambda point: accepts.contains(point[1]))
        runs = [(is_inside, [value for value, _ in points]) for is_inside, points in groups]
        inside = [number for number, (is_inside, _) in enumerate(runs) if is_inside]
        if not inside:
            return "nowhere in this range"
        if len(runs) == 1:
            return "throughout this range"
        if len(inside) > 1:
            return "in parts of this range"
        (at,) = inside
        values = runs[at][1]
        start, end = "", "on"
        if at > 0:
            start = f"from about {written(self._entry(accepts, runs[at - 1][1][-1], values[0]))}"
        if at < len(runs) - 1:
            end = f"up to about {written(self._entry(accepts, runs[at + 1][1][0], values[-1]))}"
        return f"{start} {end}".strip()

    def _entry(self, accepts: Interval, outside: float, inside: float) -> float:
        """Return the value, between two neighbours, at which the curve enters an interval."""
        for _ in range(_HALVINGS):
            middle = (outside + inside) / 2
            value = self.function(middle)
            if value is not None and accepts.contains(value):
                inside = middle
            else:
                outside = middle
        return inside
