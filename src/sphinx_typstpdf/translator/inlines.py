"""Words within a paragraph."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx import addnodes

from sphinx_typstpdf.syntax import call, words
from sphinx_typstpdf.translator.base import Base, left_out, rendered

_COMMENTS = re.compile(r"(?:<!--.*?-->\s*)+", re.DOTALL)


class Inlines(Base):
    """Visits what stands within a line."""

    def _in(self, function: str, node: nodes.Element) -> str:
        return self.anchors(node) + self.styled(node, call(function, {}, self.content(node)))

    @rendered
    def visit_inline(self, node: nodes.Element) -> str:
        """Write words that only a class may set apart."""
        if "sd-badge" in node["classes"]:
            return self._in("badge", node)
        return self.named(node)

    @rendered
    def visit_emphasis(self, node: nodes.Element) -> str:
        """Write words that are stressed."""
        return self._in("emph", node)

    visit_literal_emphasis = visit_emphasis
    visit_title_reference = visit_emphasis
    visit_manpage = visit_emphasis

    @rendered
    def visit_strong(self, node: nodes.Element) -> str:
        """Write words that are stressed strongly."""
        return self._in("strong", node)

    visit_literal_strong = visit_strong

    @rendered
    def visit_subscript(self, node: nodes.Element) -> str:
        """Write what is lowered."""
        return self._in("sub", node)

    @rendered
    def visit_superscript(self, node: nodes.Element) -> str:
        """Write what is raised."""
        return self._in("super", node)

    @rendered
    def visit_literal(self, node: nodes.Element) -> str:
        """Write code within a line."""
        return self.anchors(node) + self.styled(node, self.code(node))

    visit_kbd = visit_literal

    @rendered
    def visit_problematic(self, node: nodes.Element) -> str:
        """Write what could not be read, as docutils shows it."""
        return self._in("problematic", node)

    @rendered
    def visit_generated(self, node: nodes.Element) -> str:
        """Write words that docutils has added."""
        return self.content(node)

    @rendered
    def visit_abbreviation(self, node: nodes.Element) -> str:
        """Write an abbreviation, with what it stands for behind it."""
        # Sphinx explains signs of Python's own in signatures.
        is_sign = isinstance(node.parent, addnodes.desc_sig_operator)
        meaning = "" if is_sign else node.get("explanation", "")
        return self.content(node) + (words(f" ({meaning})") if meaning else "")

    @rendered
    def visit_raw(self, node: nodes.Element) -> str:
        """Write what is Typst already; any other raw text is told of, since it is not shown."""
        if "typst" in node.get("format", "").split():
            return node.astext()
        text = node.astext().strip()
        if text.lower() in {"<br>", "<br/>", "<br />"}:
            return "#linebreak();"
        # MyST writes the break of a line for LaTeX as well; and a comment is not for readers.
        if text == r"\\" or _COMMENTS.fullmatch(text):
            return ""
        self.builder.tell("raw", f"raw text for {node.get('format', '')!r} is left out", node)
        return ""

    visit_comment = left_out
    visit_substitution_definition = left_out
    visit_index = left_out
    visit_meta = left_out
    visit_tabular_col_spec = left_out
    visit_highlightlang = left_out
    visit_pending = left_out

    def visit_desc_sig_space(self, node: addnodes.desc_sig_space) -> None:
        """Write a blank of a signature."""
        self.put(words(" "))
        raise nodes.SkipNode
