"""A product of powers: what many claims are, and what much can be solved for at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sphinx_claims.model import Call, Expression, Name, Negative, Number, Operation, Records

_HALF = 0.5
_NO_POWER = 1e-12
"""A power as small as this is what floats leave of none."""


@dataclass(frozen=True, slots=True)
class Monomial:
    """A number other than zero, times powers of figures; a figure with no power is left out.

    It is of use for figures above zero: √(x²) is x for them alone.
    """

    coefficient: float
    powers: Mapping[str, float]

    def raised(self, power: float) -> Monomial:
        """Return a power; TypeError for a broken power of a negative number."""
        coefficient = float(self.coefficient**power)
        return Monomial(coefficient, {name: own * power for name, own in self.powers.items()})

    def times(self, other: Monomial) -> Monomial:
        """Return the product with another."""
        names = {**self.powers, **other.powers}
        powers = {name: self.powers.get(name, 0.0) + other.powers.get(name, 0.0) for name in names}
        return Monomial(
            self.coefficient * other.coefficient,
            {name: power for name, power in powers.items() if abs(power) > _NO_POWER},
        )


class Monomials:
    """The products of powers that claims come to, in base units."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[str, Monomial | None] = {}

    def of(self, name: str) -> Monomial | None:
        """Return the product of powers of figures that a figure or claim comes to.

        None for a claim that is another kind of function, or rests on one that is.
        """
        if name in self._records.figures:
            return Monomial(1.0, {name: 1.0})
        if name not in self._known:
            formula = self._records.claims[name].formula
            try:
                self._known[name] = None if formula is None else self._read(formula.expression)
            except (ArithmeticError, RecursionError, TypeError, ValueError):
                self._known[name] = None
        return self._known[name]

    def _read(self, expression: Expression) -> Monomial | None:
        match expression:
            case Number(number=number):
                return Monomial(float(number), {}) if number else None
            case Name(id=name):
                return self.of(name)
            case Negative(operand=operand):
                found = self._read(operand)
                return found and found.times(Monomial(-1.0, {}))
            case Operation():
                return self._operation(expression)
            case Call(function="sqrt", arguments=(argument,)):
                found = self._read(argument)
                return found and found.raised(_HALF)
        return _constant(expression)

    def _operation(self, operation: Operation) -> Monomial | None:
        left, right = self._read(operation.left), self._read(operation.right)
        if left is None or right is None:
            return None
        match operation.operator:
            case "*":
                return left.times(right)
            case "/":
                return left.times(right.raised(-1.0))
            case "**" if not right.powers:
                return left.raised(right.coefficient)
        return _constant(operation)


def _constant(expression: Expression) -> Monomial | None:
    """Return what an expression of numbers alone comes to, where that is not zero."""
    if next(expression.names(), None) is not None:
        return None
    value = float(expression.value({}))
    return Monomial(value, {}) if value else None
