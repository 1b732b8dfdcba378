"""A figure's distribution: how likely each of the values is that its range leaves open."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from sphinx_claims.errors import Location
from sphinx_claims.model.beta import beta_median, fit_beta
from sphinx_claims.model.range_kind import RangeKind

TAIL = 0.05
"""The probability on either side of a range that is read as a 90 % interval."""

_NOISE = 1e-12
"""How far a sum of weights may lie from the one that is meant, by the rounding of floats."""


class Shape(Enum):
    """The family that a distribution is of."""

    LOG_NORMAL = "log-normal"
    NORMAL = "normal"
    UNIFORM = "uniform"
    LOG_UNIFORM = "log-uniform"
    BETA = "beta"
    DISCRETE = "discrete"
    POINT = "point"

    @property
    def has_ends(self) -> bool:
        """Whether a range can be the whole of it, with nothing beyond."""
        return self in {Shape.UNIFORM, Shape.LOG_UNIFORM, Shape.DISCRETE, Shape.POINT}

    @property
    def is_of_logarithms(self) -> bool:
        """Whether it is a normal or a uniform distribution of logarithms."""
        return self in {Shape.LOG_NORMAL, Shape.LOG_UNIFORM}


class UnsuitedShapeError(ValueError):
    """A shape that a range can't have: `reason` is a sentence, `hint` what to write instead."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How likely each value of a figure is, in the figure's own unit."""

    shape: Shape
    low: float
    """The low end of the figure's range."""

    high: float
    tail: float = 0.0
    """The probability of a value below the low end, and of one above the high end: 0 where the
    ends bound the distribution, 0.05 where they are a 90 % interval of it."""

    outcomes: tuple[tuple[float, float], ...] = ()
    """The values of a discrete distribution, rising, each with its probability."""

    exponents: tuple[float, float] | None = None
    """The two exponents of a beta distribution; None for any other."""

    @classmethod
    def point(cls, value: float) -> Distribution:
        """Return the distribution of a figure that is one number."""
        return cls(shape=Shape.POINT, low=value, high=value)

    @classmethod
    def of_range(
        cls, low: float, high: float, kind: RangeKind | None, shape: Shape | None = None
    ) -> Distribution:
        """Return the distribution that a range of this kind stands for.

        Without a shape, a positive range is log-normal, or log-uniform for a spread; any other
        is normal, or uniform for a spread. The ends are the 5 % and the 95 % point, except that
        they bound a spread, and a shape with ends whose range is merely plausible. Raises
        UnsuitedShapeError for a shape that the range can't have.
        """
        if low == high:
            if shape not in {None, Shape.POINT}:
                raise UnsuitedShapeError(_SINGLE, "leave “distribution” out, or write a range")
            return cls.point(low)
        shape = shape or _default(low, kind)
        _check(shape, low, high, kind)
        tail = 0.0 if shape.has_ends and kind is not RangeKind.INTERVAL_90 else TAIL
        exponents = _exponents(low, high) if shape is Shape.BETA else None
        return cls(shape=shape, low=low, high=high, tail=tail, exponents=exponents)

    @classmethod
    def discrete(cls, weights: Sequence[tuple[float, float]]) -> Distribution:
        """Return the distribution over some values, of which each has a weight above 0.

        The weights need not add up to 1. Raises UnsuitedShapeError for a value that stands twice,
        and for weights whose sum is no finite number.
        """
        rising = sorted(weights)
        values = [value for value, _ in rising]
        if len(set(values)) < len(values):
            raise UnsuitedShapeError(
                "a value stands twice in a discrete distribution", "add up its weights"
            )
        try:
            total = math.fsum(weight for _, weight in rising)
        except OverflowError:
            raise UnsuitedShapeError(
                "the weights of a discrete distribution add up to more than any number here can be",
                "divide all of them by the largest",
            ) from None
        outcomes = tuple((value, weight / total) for value, weight in rising)
        return cls(shape=Shape.DISCRETE, low=values[0], high=values[-1], outcomes=outcomes)

    @property
    def median(self) -> float:
        """The value with half of the probability on either side: the figure's central estimate.

        Of a discrete distribution it is the least value that half of the probability lies at or
        below.
        """
        if self.exponents is not None:
            return beta_median(*self.exponents)
        if self.shape is Shape.DISCRETE:
            return self.outcome(0.5)
        if self.low == self.high:
            return self.low
        if self.shape.is_of_logarithms:
            middle = math.sqrt(self.low) * math.sqrt(self.high)
        else:
            middle = self.low / 2 + self.high / 2
        return min(max(middle, self.low), self.high)

    def scaled(self, factor: float) -> Distribution:
        """Return the same distribution in another unit, `factor` of which make one of this."""
        return replace(
            self,
            low=self.low * factor,
            high=self.high * factor,
            outcomes=tuple((value * factor, share) for value, share in self.outcomes),
        )

    @property
    def is_certain(self) -> bool:
        """Whether it leaves one value alone."""
        return self.low == self.high

    @property
    def support(self) -> tuple[float, float]:
        """The values between which all of a distribution with ends lies.

        Infinite, 0 or 1 for the shapes without ends of their own.
        """
        if self.shape is Shape.NORMAL:
            return -math.inf, math.inf
        if self.shape is Shape.LOG_NORMAL:
            return 0.0, math.inf
        if self.shape is Shape.BETA:
            return 0.0, 1.0
        beyond = self.tail / (1 - 2 * self.tail)
        if self.shape is Shape.LOG_UNIFORM:
            factor = (self.high / self.low) ** beyond
            return self.low / factor, self.high * factor
        further = (self.high - self.low) * beyond
        return self.low - further, self.high + further

    def outcome(self, probability: float) -> float:
        """Return the least outcome with so much probability at or below it, if discrete."""
        passed = 0.0
        for value, own in self.outcomes:
            passed += own
            if passed >= probability - _NOISE:
                return value
        return self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """What moves a figure together with all other figures that name it too."""

    name: str
    correlation: float
    """How closely the figure follows the driver, from -1 to 1."""

    location: Location
    """Where the name stands."""


