"""Mutants of claim functions: each operator, and each number that a function holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from sphinx_claims.mutants.document_text import DocumentText
from sphinx_claims.mutants.mutant import Kind, Mutant

_OTHER: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "/"),
    ast.Mod: ("%", "*"),
    ast.Pow: ("**", "*"),
}


def function_mutants(file: DocumentText, names: set[str]) -> Iterator[Mutant]:
    """Yield a mutant for each operator and each constant of the named functions of a file."""
    tree = ast.parse(file.text)
    for definition in tree.body:
        if isinstance(definition, ast.FunctionDef) and definition.name in names:
            for statement in definition.body:
                for node in ast.walk(statement):
                    yield from _mutants(file, node)


def _mutants(file: DocumentText, node: ast.AST) -> Iterator[Mutant]:
    if isinstance(node, ast.BinOp):
        before, after = _OTHER.get(type(node.op), ("", ""))
        start = _operator(file, node, before) if before else None
        if start is not None:
            yield file.mutant(Kind.OPERATOR, start, before, after)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        start = file.at(node.lineno, node.col_offset)
        yield file.mutant(Kind.OPERATOR, start, "-", "+")
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        if isinstance(node.value, bool):
            return
        start = file.at(node.lineno, node.col_offset)
        end = file.at(node.end_lineno or node.lineno, node.end_col_offset or 0)
        # By a tenth less: a probability stays one, and 0 and 1 become something else.
        after = repr(node.value * 0.9) if node.value else "1"
        yield file.mutant(Kind.CONSTANT, start, file.text[start:end], after)


def _operator(file: DocumentText, node: ast.BinOp, sign: str) -> int | None:
    """Return where the sign of an operation stands, between its two sides."""
    at = file.at(node.left.end_lineno or node.lineno, node.left.end_col_offset or 0)
    end = file.at(node.right.lineno, node.right.col_offset)
    while at < end:
        if file.text[at] == "#":
            at = file.text.index("\n", at)
        elif file.text.startswith(sign, at):
            return at
        at += 1
    return None
