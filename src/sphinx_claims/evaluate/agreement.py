"""Holding a claim's expression against the function that it was read from.

The expression is what readers see and what headroom is solved with, so it must be what the
function computes. Both are called at the same points: the central values, the ends, and points
within the inputs' ranges and up to a factor of two beyond. Where they differ anywhere, the
function is not what it looks like, and it is taken to have no expression.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sphinx_claims.evaluate.spread import Point, inside
from sphinx_claims.model import Expression, Quantity

TRIED = 8
"""Points tried within the widened ranges."""


def agrees(
    expression: Expression, function: Callable[..., Any], inputs: Mapping[str, Quantity]
) -> bool:
    """Return whether an expression gives what its function gives; `inputs` are in base units."""
    for point in _points(inputs):
        given = _outcome(lambda values: function(*values.values()), point)
        read = _outcome(expression.value, point)
        if given is None or read is None:
            if given is not read:
                return False
        elif not math.isclose(given, read, rel_tol=1e-12):
            return False
    return True


def _points(inputs: Mapping[str, Quantity]) -> Iterator[Point]:
    yield {name: quantity.central for name, quantity in inputs.items()}
    yield {name: quantity.low for name, quantity in inputs.items()}
    yield {name: quantity.high for name, quantity in inputs.items()}
    widened = {name: _widened(quantity) for name, quantity in inputs.items()}
    yield from inside(widened, TRIED)


def _widened(quantity: Quantity) -> Quantity:
    ends = [end * factor for end in (quantity.low, quantity.high) for factor in (0.5, 2.0)]
    return Quantity.spanning(min(ends), max(ends), quantity.unit)


def _outcome(call: Callable[[Point], Any], point: Point) -> float | None:
    """Return a finite number, or None for anything else, an error among it."""
    try:
        result = call(point)
        return float(result) if math.isfinite(result) else None
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001  (a function may raise anything, SystemExit too)
        return None
