"""Formulas, which are written in TeX and typeset by Typst's own mathematics."""

from __future__ import annotations

from docutils import nodes

from sphinx_typstpdf.syntax import string, words
from sphinx_typstpdf.translator.base import Base, rendered


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
        # Nothing but a formula needs it, and it brings an interpreter of its own.
        from tex2typst import tex2typst  # type: ignore[import-untyped]  # It has none.  # noqa: PLC0415

        tex = node.astext()
        try:
            maths = tex2typst(tex)
        except ValueError as error:
            said = str(error).partition("\n")[0]
            self.builder.fail(f"the formula “{tex}” can't be typeset: {said}", node)
            return words(tex)
        text = node.get("alt") or tex
        blank = " " if is_block else ""
        inside = f"${blank}{maths}{blank}$"
        return f"#math.equation(block: {str(is_block).lower()}, alt: {string(text)}, {inside});"
