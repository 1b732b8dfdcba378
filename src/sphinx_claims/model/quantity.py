"""A number or range with its unit."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sphinx_claims.wording import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A value, its range and its unit; for a point, all three numbers are equal."""

    low: float
    central: float
    """The central estimate, between `low` and `high`."""

    high: float
    unit: Unit

    @classmethod
    def spanning(cls, low: float, high: float, unit: Unit) -> Quantity:
        """Return the range with its own middle as the central estimate.

        The middle of a positive range is its geometric one, since a range such as 50 to 100
        million says the same of factors as of differences; otherwise it is the arithmetic one.
        """
        if low == high:
            central = low
        elif low > 0:
            central = math.sqrt(low) * math.sqrt(high)
        else:
            central = low / 2 + high / 2
        return cls(low=low, central=min(max(central, low), high), high=high, unit=unit)

    @property
    def is_range(self) -> bool:
        """Whether the low and high ends differ."""
        return self.low != self.high

    def scaled(self, factor: float, unit: Unit) -> Quantity:
        """Return the same quantity in another unit, `factor` of which make one of this."""
        return Quantity(
            low=self.low * factor, central=self.central * factor, high=self.high * factor, unit=unit
        )