_SINGLE = "a distribution spreads a range, and this value is a single number"


def _default(low: float, kind: RangeKind | None) -> Shape:
    if kind is RangeKind.SPREAD:
        return Shape.LOG_UNIFORM if low > 0 else Shape.UNIFORM
    return Shape.LOG_NORMAL if low > 0 else Shape.NORMAL


def _check(shape: Shape, low: float, high: float, kind: RangeKind | None) -> None:
    """Raise UnsuitedShapeError for a shape that a range can't have."""
    if shape is Shape.POINT:
        reason = "a point is one number, and this value is a range"
        raise UnsuitedShapeError(reason, "leave “distribution” out, or write one number")
    if shape.is_of_logarithms and low <= 0:
        other = Shape.NORMAL if shape is Shape.LOG_NORMAL else Shape.UNIFORM
        reason = f"a {shape.value} distribution is of positive values, and the range is not"
        raise UnsuitedShapeError(reason, f"write “{other.value}”")
    if shape is Shape.BETA and not 0 < low < high < 1:
        reason = "a beta distribution is of shares, and the range does not lie between 0 and 1"
        raise UnsuitedShapeError(reason, "write “uniform”, or another shape")
    if kind is RangeKind.SPREAD and not shape.has_ends:
        reason = f"the ends of a spread bound it, and a {shape.value} distribution has no ends"
        hint = "write “uniform” or “log-uniform”, or make the range “interval-90”"
        raise UnsuitedShapeError(reason, hint)


def _exponents(low: float, high: float) -> tuple[float, float]:
    try:
        return fit_beta(low, high, TAIL)
    except ValueError:
        reason = "no beta distribution is found that is as narrow as this range"
        raise UnsuitedShapeError(reason, "write “normal”") from None
