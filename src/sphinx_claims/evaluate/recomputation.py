"""Computing claims anew for other values of their figures.

A claim that has an expression is computed by it, and any other by its function, which is loaded
from its file when it is first needed. Which of the two it is follows from the records alone, so a
check, a first build and a build from kept records give the same.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property

from sphinx_claims.evaluate.monotony import Monotony
from sphinx_claims.evaluate.spread import INSIDE, Point, spread
from sphinx_claims.loading import ClaimFunction, load_claim_functions
from sphinx_claims.model import Claim, Quantity, Records, Settings


class UncomputableError(ValueError):
    """Raised where a claim has no value, as outside of its function's domain."""


class Recomputation:
    """The claims of one document's records, computed anew."""

    def __init__(self, records: Records, settings: Settings) -> None:
        self._records = records
        self._settings = settings
        self._expressions: dict[str, bool] = {}
        self._monotony = Monotony(records.claims)

    def quantity(
        self, claim: Claim, points: Mapping[str, float], *, inside: int = INSIDE
    ) -> Quantity:
        """Return a claim's value with some figures taken as points, in the claim's own unit.

        `points` are in the units of their figures; all other figures keep their ranges and
        central estimates. `inside` is the number of points tried within the ranges, beside their
        corners. Raises UncomputableError where the claim has no finite value at one of them.
        """
        inputs = {name: self._input(name, points.get(name)) for name in claim.figures}
        central = {name: quantity.central for name, quantity in inputs.items()}
        low, high = self._range(claim, inputs, inside)
        value = self._value(claim, central)
        base = Quantity(low=low, central=value, high=high, unit=claim.quantity.unit)
        return base.scaled(1.0 / self._records.sizes[claim.id], claim.quantity.unit)

    def _range(
        self, claim: Claim, inputs: Mapping[str, Quantity], inside: int
    ) -> tuple[float, float]:
        """Return the least and the greatest value of a claim, in base units."""
        directions = self._monotony.of(claim.id) if self.is_expression(claim) else None
        if directions is None or any(quantity.low <= 0 for quantity in inputs.values()):
            return spread(lambda point: self._value(claim, point), inputs, tried=inside)
        # Two corners are enough, and no other of all the corners gives less or more.
        least: Point = {}
        greatest: Point = {}
        for name, quantity in inputs.items():
            rises = directions.get(name, 1) > 0
            least[name], greatest[name] = (
                (quantity.low, quantity.high) if rises else (quantity.high, quantity.low)
            )
        ends = self._value(claim, least), self._value(claim, greatest)
        # Rounding may turn two ends that are all but equal.
        return min(ends), max(ends)

    def is_expression(self, claim: Claim) -> bool:
        """Return whether a claim, and each that it rests on, is computed by its expression."""
        claims = self._records.claims
        if claim.id not in self._expressions:
            self._expressions[claim.id] = claim.formula is not None and all(
                self.is_expression(claims[name]) for name in claim.parameters if name in claims
            )
        return self._expressions[claim.id]

    @cached_property
    def _functions(self) -> dict[str, ClaimFunction]:
        return load_claim_functions(self._settings)

    def _input(self, name: str, point: float | None) -> Quantity:
        """Return a figure in base units."""
        quantity = self._records.figures[name].quantity
        if point is not None:
            quantity = Quantity.spanning(point, point, quantity.unit)
        return quantity.scaled(self._records.sizes[name], quantity.unit)

    def _value(self, claim: Claim, point: Point) -> float:
        try:
            return self._compute(claim, dict(point))
        except (KeyboardInterrupt, UncomputableError):
            raise
        except BaseException:  # noqa: BLE001  (a function may raise anything)
            raise UncomputableError(
                f"“{claim.id}” has no value for some values of its figures"
            ) from None

    def _compute(self, claim: Claim, values: Point) -> float:
        """Return a claim's value in base units; `values` collects what has been computed."""
        for name in claim.parameters:
            if name not in values:
                values[name] = self._compute(self._records.claims[name], values)
        if claim.formula is not None:
            result = claim.formula.expression.value(values)
        else:
            given = (values[name] for name in claim.parameters)
            result = self._functions[claim.id].function(*given)
        if not math.isfinite(result):
            raise UncomputableError(
                f"“{claim.id}” has no finite value for some values of its figures"
            )
        return float(result)
