"""An expression as JavaScript, which computes what Python computes.

The tree is written as it is: every operation stands in brackets of its own, and nothing is
simplified or put in another order, since that would move the last digits. Numbers, and parts
without names, are written as the floats that Python has for them. What raises an error in Python,
such as a division by zero, is a call of a helper, which is to throw there: `div`, `pow`, `ln`,
`exp`, `sqrt`, `normalCdf`, `normalQuantile`, `abs`, `max` and `min`, and `fail` for a part that has
no value at all.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from sphinx_claims.model import Call, Expression, Name, Negative, Operation

VALUES = "v"
"""What a formula calls the values of its names: an object with a property for each."""

FAILING = "fail()"
"""What stands in place of a part that Python can't compute."""

_NATIVE = frozenset({"+", "-", "*"})
"""Operators that do in JavaScript what they do to Python's floats."""

_HELPERS = {"/": "div", "**": "pow"}
_FUNCTIONS = {"normal_cdf": "normalCdf", "normal_quantile": "normalQuantile"}


def javascript(expression: Expression) -> str:
    """Return an expression of JavaScript that takes the values of its names out of `v`.

    They are floats, as Python's are, in base units.
    """
    return _written(expression)


def formulas_script(expressions: Mapping[str, Expression]) -> str:
    """Return the statement that defines `FORMULAS`: a function of `v` for each id."""
    rows = [
        f"  {json.dumps(name)}: ({VALUES}) => {javascript(expression)},"
        for name, expression in expressions.items()
    ]
    return "\n".join(["const FORMULAS = {", *rows, "};\n"])


def _written(expression: Expression) -> str:
    if next(expression.names(), None) is None:
        return _computed(expression)
    match expression:
        case Name(id=name):
            return f"{VALUES}[{json.dumps(name)}]"
        case Negative(operand=operand):
            return f"(-{_written(operand)})"
        case Operation(operator=operator, left=left, right=right):
            first, second = _written(left), _written(right)
            if operator in _NATIVE:
                return f"({first} {operator} {second})"
            return f"{_HELPERS[operator]}({first}, {second})"
        case Call(function=function, arguments=arguments):
            given = ", ".join(map(_written, arguments))
            return f"{_FUNCTIONS.get(function, function)}({given})"
    raise TypeError(f"{type(expression).__name__} is no part of an expression")


def _computed(expression: Expression) -> str:
    """Return the value of a part without names, as Python computes it."""
    try:
        value: Any = expression.value({})
        # What joins a float has to be one, as where a whole number is too large for any.
        number = float(value)
    except (ArithmeticError, TypeError, ValueError):
        return FAILING
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "(-Infinity)"
    # A minus before a power, or after another minus, would be read as something else.
    return f"({number!r})" if math.copysign(1.0, number) < 0 else repr(number)
