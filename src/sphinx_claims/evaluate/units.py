"""Units and dimensions, through pint."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.evaluate.pint_alone import pint
from sphinx_claims.wording import Unit


class Units:
    """The units of one document: those that every document has, and its own."""

    def __init__(self, definitions: Iterable[str] = (), place: Location | None = None) -> None:
        """Define the units; Problems where a line of the document's own can't be understood."""
        # An empty registry: pint's own thousand units would cost more than the whole check, and
        # would let “m” or “k” pass for units that nobody meant.
        self._registry: Any = pint.UnitRegistry(None)
        shipped = files(__package__).joinpath("units.txt").read_text(encoding="utf-8")
        for line in shipped.splitlines():
            if line.strip() and not line.startswith("#"):
                self._registry.define(line)
        for line in definitions:
            self._define(line, place or Location(path="conf.py"))
        self._bases: dict[Unit, tuple[float, Unit]] = {}

    def _define(self, line: str, place: Location) -> None:
        try:
            before = set(self._registry)
            self._registry.define(line)
            names = [name.strip() for name in line.split("=")]
            if names[0] in before:
                raise ValueError("it stands already")
            self._registry.Quantity(1.0, names[0]).to_base_units()
        except Exception:  # noqa: BLE001  (pint raises errors of many kinds, recursion among them)
            message = f"“{line}” in “claims_units” of conf.py defines no unit that is new"
            help_ = (
                "write “tonne = [mass]” for a new dimension, “kilotonne = 1000 * tonne” in one",
            )
            problem = Problem(code=Code.CONF_INVALID, location=place, message=message, help=help_)
            raise Problems([problem]) from None

    def unknown_name(self, unit: Unit) -> str | None:
        """Return the first name in a unit that no definition gives, or None."""
        return next((name for name, _ in unit.powers if name not in self._registry), None)

    def names(self) -> list[str]:
        """Return the names of all units, sorted."""
        return sorted(str(name) for name in self._registry)

    def base(self, unit: Unit) -> tuple[float, Unit]:
        """Return how many of its base unit make one of a unit, and that base unit."""
        if unit not in self._bases:
            quantity = self.quantity(1.0, unit).to_base_units()
            self._bases[unit] = (float(quantity.magnitude), self._unit_of(quantity))
        return self._bases[unit]

    def factor(self, unit: Unit, other: Unit) -> float | None:
        """Return how many of `other` make one `unit`, or None where their dimensions differ."""
        (size, base), (other_size, other_base) = self.base(unit), self.base(other)
        if base != other_base:
            return None
        # Equal units convert by exactly 1, whatever the rounding of their sizes.
        return 1.0 if unit == other else size / other_size

    def quantity(self, value: float, unit: Unit) -> Any:
        """Return a pint quantity."""
        powers = self._registry.UnitsContainer(dict(unit.powers))
        return self._registry.Quantity(value, self._registry.Unit(powers))

    def read(self, result: Any) -> tuple[float, Unit]:
        """Return a function's result as a value in its base unit; TypeError for no number."""
        if isinstance(result, self._registry.Quantity):
            quantity = result.to_base_units()
            return float(quantity.magnitude), self._unit_of(quantity)
        if isinstance(result, bool) or not isinstance(result, int | float):
            raise TypeError(f"it returns {type(result).__name__}, not a number")
        return float(result), Unit(())

    def _unit_of(self, quantity: Any) -> Unit:
        powers = {str(name): power for name, power in quantity._units.items()}
        if any(power != int(power) for power in powers.values()):
            raise ValueError(f"the unit “{quantity.units}” has a broken power")
        return Unit(tuple(sorted((name, int(power)) for name, power in powers.items())))
