"""What stands after a number: a unit, or so much of one."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.wording.unit import DIMENSIONLESS, Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """So much of a unit: a cent is 0.01 USD, and a per cent 0.01 of the pure number."""

    factor: float
    unit: Unit

    @property
    def is_percentage(self) -> bool:
        """Whether it is so much of the pure number."""
        return self.unit == DIMENSIONLESS


PURE = Measure(1.0, DIMENSIONLESS)
