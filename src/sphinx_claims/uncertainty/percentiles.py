"""Percentiles of draws and of figures, and whether a claim rises or falls with a figure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy

from sphinx_claims.model import Distribution
from sphinx_claims.uncertainty.quantiles import Array, quantiles

_NOISE = 1e-12
"""How far values may fall that only rise, relative to the largest, by the rounding of floats."""


def percentiles_of_draws(values: Array, probabilities: Sequence[float]) -> tuple[float, ...]:
    """Return the percentiles of draws, of which the k-th smallest is that of (k - ½) / N.

    Between them lie straight lines (Hazen 1914).
    """
    return tuple(numpy.quantile(values, probabilities, method="hazen").tolist())


def percentiles_of_figure(distribution: Distribution, probabilities: Sequence[float]) -> Array:
    """Return the percentiles of a figure, in its own unit."""
    return quantiles(distribution, numpy.array(probabilities, dtype=float))


def direction(inputs: Array, values: Array) -> int:
    """Return 1 for values that only rise with an input, -1 for ones that only fall, else 0."""
    steps = numpy.diff(values[numpy.argsort(inputs, kind="stable")])
    least = _NOISE * float(numpy.abs(values).max())
    if (steps >= -least).all():
        return 1
    return -1 if (steps <= least).all() else 0
