"""Formulas, which are written in TeX and typeset by Typst's own mathematics."""

from __future__ import annotations

import re

from docutils import nodes

from sphinx_typstpdf.syntax import string, words
from sphinx_typstpdf.translator.base import Base, rendered

_QUOTE = "\ue000"
"""What stands for a quotation mark on its way through tex2typst, which does not escape it."""

_TEXT = re.compile(r'"[^"]*"')


class Maths(Base):
    """Visits formulas."""

    @rendered
    def visit_math(self, node: nodes.Element) -> str:
        """Write a formula within a line."""
        return self.anchors(node) + self._formula(node, is_block=False)

    @rendered
    def visit_math_block(self, node: nodes.Element) -> str:
        """Write a formula on a line of its own, with its number."""
        number = f"({node['number']})" if node.get("number") else ""
        formula = self._formula(node, is_block=True)
        named = f"number: [{words(number)}]" if number else ""
        return f"{self.place(node)}{self.anchors(node)}#displayed({named})[{formula}];\n\n"

    def _formula(self, node: nodes.Element, *, is_block: bool) -> str:
        tex = node.astext()
        try:
            maths = typst_of(tex)
        except ValueError as error:
            said = str(error).partition("\n")[0]
            self.builder.fail(
                f"the formula “{tex}” can't be typeset: {said}; "
                "what converts it knows less of TeX than LaTeX does",
                node,
            )
            return words(tex)
        text = node.get("alt") or tex
        blank = " " if is_block else ""
        inside = f"${blank}{maths}{blank}$"
        return f"#math.equation(block: {str(is_block).lower()}, alt: {string(text)}, {inside});"


def typst_of(tex: str) -> str:
    """Return a formula of TeX as one of Typst.

    Raises `ValueError` for what can't be turned into one.
    """
    # Nothing but a formula needs it, and it brings an interpreter of its own.
    from tex2typst import tex2typst  # type: ignore[import-untyped]  # It has none.  # noqa: PLC0415

    found: str = tex2typst(tex.replace('"', _QUOTE))
    if any("\\" in text for text in _TEXT.findall(found)):
        raise ValueError("there is a command within its text")
    return found.replace(_QUOTE, '\\"')
