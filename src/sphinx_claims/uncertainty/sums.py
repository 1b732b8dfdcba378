"""A sum: a claim that adds up figures, each times a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sphinx_claims.model import Expression, Name, Negative, Operation, Records


@dataclass(frozen=True, slots=True)
class Sum:
    """A number, and multiples of figures, in base units; a figure with none is left out."""

    constant: float
    multiples: Mapping[str, float]

    def times(self, factor: float) -> Sum:
        """Return the sum so many times."""
        multiples = {name: own * factor for name, own in self.multiples.items()}
        return Sum(self.constant * factor, multiples if factor else {})

    def plus(self, other: Sum) -> Sum:
        """Return the sum with another."""
        names = {**self.multiples, **other.multiples}
        added = {
            name: self.multiples.get(name, 0.0) + other.multiples.get(name, 0.0) for name in names
        }
        multiples = {name: multiple for name, multiple in added.items() if multiple}
        return Sum(self.constant + other.constant, multiples)


class Sums:
    """The sums that claims come to where their certain figures are taken as numbers."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[str, Sum | None] = {}

    def of(self, name: str) -> Sum | None:
        """Return the sum of uncertain figures that a figure or claim comes to, in base units.

        None for a claim that is another kind of function, or rests on one that is.
        """
        if name in self._records.figures:
            figure = self._records.figures[name]
            if figure.distribution.is_certain:
                return Sum(figure.quantity.central * self._records.sizes[name], {})
            return Sum(0.0, {name: 1.0})
        if name not in self._known:
            formula = self._records.claims[name].formula
            try:
                self._known[name] = None if formula is None else self._read(formula.expression)
            except (ArithmeticError, RecursionError, TypeError, ValueError):
                self._known[name] = None
        return self._known[name]

    def _read(self, expression: Expression) -> Sum | None:
        match expression:
            case Name(id=name):
                return self.of(name)
            case Negative(operand=operand):
                found = self._read(operand)
                return found and found.times(-1.0)
            case Operation(operator="+" | "-" | "*" | "/"):
                return self._operation(expression)
        return self._constant(expression)

    def _operation(self, operation: Operation) -> Sum | None:
        left, right = self._read(operation.left), self._read(operation.right)
        if left is None or right is None:
            return None
        match operation.operator:
            case "+":
                return left.plus(right)
            case "-":
                return left.plus(right.times(-1.0))
            case "*" if not right.multiples:
                return left.times(right.constant)
            case "*" if not left.multiples:
                return right.times(left.constant)
        # Only a quotient by what is certain is a multiple.
        by = right.constant if operation.operator == "/" and not right.multiples else 0.0
        return left.times(1.0 / by) if by else None

    def _constant(self, expression: Expression) -> Sum | None:
        """Return what an expression without an uncertain figure comes to."""
        parts = {name: self.of(name) for name in expression.names()}
        numbers = {
            name: part.constant for name, part in parts.items() if part and not part.multiples
        }
        if len(numbers) < len(parts):
            return None
        return Sum(float(expression.value(numbers)), {})
