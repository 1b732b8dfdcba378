"""What the code of a program says: the same text for the same code, whatever its layout."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def code_of(tree: ast.Module) -> str:
    """Return the code of a module, without comments, descriptions, layout and places.

    It is the same on every Python: of a node's fields, those that hold nothing are left out, which
    is how newer versions write what older ones do not know; the texts of an f-string are joined,
    which each version cuts in its own way; and all is in ASCII, since versions differ in which
    characters they print. Raises RecursionError for code that is nested too deeply.
    """
    return "\n".join(_lines(tree))


def _lines(node: ast.AST, depth: int = 0) -> Iterator[str]:
    yield f"{' ' * depth}{type(node).__name__}"
    for name, value in ast.iter_fields(node):
        if name == "body" and isinstance(node, _DESCRIBED):
            yield from _field(name, _undescribed(value), depth + 1)
        elif isinstance(node, ast.JoinedStr):
            yield from _field(name, _joined(value), depth + 1)
        elif isinstance(node, ast.Constant) and name == "value":
            yield f"{' ' * (depth + 1)}value {_constant(value)}"
        elif name not in _NO_CODE:
            yield from _field(name, value, depth + 1)


def _field(name: str, value: object, depth: int) -> Iterator[str]:
    indent = " " * depth
    if isinstance(value, ast.JoinedStr) and name == "format_spec" and not _joined(value.values):
        # “{x:}” is “{x}”, and some versions leave no trace of the colon.
        return
    if isinstance(value, ast.AST):
        yield f"{indent}{name}"
        yield from _lines(value, depth + 1)
    elif isinstance(value, list):
        if value:
            yield f"{indent}{name} {len(value)}"
        for item in value:
            yield from _field("-", item, depth + 1)
    elif value is not None or name == "-":
        yield f"{indent}{name} {value!a}"


_DESCRIBED = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

_NO_CODE = frozenset({"kind", "type_comment", "type_ignores"})
"""Fields of how something is written, and not of what it does."""


def _constant(value: object) -> str:
    """Return a constant in ASCII with its type: 1, 1.0 and True are three things.

    A whole number is in hexadecimal, for which no number has too many digits.
    """
    return hex(value) if type(value) is int else ascii(value)


def _joined(values: list[ast.expr]) -> list[ast.expr]:
    """Return the parts of an f-string, with no text next to another, and none empty."""
    found: list[ast.expr] = []
    for value in values:
        if not isinstance(value, ast.Constant):
            found.append(value)
        elif found and isinstance(found[-1], ast.Constant):
            found[-1] = ast.Constant(str(found[-1].value) + str(value.value))
        elif value.value:
            found.append(value)
    return found


def _undescribed(body: list[ast.stmt]) -> list[ast.stmt]:
    """Return the statements of a body without its docstring, which is no code."""
    match body:
        case [ast.Expr(value=ast.Constant(value=str())), *rest]:
            return rest
    return body
