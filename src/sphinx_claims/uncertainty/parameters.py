"""The parameters of a distribution, and its mean and variance, out of the ends of its range."""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

from sphinx_claims.model import Distribution, Shape


class Moments(NamedTuple):
    """A mean and a variance."""

    mean: float
    variance: float


def normal_parameters(distribution: Distribution) -> tuple[float, float]:
    """Return the mean and the standard deviation of a normal; of the logarithms, if log-normal."""
    low, high = distribution.low, distribution.high
    if distribution.shape is Shape.LOG_NORMAL:
        low, high = math.log(low), math.log(high)
    deviations = NormalDist().inv_cdf(1 - distribution.tail)
    return low / 2 + high / 2, (high - low) / (2 * deviations)


def moments(distribution: Distribution) -> Moments:
    """Return the mean and the variance of a distribution, by the textbook formula of its shape."""
    low, high = distribution.support
    found = Moments(distribution.low, 0.0)
    match distribution.shape:
        case Shape.NORMAL:
            mean, deviation = normal_parameters(distribution)
            found = Moments(mean, deviation**2)
        case Shape.LOG_NORMAL:
            mean, deviation = normal_parameters(distribution)
            middle = math.exp(mean + deviation**2 / 2)
            found = Moments(middle, middle**2 * math.expm1(deviation**2))
        case Shape.UNIFORM:
            found = Moments(low / 2 + high / 2, (high - low) ** 2 / 12)
        case Shape.LOG_UNIFORM:
            length = math.log(high / low)
            mean = (high - low) / length
            found = Moments(mean, (high**2 - low**2) / (2 * length) - mean**2)
        case Shape.BETA if distribution.exponents is not None:
            a, b = distribution.exponents
            found = Moments(a / (a + b), a * b / ((a + b) ** 2 * (a + b + 1)))
        case Shape.DISCRETE:
            found = _of_outcomes(distribution.outcomes)
    return found


def log_moments(distribution: Distribution) -> Moments | None:
    """Return the mean and the variance of the logarithms of a distribution's values.

    None for a distribution that is not of positive values alone.
    """
    low, high = distribution.support
    if low < 0 or (low == 0 and distribution.shape.has_ends):
        return None
    found = Moments(math.log(distribution.low), 0.0)
    match distribution.shape:
        case Shape.LOG_NORMAL:
            mean, deviation = normal_parameters(distribution)
            found = Moments(mean, deviation**2)
        case Shape.LOG_UNIFORM:
            mean = math.log(low) / 2 + math.log(high) / 2
            found = Moments(mean, math.log(high / low) ** 2 / 12)
        case Shape.UNIFORM:
            mean = (high * math.log(high) - low * math.log(low)) / (high - low) - 1
            found = Moments(mean, 1 - low * high * (math.log(high / low) / (high - low)) ** 2)
        case Shape.BETA if distribution.exponents is not None:
            found = _log_moments_of_beta(*distribution.exponents)
        case Shape.DISCRETE:
            found = _of_outcomes(tuple((math.log(v), p) for v, p in distribution.outcomes))
    return found


def _of_outcomes(outcomes: tuple[tuple[float, float], ...]) -> Moments:
    mean = math.fsum(value * probability for value, probability in outcomes)
    squares = ((value - mean) ** 2 * probability for value, probability in outcomes)
    return Moments(mean, math.fsum(squares))


def _log_moments_of_beta(a: float, b: float) -> Moments:
    # The logarithm of a beta has the digamma function for its mean, the trigamma for its variance.
    from scipy.special import polygamma  # noqa: PLC0415

    mean, variance = (float(polygamma(n, a) - polygamma(n, a + b)) for n in (0, 1))
    return Moments(mean, variance)
