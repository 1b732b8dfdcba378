"""Code on lines of its own."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from sphinx_typstpdf.syntax import array, call, string
from sphinx_typstpdf.translator.base import rendered
from sphinx_typstpdf.translator.tables import Tables

_PLAIN = {"none", "text", "default", "guess"}


class Code(Tables):
    """Visits listings."""

    @rendered
    def visit_literal_block(self, node: nodes.Element) -> str:
        """Write code, coloured by its language, its lines numbered or marked where asked for."""
        options: dict[str, Any] = node.get("highlight_args", {})
        language = node.get("language", "none")
        arguments = {
            "lang": None if language in _PLAIN else string(language),
            "first": str(options.get("linenostart", 1)) if node.get("linenos") else None,
            "marked": array([str(line) for line in options.get("hl_lines", ())]) or None,
        }
        named = [f"{name}: {value}" for name, value in arguments.items() if value]
        listing = f"#listing({', '.join([string(node.astext()), *named])});"
        return f"{self.place(node)}{self.anchors(node)}{listing}\n\n"

    visit_doctest_block = visit_literal_block

    @rendered
    def visit_container(self, node: nodes.Element) -> str:
        """Write a listing with its caption; other containers are what they hold."""
        if not node.get("literal_block"):
            return self.component(node)
        caption, *others = node.children
        said = f"[{self.figure_number(node)}{self.content(caption.children)}]"
        content = self.anchors(node) + self.content(others)
        found = call("captioned", {"kind": "raw", "caption": said}, content)
        return f"{self.place(node)}{found}\n\n"

    def component(self, node: nodes.Element) -> str:
        """Return a container."""
        raise NotImplementedError

    @rendered
    def visit_productionlist(self, node: nodes.Element) -> str:
        """Write the rules of a grammar."""
        rows = (production.astext() for production in node.children)
        return f"{self.place(node)}#listing({string(chr(10).join(rows))});\n\n"
