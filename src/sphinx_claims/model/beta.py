"""The beta distribution: fitted to two of its points, and its median.

In plain Python, since the median is the central estimate of a figure and every check needs it:
importing scipy would take longer than all the rest of a small check. The tests compare it with
scipy.
"""

from __future__ import annotations

import math
from collections.abc import Callable

_TERMS = 10_000
_STEPS = 100
_CLOSE = 1e-8
_TINY = 1e-300
_NUDGE = 1e-5
_LONGEST_STEP = 2.0
"""How far either exponent may move in one step, by the factor e."""

_Point = tuple[float, float]


def fit_beta(low: float, high: float, tail: float) -> tuple[float, float]:
    """Return the two exponents of the beta with so much probability below `low` and above `high`.

    Both points lie between 0 and 1. There is one such beta: van Dorp and Mazzuchi (2000),
    “Solving for the parameters of a beta distribution under two quantile constraints”. Raises
    ValueError where it is not found, as for points that are all but equal.
    """
    middle, width = low / 2 + high / 2, (high - low) / 3.29
    weight = max(middle * (1 - middle) / width**2 - 1, 0.5)
    wanted = math.log(tail / (1 - tail))

    def misses(logs: _Point) -> _Point:
        a, b = math.exp(logs[0]), math.exp(logs[1])
        return _log_odds(low, a, b) - wanted, _log_odds(high, a, b) + wanted

    found = _root(misses, (math.log(middle * weight), math.log((1 - middle) * weight)))
    return math.exp(found[0]), math.exp(found[1])


def beta_median(a: float, b: float) -> float:
    """Return the point with half of a beta's probability on either side."""
    low, high = 0.0, 1.0
    while low < (middle := low / 2 + high / 2) < high:
        if beta_below(middle, a, b) < 0.5:
            low = middle
        else:
            high = middle
    return middle


def beta_below(point: float, a: float, b: float) -> float:
    """Return the probability that a beta with these exponents gives to all below a point."""
    if point <= 0 or point >= 1:
        return 0.0 if point <= 0 else 1.0
    if point > (a + 1) / (a + b + 2):
        return 1.0 - _lower_part(1 - point, b, a)
    return _lower_part(point, a, b)


def _lower_part(point: float, a: float, b: float) -> float:
    """Return the same for points below the middle, where the continued fraction is quick.

    The fraction of the NIST Digital Library of Mathematical Functions, 8.17.22, by the method of
    Lentz (1976). Raises ValueError where it does not converge.
    """
    size = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(size + a * math.log(point) + b * math.log1p(-point)) / a
    fraction, upper, lower = 1.0, 1.0, 0.0
    for term in range(1, _TERMS):
        half = term // 2
        if term % 2:
            part = -(a + half) * (a + b + half) / ((a + 2 * half) * (a + 2 * half + 1))
        else:
            part = half * (b - half) / ((a + 2 * half - 1) * (a + 2 * half))
        lower = 1.0 / (1.0 + part * point * lower or _TINY)
        upper = 1.0 + part * point / upper or _TINY
        fraction *= upper * lower
        if abs(upper * lower - 1.0) < 1e-15:
            return front / fraction
    raise ValueError("the continued fraction does not converge")


def _log_odds(point: float, a: float, b: float) -> float:
    """Return the logarithm of the odds that a beta lies below a point."""
    probability = beta_below(point, a, b)
    return math.log(max(probability, _TINY)) - math.log(max(1.0 - probability, _TINY))


def _root(misses: Callable[[_Point], _Point], start: _Point) -> _Point:
    """Return where both misses are none, by Newton's method with steps that are not too long.

    Raises ValueError where they never are.
    """
    x, y = start
    try:
        for _ in range(_STEPS):
            u, v = misses((x, y))
            if abs(u) < _CLOSE and abs(v) < _CLOSE:
                return x, y
            right, up = misses((x + _NUDGE, y)), misses((x, y + _NUDGE))
            ux, vx = (right[0] - u) / _NUDGE, (right[1] - v) / _NUDGE
            uy, vy = (up[0] - u) / _NUDGE, (up[1] - v) / _NUDGE
            size = ux * vy - uy * vx
            dx, dy = (uy * v - vy * u) / size, (vx * u - ux * v) / size
            short = min(1.0, _LONGEST_STEP / max(abs(dx), abs(dy)))
            x, y = x + short * dx, y + short * dy
    except ArithmeticError as error:
        raise ValueError("no exponents are found") from error
    raise ValueError("no exponents are found")
