"""The components of sphinx-design, on paper: nothing is folded away, and nothing can be pressed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from docutils import nodes

from sphinx_typstpdf.syntax import call
from sphinx_typstpdf.translator.base import left_out, rendered
from sphinx_typstpdf.translator.code import Code

_COLUMNS = re.compile(r"sd-row-cols-(?:md-)?(\d+)")
_MOST = 3
"""So many cards stand beside each other on paper, and no more."""

_HIDDEN = "sd-hide-link-text"


class Components(Code):
    """Visits the components of sphinx-design, which are containers that say what they are."""

    def component(self, node: nodes.Element) -> str:
        """Return a component, or what any other container holds."""
        write = _COMPONENTS.get(node.get("design_component", ""))
        if write is None:
            return self.named(node)
        return self.place(node) + self.anchors(node) + write(self, node)

    def _card(self, node: nodes.Element) -> str:
        """Return a card; where it leads somewhere, all of it does."""
        links = (link for link in node.findall(nodes.reference) if _is_stretched(link))
        link = next((link for link in links if _card_around(link) is node), None)
        if link is None or link.parent is None:
            return call("card", {}, self.content(node)) + "\n\n"
        # The link lies over the card, and has words of its own only for who can't see that.
        text = "" if _HIDDEN in link["classes"] else self.content(link)
        link.parent.remove(link)
        card = call("card", {"is-link": "true"}, self.content(node) + text)
        link.children = [nodes.raw("", card, format="typst")]
        return self.content([link]) + "\n\n"

    def _grid(self, node: nodes.Element) -> str:
        items = [self.content([child]) for child in node.children]
        found = [int(number) for number in _COLUMNS.findall(" ".join(node["classes"]))]
        columns = min(max(found, default=2), _MOST, max(1, len(items)))
        arguments = {"columns": f"({'1fr, ' * columns})", "gutter": "0.9em"}
        return call("grid", arguments, *items) + "\n\n"

    def _titled(self, node: nodes.Element) -> str:
        """Return a heading within a component."""
        return call("strong", {}, self.content(node)) + "#parbreak();\n"

    def _dropdown(self, node: nodes.Element) -> str:
        """Return what can be opened on a page, open, with its title."""
        title, children = "", list(node.children)
        if node.get("has_title") and children:
            title = self.content(children[:1])
            children = children[1:]
        said = {"title": f"[{title}]" if title else None}
        return call("unfolded", said, self.content(children)) + "\n\n"

    def _tab(self, node: nodes.Element) -> str:
        """Return a tab below the others, with its label."""
        label, *rest = node.children
        title = {"title": f"[{self.content(label.children)}]"}
        return call("unfolded", title, self.content(rest)) + "\n\n"

    def _apart(self, node: nodes.Element) -> str:
        return self.content(node) + "\n\n"

    @rendered
    def visit_TextElement(self, node: nodes.Element) -> str:
        """Write the text of a component; any other text that nobody knows is told of."""
        if node.get("design_component") in {"card-title", "dropdown-title"}:
            return self._titled(node)
        if type(node).__name__ != "PassthroughTextElement":
            self.unknown_visit(node)
        return self.anchors(node) + self.content(node)

    @rendered
    def visit_sd_line_break(self, node: nodes.Element) -> str:
        """Write the break of a line within a button."""
        return "#linebreak();"

    # Icons, which adorn the words beside them; sphinx-design writes them in HTML alone too.
    visit_fontawesome = left_out
    visit_sd_icon = left_out


def _card_around(node: nodes.Node) -> nodes.Node | None:
    """Return the card that something is a part of, and no card around that one."""
    around = node.parent
    while around is not None and around.get("design_component") != "card":
        around = around.parent
    return around


def _is_stretched(node: nodes.Element) -> bool:
    return "sd-stretched-link" in node["classes"]


_COMPONENTS: Mapping[str, Callable[[Components, nodes.Element], str]] = {
    "card": Components._card,
    "grid-row": Components._grid,
    "dropdown": Components._dropdown,
    "tab-item": Components._tab,
    "card-title": Components._titled,
    "card-header": Components._apart,
    "card-footer": Components._apart,
}
