"""Descriptions of code, as Sphinx's domains make them: a signature, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes

from sphinx_typstpdf.syntax import call, words
from sphinx_typstpdf.translator.base import Base, passed_through, rendered


class Descriptions(Base):
    """Visits descriptions of code."""

    @rendered
    def visit_desc(self, node: nodes.Element) -> str:
        """Write a description: its signatures, and below them what they mean."""
        heads = [child for child in node.children if isinstance(child, addnodes.desc_signature)]
        others = [child for child in node.children if child not in heads]
        signatures = "#linebreak();".join(self.content([head]) for head in heads)
        pair = f"([{signatures}], [{self.content(others)}])"
        return f"{self.place(node)}#definitions(is-strong: false, {pair});\n\n"

    @rendered
    def visit_desc_signature(self, node: nodes.Element) -> str:
        """Write a signature."""
        is_split = node.get("is_multiline")
        between = "#linebreak();" if is_split else ""
        return self.anchors(node) + between.join(self.content([part]) for part in node.children)

    visit_desc_signature_line = passed_through
    visit_desc_content = passed_through
    visit_desc_inline = passed_through

    @rendered
    def visit_desc_name(self, node: nodes.Element) -> str:
        """Write a name that is described."""
        return call("described", {}, self.code(node))

    @rendered
    def visit_desc_addname(self, node: nodes.Element) -> str:
        """Write what stands before a name."""
        return self.code(node)

    @rendered
    def visit_desc_type(self, node: nodes.Element) -> str:
        """Write a type."""
        return self.content(node)

    @rendered
    def visit_desc_returns(self, node: nodes.Element) -> str:
        """Write what a function returns."""
        return words(" → ") + self.content(node)

    @rendered
    def visit_desc_annotation(self, node: nodes.Element) -> str:
        """Write what is said beside a name."""
        return call("emph", {}, self.content(node))

    @rendered
    def visit_desc_parameterlist(self, node: nodes.Element) -> str:
        """Write the parameters of a function."""
        return words("(") + "".join(self._parameters(node)) + words(")")

    @rendered
    def visit_desc_type_parameter_list(self, node: nodes.Element) -> str:
        """Write the type parameters of a function."""
        return words("[") + "".join(self._parameters(node)) + words("]")

    def _parameters(self, node: nodes.Element) -> Iterator[str]:
        for at, child in enumerate(node.children):
            # An optional parameter has its comma within its brackets.
            if at and not isinstance(child, addnodes.desc_optional):
                yield words(", ")
            yield self.content([child])

    @rendered
    def visit_desc_optional(self, node: nodes.Element) -> str:
        """Write parameters that may be left out."""
        return words("[, ") + "".join(self._parameters(node)) + words("]")

    @rendered
    def visit_desc_parameter(self, node: nodes.Element) -> str:
        """Write a parameter."""
        return call("emph", {}, self.content(node))

    visit_desc_type_parameter = visit_desc_parameter
