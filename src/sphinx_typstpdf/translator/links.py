"""Links: to another place of the document, to a page that is only online, to elsewhere."""

from __future__ import annotations

from docutils import nodes

from sphinx_typstpdf.identifiers import name_of, place_of
from sphinx_typstpdf.syntax import string, words
from sphinx_typstpdf.translator.base import Base, passed_through, rendered


class Links(Base):
    """Visits links."""

    @rendered
    def visit_reference(self, node: nodes.Element) -> str:
        """Write a link; where nothing is to be reached on paper, its words alone."""
        content = self.named(node)
        if "sd-btn" in node["classes"]:
            content = f"#button[{content}];"
        elif "sd-badge" in node["classes"]:
            content = f"#badge[{content}];"
        target = self._target(node)
        return (
            f"#link({target})[{content}];"
            if target and content and not self.is_repeated
            else content
        )

    def _target(self, node: nodes.Element) -> str:
        """Return what a link leads to, as Typst; nothing where it leads nowhere."""
        if "refid" in node:
            return self._label(node, node["refid"])
        address = node.get("refuri", "")
        place = place_of(address)
        if place is None:
            return string(address)
        page, anchor = place
        if name_of(page) in self.names:
            return self._label(node, name_of(page, anchor))
        online = self.builder.address(page, anchor)
        return string(online) if online else ""

    def _label(self, node: nodes.Element, name: str) -> str:
        if name in self.names:
            return f"label({string(self.names[name])})"
        self.builder.tell(
            "link", f"a link leads to {name!r}, which is nowhere in the document", node
        )
        return ""

    visit_number_reference = visit_reference

    @rendered
    def visit_download_reference(self, node: nodes.Element) -> str:
        """Write a link to a file, which is only online."""
        address = node.get("refuri", "") or self.builder.file_address(node.get("filename", ""))
        content = self.content(node)
        if not address or self.is_repeated:
            return content
        return f"#link({string(address)})[{content}];"

    @rendered
    def visit_pending_xref(self, node: nodes.Element) -> str:
        """Write what was to become a link, and of which Sphinx has told already."""
        return self.content(node)

    @rendered
    def visit_target(self, node: nodes.Element) -> str:
        """Write a place that links lead to, and the words that it may hold."""
        return self.anchors(node) + self.content(node)

    @rendered
    def visit_citation_reference(self, node: nodes.Element) -> str:
        """Write a link to an entry of a bibliography."""
        content = words("[") + self.content(node) + words("]")
        name = node.get("refid", "")
        return f"#link({self._label(node, name)})[{content}];" if name in self.names else content

    visit_substitution_reference = passed_through
