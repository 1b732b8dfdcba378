"""What stands one below the other: sections, paragraphs, boxes."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.locale import admonitionlabels

from sphinx_typstpdf.syntax import call, label, string, words
from sphinx_typstpdf.translator.base import Base, left_out, passed_through, rendered, stands_alone


class Blocks(Base):
    """Visits sections, paragraphs and what is set apart from these."""

    @rendered
    def visit_section(self, node: nodes.Element) -> str:
        """Write a section, one level below the one that it is a part of."""
        self.level += 1
        found = self.content(node)
        self.level -= 1
        return found

    @rendered
    def visit_title(self, node: nodes.Element) -> str:
        """Write the heading of a section, which has the section's name."""
        section = node.parent
        # A heading is shown more than once, a place is only in one.
        names = self.moved_out(node)
        content = self.section_number(section) + self.content(node)
        if not isinstance(section, nodes.section):
            return self.place(node) + call("subheading", {}, self.places(names) + content) + "\n\n"
        # As in pandoc: in the bookmarks, and in no table of contents.
        is_unlisted = "unlisted" in section["classes"]
        arguments = {
            "level": str(max(1, self.level)),
            "outlined": "false" if is_unlisted else None,
            "bookmarked": "true" if is_unlisted else None,
        }
        heading = call("heading", arguments, content).removesuffix(";")
        self.placed.update(section["ids"][:1])
        named = heading + (label(section["ids"][0]) if section["ids"] else ";")
        return f"{self.place(node)}{named}\n{self.places(names)}\n"

    def section_number(self, section: nodes.Element) -> str:
        """Return the number of a section, where the toctree of its page asks for numbers."""
        if not self.pages or not isinstance(section, nodes.section):
            return ""
        page, prefix = self.pages[-1], f"{self.pages[-1]}:"
        numbers = self.builder.env.toc_secnumbers.get(page, {})
        anchors = ["", *(f"#{name.removeprefix(prefix)}" for name in section["ids"])]
        is_first = isinstance(section.parent, nodes.Element) and section.parent.tagname == (
            "start_of_file"
        )
        for anchor in anchors if is_first else anchors[1:]:
            if numbers.get(anchor):
                return words(".".join(map(str, numbers[anchor])) + " ")
        return ""

    @rendered
    def visit_subtitle(self, node: nodes.Element) -> str:
        """Write what stands below a title."""
        return call("subheading", {}, self.content(node)) + "\n\n"

    @rendered
    def visit_rubric(self, node: nodes.Element) -> str:
        """Write a heading that is none of the document's structure."""
        return self.place(node) + call("subheading", {}, self.named(node)) + "\n\n"

    @rendered
    def visit_paragraph(self, node: nodes.Element) -> str:
        """Write a paragraph; in one of an image alone, the image is a block by itself."""
        content = self.named(node)
        if any(stands_alone(image) for image in node.findall(nodes.image)):
            return content
        return f"{self.place(node)}{call('par', {}, content)}\n\n" if content else ""

    visit_compact_paragraph = visit_paragraph

    @rendered
    def visit_centered(self, node: nodes.Element) -> str:
        """Write a line in the middle."""
        return call("centered", {}, self.named(node)) + "\n\n"

    @rendered
    def visit_block_quote(self, node: nodes.Element) -> str:
        """Write a quotation, with whom it is from."""
        by = [child for child in node.children if isinstance(child, nodes.attribution)]
        said = self.content([child for child in node.children if child not in by])
        attribution = f"[{self.content(by[0])}]" if by else None
        arguments = {"block": "true", "attribution": attribution}
        return self.place(node) + call("quote", arguments, self.anchors(node) + said) + "\n\n"

    @rendered
    def visit_line_block(self, node: nodes.Element) -> str:
        """Write lines that are broken where they are."""
        lines = self.anchors(node) + "#linebreak();".join(self._lines(node, 0))
        return f"{self.place(node)}{call('par', {'justify': 'false'}, lines)}\n\n"

    def _lines(self, node: nodes.Element, depth: int) -> Iterator[str]:
        """Yield the lines of a block, each as far from the margin as it is deep in others."""
        indent = f"#h({1.5 * depth}em);" if depth else ""
        for child in node.children:
            if isinstance(child, nodes.line_block):
                yield from self._lines(child, depth + 1)
            else:
                yield indent + self.content([child])

    visit_line = passed_through

    @rendered
    def visit_transition(self, node: nodes.Element) -> str:
        """Write a break between paragraphs; what MyST sets before footnotes has none after it."""
        return "" if "footnotes" in node["classes"] else "#transition();\n\n"

    @rendered
    def visit_compound(self, node: nodes.Element) -> str:
        """Write what stands together."""
        return self.named(node)

    visit_decoration = passed_through

    @rendered
    def visit_header(self, node: nodes.Element) -> str:
        """Tell of what a page wants at the head or foot of paper, where the template's own is."""
        self.builder.tell("node", f"the page's own {node.tagname} is left out", node)
        return ""

    visit_footer = visit_header

    def _boxed(self, node: nodes.Element, title: str, kind: str) -> str:
        content = self.anchors(node) + self.content(node)
        arguments = {"title": f"[{title}]" if title else None, "kind": string(kind)}
        return self.place(node) + call("admonition", arguments, content) + "\n\n"

    @rendered
    def visit_Admonition(self, node: nodes.Element) -> str:
        """Write an admonition of a certain kind, which its heading names."""
        title = ""
        if node.children and isinstance(node.children[0], nodes.title):
            title = self.content(node.children[0])
            node.remove(node.children[0])
        kind = node.tagname
        # Sphinx's labels are translated as late as they are read.
        label = str(admonitionlabels.get(kind, kind.title()))
        return self._boxed(node, title or words(label), kind)

    visit_admonition = visit_Admonition
    visit_topic = visit_Admonition
    visit_sidebar = visit_Admonition
    visit_seealso = visit_Admonition

    @rendered
    def visit_versionmodified(self, node: nodes.Element) -> str:
        """Write since when something is so."""
        return self._boxed(node, "", "version")

    @rendered
    def visit_system_message(self, node: nodes.Element) -> str:
        """Write what docutils says of the source, in its place."""
        return self._boxed(node, words("System message"), "error")

    visit_toctree = left_out
