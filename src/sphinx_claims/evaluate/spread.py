"""The range of a function over the ranges of its inputs.

A monotone function has its least and its greatest value at corners of its inputs' ranges, and
these are evaluated exactly. Points inside the ranges are tried as well, so that a function that
rises and falls within them is not mistaken for a narrow one; its range is then the range over the
points tried. The points follow from the inputs alone: nothing else in the ledger moves them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from sphinx_claims.model import Quantity

Point = dict[str, float]
Function = Callable[[Point], float]

ALL_CORNERS = 8
"""Up to so many ranged inputs, every corner is evaluated; beyond, the two that monotony names."""

INSIDE = 128
"""Points tried inside the ranges."""

_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71)


def spread(
    function: Function, inputs: Mapping[str, Quantity], *, tried: int = INSIDE
) -> tuple[float, float]:
    """Return the least and greatest value of a function over the ranges of its inputs.

    `tried` is the number of points inside the ranges; with none of them, the range is right only
    for a function that is monotone in each input. Raises what the function raises at any of the
    points.
    """
    central = {name: quantity.central for name, quantity in inputs.items()}
    ranged = {name: quantity for name, quantity in sorted(inputs.items()) if quantity.is_range}
    values = [function(central)]
    for point in itertools.chain(
        _all_corners(ranged) if len(ranged) <= ALL_CORNERS else (),
        _extreme_corners(function, central, ranged),
        inside(ranged, tried) if ranged else (),
    ):
        values.append(function({**central, **point}))
    return min(values), max(values)


def _all_corners(ranged: Mapping[str, Quantity]) -> Iterator[Point]:
    for ends in itertools.product(*((q.low, q.high) for q in ranged.values())):
        yield dict(zip(ranged, ends, strict=True))


def _extreme_corners(
    function: Function, central: Point, ranged: Mapping[str, Quantity]
) -> Sequence[Point]:
    """Return where a function that is monotone in each input is least and where greatest."""
    least: Point = {}
    greatest: Point = {}
    for name, quantity in ranged.items():
        at_low = function({**central, name: quantity.low})
        at_high = function({**central, name: quantity.high})
        rises = at_high >= at_low
        least[name], greatest[name] = (
            (quantity.low, quantity.high) if rises else (quantity.high, quantity.low)
        )
    return [least, greatest]


def inside(ranged: Mapping[str, Quantity], tried: int) -> Iterator[Point]:
    """Yield so many points of a Halton sequence, one prime an input (Halton 1960)."""
    primes = itertools.cycle(_PRIMES)
    bases = {name: next(primes) for name in ranged}
    for index in range(1, tried + 1):
        yield {
            name: quantity.low
            + (quantity.high - quantity.low) * _van_der_corput(index, bases[name])
            for name, quantity in ranged.items()
        }


def _van_der_corput(index: int, base: int) -> float:
    """Return the index's digits in a base, mirrored behind the point: a number in (0, 1)."""
    value, size = 0.0, 1.0
    while index:
        index, digit = divmod(index, base)
        size /= base
        value += digit * size
    return value
