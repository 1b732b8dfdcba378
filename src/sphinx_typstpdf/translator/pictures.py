"""Images and figures: drawn where the file says, and told in words to who can't see them."""

from __future__ import annotations

from docutils import nodes

from sphinx_typstpdf.syntax import call, string, words
from sphinx_typstpdf.translator.base import rendered, stands_alone
from sphinx_typstpdf.translator.tables import Tables

_LENGTHS = {"px": 0.75, "": 0.75, "pt": 1.0, "in": 72.0, "cm": 28.346, "mm": 2.835, "pc": 12.0}
"""Points for each unit that an image may be measured in; a pixel is that of CSS."""

_ALIGNED = {"left", "center", "right"}


class Pictures(Tables):
    """Visits images and figures."""

    @rendered
    def visit_image(self, node: nodes.Element) -> str:
        """Write an image; without a text of its own it can't be in a tagged PDF."""
        text = node.get("alt", "").strip()
        file = self.builder.images.get(node["uri"])
        if file is None:
            self.builder.fail(
                f"the image {node['uri']!r} is not among the files of the pages", node
            )
            return words(f"[{text or node['uri']}]")
        if not text:
            self.builder.fail(
                f"the image {node['uri']!r} has no text for those who can't see it; "
                "say with `:alt:` what it shows",
                node,
            )
            return ""
        path = f"{self.builder.imagedir}/{file}"
        arguments = {
            "width": _length(node.get("width", "")),
            "height": _length(node.get("height", "")),
            "alt": string(text),
            "fit": '"stretch"',
        }
        named = ", ".join(f"{name}: {value}" for name, value in arguments.items() if value)
        image = f"image({string(path)}, {named})"
        if not stands_alone(node):
            return f"{self.anchors(node)}#box({image});"
        drawn = f"#picture({image});"
        if node.get("align") in _ALIGNED:
            drawn = f"#align({node['align']})[{drawn}];"
        return f"{self.place(node)}{self.anchors(node)}{drawn}\n\n"

    @rendered
    def visit_figure(self, node: nodes.Element) -> str:
        """Write a picture with its caption below, and what else is said of it."""
        captions = [child for child in node.children if isinstance(child, nodes.caption)]
        legends = [child for child in node.children if isinstance(child, nodes.legend)]
        others = [child for child in node.children if child not in captions + legends]
        caption = "none"
        if captions:
            caption = f"[{self.figure_number(node)}{self.content(captions[0])}]"
        content = self.anchors(node) + self.content(others)
        # A legend stands below its picture, and what is within something else stays there.
        may_float = bool(captions) and not legends and isinstance(node.parent, nodes.section)
        arguments = {"kind": "image", "caption": caption, "may-float": str(may_float).lower()}
        found = call("captioned", arguments, content)
        return f"{self.place(node)}{found}\n\n{self.content(legends)}"

    @rendered
    def visit_caption(self, node: nodes.Element) -> str:
        """Write a caption that no visitor of what it belongs to has taken."""
        return call("par", {}, call("emph", {}, self.content(node))) + "\n\n"

    @rendered
    def visit_legend(self, node: nodes.Element) -> str:
        """Write what is said of a figure besides its caption."""
        return self.content(node)

    def figure_number(self, node: nodes.Element) -> str:
        """Return the number of a figure, a table or a listing, where the document has numbers."""
        kind = self._domains.standard_domain.get_enumerable_node_type(node)
        if not kind or not node["ids"] or not self.pages:
            return ""
        page = self.pages[-1]
        anchor = node["ids"][0].removeprefix(f"{page}:")
        number = self.builder.env.toc_fignumbers.get(page, {}).get(kind, {}).get(anchor)
        written = self.config.numfig_format.get(kind, "%s")
        return words(written % ".".join(map(str, number)) + ". ") if number else ""


def _length(said: str) -> str | None:
    """Return a length of docutils as one of Typst; nothing where it is neither."""
    number = said.rstrip("%abcdefghijklmnopqrstuvwxyz").strip()
    unit = said[len(number) :].strip()
    try:
        value = float(number)
    except ValueError:
        return None
    if unit == "%":
        return f"{min(value, 100.0):g}%"
    return (
        f"{value:g}em"
        if unit == "em"
        else (f"{value * _LENGTHS[unit]:g}pt" if unit in _LENGTHS else None)
    )
