"""Which way a claim moves with each of its figures, as far as its expression shows.

Where every figure is positive, a sum, a product or a quotient of positive parts rises or falls with
each of them throughout, and so the range of the claim lies between two corners of its figures'
ranges. What an expression does not show, as where one figure stands above and below a line, is
left open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from sphinx_claims.model import Call, Claim, Expression, Name, Negative, Number, Operation

Directions: TypeAlias = dict[str, int]
"""For each figure that an expression rests on: 1 where it rises with it, -1 where it falls."""

_RISING = frozenset({"exp", "ln", "max", "min", "normal_cdf", "normal_quantile", "sqrt"})
_POSITIVE = frozenset({"exp", "normal_cdf", "sqrt"})
"""Functions of which no value is below zero."""


class Monotony:
    """The directions of the claims of one document, for figures that are all above zero."""

    def __init__(self, claims: Mapping[str, Claim]) -> None:
        self._claims = claims
        self._known: dict[str, tuple[Directions | None, bool]] = {}

    def of(self, claim_id: str) -> Directions | None:
        """Return which way a claim moves with each of its figures; None where that is open."""
        return self._claim(claim_id)[0]

    def _claim(self, claim_id: str) -> tuple[Directions | None, bool]:
        """Return the directions of a claim, and whether it is known to be above zero."""
        if claim_id not in self._known:
            formula = self._claims[claim_id].formula
            found = (None, False) if formula is None else self._look(formula.expression)
            self._known[claim_id] = found
        return self._known[claim_id]

    def _look(self, expression: Expression) -> tuple[Directions | None, bool]:
        match expression:
            case Number(number=number):
                return {}, number > 0
            case Name(id=name):
                return self._claim(name) if name in self._claims else ({name: 1}, True)
            case Negative(operand=operand):
                return _turned(self._look(operand)[0]), False
            case Operation(operator=operator, left=left, right=right):
                return self._operation(operator, left, right)
            case Call(function=function, arguments=arguments) if function in _RISING:
                parts = [self._look(argument) for argument in arguments]
                is_positive = function in _POSITIVE or (
                    function in {"max", "min"} and all(positive for _, positive in parts)
                )
                return _together(*(directions for directions, _ in parts)), is_positive
        return None, False

    def _operation(
        self, operator: str, left: Expression, right: Expression
    ) -> tuple[Directions | None, bool]:
        (one, one_positive), (other, other_positive) = self._look(left), self._look(right)
        are_positive = one_positive and other_positive
        if operator == "+":
            return _together(one, other), are_positive
        if operator == "-":
            return _together(one, _turned(other)), False
        if operator == "**":
            power = _number(right)
            if power is None or not one_positive:
                return None, False
            return (one if power > 0 else _turned(one)), True
        if not are_positive:
            return None, False
        return _together(one, other if operator == "*" else _turned(other)), True


def _number(expression: Expression) -> float | None:
    """Return a number that an expression writes out, with its sign; None for any other."""
    match expression:
        case Number(number=number):
            return number
        case Negative(operand=Number(number=number)):
            return -number
    return None


def _turned(directions: Directions | None) -> Directions | None:
    return None if directions is None else {name: -way for name, way in directions.items()}


def _together(*parts: Directions | None) -> Directions | None:
    """Return the directions of what rises with each of some parts; None where they disagree."""
    found: Directions = {}
    for part in parts:
        if part is None:
            return None
        for name, way in part.items():
            if found.setdefault(name, way) != way:
                return None
    return found
