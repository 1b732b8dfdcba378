"""Functions for claim functions, one for each reading of a claim.

A claim function is called with plain floats for its values and with pint quantities for its
dimensions. Each function here takes both; a quantity that is not a pure number is refused, by
pint's own `DimensionalityError`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist
from typing import Any

__all__ = ["exp", "ln", "normal_cdf", "normal_quantile", "sqrt"]

_STANDARD_NORMAL = NormalDist()


def _pure(number: Any) -> float:
    """Return the number of a float or of a dimensionless quantity."""
    # Quantities are recognised by what they can do: importing pint here would make every test of
    # a claim function pay for it.
    magnitude_as = getattr(number, "m_as", None)
    return float(number if magnitude_as is None else magnitude_as(""))


def _apply(function: Callable[[float], float], number: Any) -> float:
    return function(_pure(number))


def ln(number: Any) -> float:
    """Return the natural logarithm of a positive pure number; ValueError at or below zero."""
    return _apply(math.log, number)


def exp(number: Any) -> float:
    """Return e to the power of a pure number; OverflowError above about 709."""
    return _apply(math.exp, number)


def sqrt(number: Any) -> Any:
    """Return the square root of a number that is not negative, with half its dimension."""
    if hasattr(number, "m_as"):
        return number**0.5
    return math.sqrt(number)


def normal_cdf(number: Any) -> float:
    """Return Φ(z), the standard normal distribution's probability of a value below z."""
    return _apply(_STANDARD_NORMAL.cdf, number)


def normal_quantile(number: Any) -> float:
    """Return Φ⁻¹(p), the z below which the standard normal falls with probability 0 < p < 1."""
    return _apply(_STANDARD_NORMAL.inv_cdf, number)
