"""What a claim divides by: where that may be zero, the claim has no greatest or least value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from sphinx_claims.evaluate.spread import Point, spread
from sphinx_claims.model import Call, Expression, Name, Negative, Number, Operation, Quantity

Values = Callable[[Point], Mapping[str, float]]
"""The values of an expression's names, in base units, where the figures are those of a point."""


def zero_divisor(
    expression: Expression, values: Values, inputs: Mapping[str, Quantity]
) -> tuple[Expression, float, float] | None:
    """Return the first divisor that is zero somewhere over the ranges of its figures.

    With it come the least and the greatest value that were found for it, one on each side of zero.
    None where there is no such divisor, as far as the points tell that are tried.
    """
    if not any(quantity.is_range for quantity in inputs.values()):
        return None
    above = {name for name, quantity in inputs.items() if quantity.low > 0}
    for divisor in _divisors(expression):
        if _is_positive(divisor, above):
            continue
        for factor in _factors(divisor):
            low, high = spread(partial(_value, factor, values), inputs)
            if low <= 0 <= high:
                return factor, low, high
    return None


def _value(expression: Expression, values: Values, point: Point) -> float:
    return float(expression.value(values(point)))


def _factors(divisor: Expression) -> Iterator[Expression]:
    """Yield the parts of which one is zero where the whole is.

    A square touches zero and does not cross it, which no two values tell; its base does.
    """
    match divisor:
        case Operation(operator="*", left=left, right=right):
            yield from _factors(left)
            yield from _factors(right)
        case Operation(operator="/" | "**", left=part) | Negative(operand=part):
            yield from _factors(part)
        case Call(function="abs" | "sqrt", arguments=(part,)):
            yield from _factors(part)
        case _:
            yield divisor


def _divisors(expression: Expression) -> Iterator[Expression]:
    for part in expression.children():
        yield from _divisors(part)
    if isinstance(expression, Operation) and expression.operator == "/":
        yield expression.right


def _is_positive(expression: Expression, above: set[str]) -> bool:
    """Return whether an expression is above zero because each of its parts is."""
    match expression:
        case Name(id=name):
            return name in above
        case Number(number=number):
            return number > 0
        case Operation(operator="+" | "*" | "/" | "**"):
            return all(_is_positive(part, above) for part in expression.children())
    return False
