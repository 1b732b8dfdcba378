"""A claim function's own expression, out of its syntax tree."""

from __future__ import annotations

import ast
import builtins
import math
from collections.abc import Mapping

from sphinx_claims.loading import ClaimFunction
from sphinx_claims.model import (
    FUNCTIONS,
    Call,
    Expression,
    Formula,
    Name,
    Negative,
    Number,
    Operation,
    Quantity,
)
from sphinx_claims.model.expression import Operator
from sphinx_claims.wording import write

DEEPEST = 100
"""The most levels of an expression: deeper ones are printed for nobody."""

_OPERATORS: Mapping[type[ast.operator], Operator] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
}
# Functions are known by what they are, not by what a file calls them.
_NAMES: Mapping[object, str] = {
    **{function: name for name, function in FUNCTIONS.items()},
    math.exp: "exp",
    math.sqrt: "sqrt",
}


class _OutsideError(Exception):
    """Raised for a part of a function that is no arithmetic."""


def formula(claim: ClaimFunction, inputs: Mapping[str, Quantity]) -> Formula | None:
    """Return the one expression that a function comes to, or None where it is more than that."""
    try:
        expression = _Reader(claim).expression()
    except _OutsideError:
        return None
    shown = {name: _value(quantity) for name, quantity in inputs.items()}
    return Formula(
        text=expression.text(), with_values=expression.text(shown), expression=expression
    )


class _Reader:
    """Puts a function's named steps into the expression that it returns."""

    def __init__(self, claim: ClaimFunction) -> None:
        self._definition = claim.definition
        self._globals = getattr(claim.function, "__globals__", {})
        self._steps: dict[str, Expression] = {name: Name(name) for name in claim.inputs}

    def expression(self) -> Expression:
        """Return the function's one expression; _OutsideError where it is no such thing."""
        body = self._definition.body
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
            body = body[1:]
        for statement in body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    self._steps[name] = self._read(value, DEEPEST)
                case ast.Return(value=ast.expr() as value) if statement is body[-1]:
                    return _shallow(self._read(value, DEEPEST))
                case _:
                    break
        raise _OutsideError

    def _read(self, node: ast.expr, levels: int) -> Expression:
        if levels == 0:
            raise _OutsideError
        match node:
            case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
                return Number(number)
            case ast.Name(id=name) if name in self._steps:
                return self._steps[name]
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return Negative(self._read(operand, levels - 1))
            case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
                return Operation(
                    _OPERATORS[type(operator)],
                    self._read(left, levels - 1),
                    self._read(right, levels - 1),
                )
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                given = tuple(self._read(argument, levels - 1) for argument in arguments)
                return Call(self._function(name), given)
        raise _OutsideError

    def _function(self, name: str) -> str:
        """Return what a function is printed as; _OutsideError for one that is none of ours."""
        # What the function itself gives a name shadows what its file does.
        called = None if name in self._steps else self._globals.get(name, vars(builtins).get(name))
        try:
            return _NAMES[called]
        except (KeyError, TypeError):
            raise _OutsideError from None


def _shallow(expression: Expression) -> Expression:
    """Return an expression as it is; _OutsideError where steps within steps made it too deep."""
    level: tuple[Expression, ...] = (expression,)
    for _ in range(DEEPEST):
        level = tuple(child for part in level for child in part.children())
        if not level:
            return expression
        if len(level) > DEEPEST**2:
            break
    raise _OutsideError


def _value(quantity: Quantity) -> str:
    # Brackets keep together what an operator before or after would take apart.
    if not quantity.is_range and quantity.low >= 0:
        return write(quantity.low, quantity.low, quantity.unit)
    return f"({write(quantity.low, quantity.high, quantity.unit)})"
