"""The quantiles of distributions: the values below which a value lies so often."""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy
import numpy.typing
from scipy.special import betaincinv, ndtri

from sphinx_claims.model import Distribution, Shape
from sphinx_claims.uncertainty.parameters import normal_parameters

Array: TypeAlias = numpy.typing.NDArray[numpy.float64]


def quantiles(
    distribution: Distribution, probabilities: Array, normal: Array | None = None
) -> Array:
    """Return the quantiles for some probabilities between 0 and 1, in the figure's own unit.

    `normal` are those of the standard normal distribution, where they are known already.
    """
    low, high = distribution.support
    match distribution.shape:
        case Shape.NORMAL | Shape.LOG_NORMAL:
            mean, deviation = normal_parameters(distribution)
            scores = standard_normal(probabilities) if normal is None else normal
            values: Array = mean + deviation * scores
            return numpy.exp(values) if distribution.shape is Shape.LOG_NORMAL else values
        case Shape.UNIFORM:
            return low + (high - low) * probabilities
        case Shape.LOG_UNIFORM:
            return numpy.exp(math.log(low) + math.log(high / low) * probabilities)
        case Shape.BETA if distribution.exponents is not None:
            found: Array = betaincinv(*distribution.exponents, probabilities)
            return found
        case Shape.DISCRETE:
            return _outcomes(distribution, probabilities)
    return numpy.full(probabilities.shape, distribution.low)


def standard_normal(probabilities: Array) -> Array:
    """Return the quantiles of the standard normal distribution."""
    scores: Array = ndtri(probabilities)
    return scores


def _outcomes(distribution: Distribution, probabilities: Array) -> Array:
    """Return for each probability the least outcome that so much lies at or below."""
    values = numpy.array([value for value, _ in distribution.outcomes])
    passed = numpy.cumsum([probability for _, probability in distribution.outcomes])
    # By as much as sums of floats may be off, so that half of two equal halves is the lower one.
    found = numpy.searchsorted(passed + 1e-12, probabilities)
    return numpy.asarray(values[numpy.minimum(found, len(values) - 1)])
