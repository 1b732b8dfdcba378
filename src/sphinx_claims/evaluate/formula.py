"""A claim function's own expression, for people to read."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping

from sphinx_claims.loading import ClaimFunction
from sphinx_claims.model import Formula, Quantity
from sphinx_claims.wording import write

# What an expression of the arithmetic subset is made of.
_ARITHMETIC = (
    ast.BinOp,
    ast.UnaryOp,
    ast.Call,
    ast.Name,
    ast.Constant,
    ast.Load,
    ast.operator,
    ast.unaryop,
)


def formula(claim: ClaimFunction, inputs: Mapping[str, Quantity]) -> Formula | None:
    """Return the one expression that a function comes to, or None where it is more than that."""
    expression = _expression(claim.definition)
    if expression is None:
        return None
    text = ast.unparse(expression)
    names = "|".join(re.escape(name) for name in claim.inputs)
    values = re.sub(rf"\b({names})\b", lambda match: _value(inputs[match[0]]), text)
    return Formula(text=text, with_values=values)


def _expression(definition: ast.FunctionDef) -> ast.expr | None:
    """Put a function's named steps into the expression that it returns."""
    steps: dict[str, ast.expr] = {}
    body = definition.body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                steps[name] = _Inline(steps).visit(_copy(value))
            case ast.Return(value=ast.expr() as value) if statement is body[-1]:
                result: ast.expr = _Inline(steps).visit(_copy(value))
                fit = all(isinstance(node, _ARITHMETIC) for node in ast.walk(result))
                return result if fit else None
            case _:
                return None
    return None


def _copy(expression: ast.expr) -> ast.expr:
    # Inlining changes a tree in place, and the definition stays as it was written.
    return ast.parse(ast.unparse(expression), mode="eval").body


class _Inline(ast.NodeTransformer):
    """Replaces the names of steps by their expressions."""

    def __init__(self, steps: Mapping[str, ast.expr]) -> None:
        self._steps = steps

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._steps.get(node.id, node)


def _value(quantity: Quantity) -> str:
    # Brackets keep together what an operator before or after would take apart.
    if not quantity.is_range and quantity.low >= 0:
        return write(quantity.low, quantity.low, quantity.unit)
    return f"({write(quantity.low, quantity.high, quantity.unit)})"
