"""Converting between units, without pint where the units are the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from sphinx_claims.wording import Unit

if TYPE_CHECKING:
    from sphinx_claims.evaluate.units import Units

UnitFactor = Callable[[Unit, Unit], float | None]
"""Gives how many of the second unit make one of the first, None where their dimensions differ."""


def unit_factor(definitions: Sequence[str]) -> UnitFactor:
    """Return a function that gives how many of a second unit make one of a first.

    It gives None where their dimensions differ, and imports pint only for units that differ.
    """
    units = cache(lambda: _units(definitions))

    @cache
    def factor(unit: Unit, other: Unit) -> float | None:
        return 1.0 if unit == other else units().factor(unit, other)

    return factor


def _units(definitions: Sequence[str]) -> Units:
    from sphinx_claims.evaluate.units import Units  # noqa: PLC0415  (it imports pint)

    return Units(definitions)
