"""The ids that figures and claims had before, as their files list them.

What is wrong with the ids themselves is told in `former_ids`, once all records are known.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from sphinx_claims.errors import Code, Problem
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.module import SourceModule
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Scalar, Sequence
from sphinx_claims.marking import Mark
from sphinx_claims.model import FormerId


def load_formerly(fields: Fields, report: Report) -> tuple[FormerId, ...]:
    """Return what a figure's key “formerly” lists; what is no list of texts is reported."""
    node = fields.node("formerly")
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    texts = [item for item in items if isinstance(item, Scalar)]
    if not isinstance(node, Sequence) or len(texts) < len(items):
        message = "“formerly” of a figure is a list of the ids that it had before"
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return ()
    return tuple(FormerId(id=text.text, location=text.location) for text in texts)


def marked_formerly(
    mark: Mark, definition: ast.FunctionDef, source: SourceModule
) -> tuple[FormerId, ...]:
    """Return the former ids of a claim's mark, each where it is written, if it is written there.

    An id may also come out of an expression; it then stands at the name of the function.
    """
    written = {
        node.value: source.location(node, (node.end_col_offset or 0) - node.col_offset)
        for node in _constants(definition)
    }
    name = source.name_location(definition)
    return tuple(FormerId(id=id_, location=written.get(id_, name)) for id_ in mark.formerly)


def _constants(definition: ast.FunctionDef) -> Iterator[ast.Constant]:
    """Yield the texts that stand in the keyword “formerly” of a function's decorators."""
    for decorator in definition.decorator_list:
        for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
            if keyword.arg == "formerly":
                for node in ast.walk(keyword.value):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield node
