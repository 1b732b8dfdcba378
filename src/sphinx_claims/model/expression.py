"""An expression: what a claim computes, as a tree of numbers, names and operations.

The tree is the function's own and is never simplified. It can be pickled, printed, and computed
with whatever numbers its names are given.
"""

from __future__ import annotations

import operator
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from sphinx_claims import maths

Operator = Literal["+", "-", "*", "/", "**"]

Functions: TypeAlias = Mapping[str, Callable[..., Any]]

FUNCTIONS: Functions = {
    **{name: getattr(maths, name) for name in maths.__all__},
    "abs": abs,
    "max": max,
    "min": min,
}
"""The functions that an expression may call, by the names that it is printed with."""

_OPERATIONS: Mapping[Operator, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": operator.pow,
}

# How closely each kind binds: what binds less closely than its surroundings stands in brackets.
_SUM, _PRODUCT, _MINUS, _POWER, _ATOM = range(1, 6)
_BINDING: Mapping[Operator, int] = {
    "+": _SUM,
    "-": _SUM,
    "*": _PRODUCT,
    "/": _PRODUCT,
    "**": _POWER,
}


class Expression(ABC):
    """A number, a name, or an operation on expressions.

    The names are those of figures and claims. Their values, and the expression's own, are in base
    units, since a claim function is called with plain numbers in base units.
    """

    __slots__ = ()

    def value(self, values: Mapping[str, Any], functions: Functions = FUNCTIONS) -> Any:
        """Return what the expression comes to where its names have these values.

        With `functions` that take them, the values may be arrays. Raises KeyError for a name
        without a value, and whatever the operations and the functions raise.
        """
        return self._value(values, functions)

    def text(self, shown: Mapping[str, str] | None = None) -> str:
        """Return the expression as Python writes it, with names replaced by what is shown."""
        return self._printed(shown or {})[0]

    def children(self) -> tuple[Expression, ...]:
        """Return the expressions that this one is made of, in the order of writing."""
        match self:
            case Negative(operand=operand):
                return (operand,)
            case Operation(left=left, right=right):
                return (left, right)
            case Call(arguments=arguments):
                return arguments
        return ()

    def names(self) -> Iterator[str]:
        """Yield each name as often as it stands."""
        if isinstance(self, Name):
            yield self.id
        for child in self.children():
            yield from child.names()

    @abstractmethod
    def _value(self, values: Mapping[str, Any], functions: Functions) -> Any: ...

    @abstractmethod
    def _printed(self, shown: Mapping[str, str]) -> tuple[str, int]:
        """Return the expression as text, and how closely its outermost operation binds."""


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """A number that the function itself holds."""

    number: int | float

    def _value(self, values: Mapping[str, Any], functions: Functions) -> Any:
        return self.number

    def _printed(self, shown: Mapping[str, str]) -> tuple[str, int]:
        return repr(self.number), _ATOM


@dataclass(frozen=True, slots=True)
class Name(Expression):
    """The id of a figure or a claim."""

    id: str

    def _value(self, values: Mapping[str, Any], functions: Functions) -> Any:
        return values[self.id]

    def _printed(self, shown: Mapping[str, str]) -> tuple[str, int]:
        return shown.get(self.id, self.id), _ATOM


@dataclass(frozen=True, slots=True)
class Negative(Expression):
    """An expression with a minus sign before it."""

    operand: Expression

    def _value(self, values: Mapping[str, Any], functions: Functions) -> Any:
        return -self.operand._value(values, functions)

    def _printed(self, shown: Mapping[str, str]) -> tuple[str, int]:
        return f"-{_within(self.operand, _MINUS, shown)}", _MINUS


@dataclass(frozen=True, slots=True)
class Operation(Expression):
    """Two expressions with an operator between them."""

    operator: Operator
    left: Expression
    right: Expression

    def _value(self, values: Mapping[str, Any], functions: Functions) -> Any:
        return _OPERATIONS[self.operator](
            self.left._value(values, functions), self.right._value(values, functions)
        )

    def _printed(self, shown: Mapping[str, str]) -> tuple[str, int]:
        binding = _BINDING[self.operator]
        # Powers are taken from the right, and a minus may stand in an exponent; all else is
        # taken from the left.
        is_power = self.operator == "**"
        left = _within(self.left, binding + is_power, shown)
        right = _within(self.right, _MINUS if is_power else binding + 1, shown)
        return f"{left} {self.operator} {right}", binding


@dataclass(frozen=True, slots=True)
class Call(Expression):
    """A function of expressions; its name is one of `FUNCTIONS`."""

    function: str
    arguments: tuple[Expression, ...]

    def _value(self, values: Mapping[str, Any], functions: Functions) -> Any:
        given = [argument._value(values, functions) for argument in self.arguments]
        return functions[self.function](*given)

    def _printed(self, shown: Mapping[str, str]) -> tuple[str, int]:
        return f"{self.function}({', '.join(a.text(shown) for a in self.arguments)})", _ATOM


def _within(part: Expression, least: int, shown: Mapping[str, str]) -> str:
    """Return a part as text, in brackets where it binds less closely than it must."""
    text, binding = part._printed(shown)
    return text if binding >= least else f"({text})"
