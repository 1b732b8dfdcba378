"""A share: how much of a claim's uncertainty is one figure's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Method(Enum):
    """How a result was come by."""

    EXACT = "exact"
    """By the quantiles of the one figure that is uncertain."""

    CLOSED_FORM = "closed form"
    """By a formula of the distributions' parameters."""

    DRAWS = "draws"
    """By draws of the figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The first-order share of one figure in the variance of a claim (Sobol 1993).

    It is the part of the variance that would go, on average, if the figure were known. What is
    missing to 1 in the sum of all shares is what figures do together.
    """

    figure: str
    share: float
    """From 0 to 1."""

    method: Method
    is_of_logarithm: bool
    """Whether the variance is that of the claim's logarithm, as if its uncertainty were a factor.

    So it is for a product of powers, and for any other claim that is positive throughout, but for
    sums and for probabilities.
    """

    moving: tuple[str, ...] = ()
    """The figures that follow the same driver, whose share is then a part of this one's too: the
    shares of a claim can add up to more than 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a claim comes to with one figure at its ends, and the others at their centres."""

    figure: str
    at_low: float
    """The claim's value, in its own unit, where the figure is at the low end of its range."""

    at_high: float

    @property
    def width(self) -> float:
        """How far the two values lie apart."""
        return abs(self.at_high - self.at_low)
