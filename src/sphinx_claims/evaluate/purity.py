"""Whether claim functions can depend on nothing but their figures.

What they give may then be kept between builds: it changes only with a file of the claims folder.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

# Modules, by their full names, that read nothing. Not numpy: it opens files and draws at random.
_PURE = frozenset(
    {
        "__future__",
        "decimal",
        "fractions",
        "math",
        "sphinx_claims",
        "sphinx_claims.maths",
        "statistics",
    }
)
_REACHING = frozenset({"open", "exec", "eval", "getattr", "globals", "vars"})
"""Names by which a function reaches what it does not import."""

_DUNDER = re.compile(r"__\w+__")


def are_pure(files: Iterable[Path]) -> bool:
    """Return whether the Python files among some import and name nothing that reads anything.

    A function that opens a file, or imports what can, is evaluated anew for each build; so is one
    in a file that can't be parsed.
    """
    return all(_is_pure(path.read_bytes()) for path in files if path.suffix == ".py")


def imports(text: bytes) -> set[str]:
    """Return the modules that a Python file imports; none for one that is no Python."""
    tree = _parsed(text)
    return set() if tree is None else _imported(tree)


def _is_pure(text: bytes) -> bool:
    tree = _parsed(text)
    return tree is not None and _imported(tree) <= _PURE and not any(_reaches(tree))


def _parsed(text: bytes) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _imported(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def _reaches(tree: ast.Module) -> Iterator[bool]:
    """Yield for each name that is used, and each text but those that only describe, if it reaches.

    A docstring may say “open”: it calls nothing.
    """
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            yield name in _REACHING or _DUNDER.fullmatch(name) is not None
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # A format can reach attributes: "{0.__globals__}".
            yield id(node) not in described and _DUNDER.search(node.value) is not None
