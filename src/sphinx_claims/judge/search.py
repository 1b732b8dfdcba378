"""Finding where the standing of a statement changes, over the values of one figure.

A standing is anything that two values of the figure can have alike or not, such as a verdict with
the sides on which a value's ends lie. From the central estimate the search goes outwards over a
grid, each way, and halves every step over which the standing changes until the change is found.
What happens within one step and leaves no trace at its two ends is not seen: a step is about a
third of the value, and smaller near the central estimate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from sphinx_claims.model import Quantity

S = TypeVar("S")

NEAR_STEPS = (1e-4, 1e-3, 1e-2, 3e-2, 0.1, 0.2)
"""The first steps away from the central estimate, relative to it."""

A_DECADE = 8
"""Further steps for each power of ten."""

FINEST = 1e-12
"""How closely a change is found, relative to the larger end of the step that it is found in."""

MOST_TRIED = 20_000
"""Values tried for one figure before the search is given up."""


class ErraticError(Exception):
    """Raised where a standing changes so often that no search would end."""


class Search(Generic[S]):
    """The search for changes of what `probe` gives."""

    def __init__(self, probe: Callable[[float], S]) -> None:
        self._probe = probe
        self._left = MOST_TRIED

    def outwards(
        self, start: float, values: Iterator[float], is_far: Callable[[S], bool]
    ) -> tuple[list[float], float]:
        """Return where the standing changes between a start and values that lead away from it.

        The search ends after the first value whose standing is far enough; the last value that
        was tried is returned as well. Raises ErraticError where there is no end of changes.
        """
        changes: list[float] = []
        last, before = start, self._try(start)
        for value in values:
            standing = self._try(value)
            changes += self._between((last, before), (value, standing))
            last, before = value, standing
            if is_far(standing):
                break
        return changes, last

    def _try(self, value: float) -> S:
        self._left -= 1
        if self._left < 0:
            raise ErraticError
        return self._probe(value)

    def _between(
        self, one: tuple[float, S], other: tuple[float, S], reach: float | None = None
    ) -> list[float]:
        """Return where the standing changes between two values, as closely as `reach` says."""
        (value, standing), (next_value, next_standing) = one, other
        if standing == next_standing:
            return []
        if reach is None:
            # By the two values that the search began with: nearer to zero it would have no end.
            reach = FINEST * max(abs(value), abs(next_value))
        middle = value / 2 + next_value / 2
        if abs(next_value - value) <= reach or middle in {value, next_value}:
            is_zero = min(value, next_value) <= 0 <= max(value, next_value)
            return [0.0 if is_zero else middle]
        found = (middle, self._try(middle))
        return self._between(one, found, reach) + self._between(found, other, reach)


def steps(quantity: Quantity, reach: float, direction: int) -> Iterator[float]:
    """Yield the values of the grid above (1) or below (-1) a figure's central estimate.

    A figure that is positive, or negative, throughout its range is multiplied and divided by up
    to `reach`, so it keeps its sign. Of any other, multiples of its size up to `reach` are added
    and taken away.
    """
    central = quantity.central
    decades = range(1, 1 + round(A_DECADE * _digits(reach)))
    if quantity.low > 0 or quantity.high < 0:
        factors = [*(1 + step for step in NEAR_STEPS), *(10 ** (n / A_DECADE) for n in decades)]
        grows = direction == (1 if central > 0 else -1)
        yield from (central * factor if grows else central / factor for factor in factors)
    else:
        size = max(abs(quantity.low), abs(quantity.high)) or 1.0
        fractions = [*NEAR_STEPS, *(0.2 * 10 ** (n / A_DECADE) for n in decades)]
        yield from (central + direction * size * fraction for fraction in fractions)


def _digits(number: float) -> int:
    return len(f"{number:.0f}") - 1
