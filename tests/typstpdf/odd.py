"""An extension with a node of its own, which says how it is typeset where it is asked to."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective


class odd(nodes.General, nodes.Element):  # As nodes are named.
    pass


class odd_text(nodes.TextElement):
    pass


class Odd(SphinxDirective):
    has_content = True

    def run(self):
        node = odd()
        self.set_source_info(node)
        node += self.parse_content_to_nodes()
        return [node]


def visit(translator, node):
    translator.put("#block(fill: aqua)[Mine: ")


def depart(translator, node):
    translator.put("]")


def swap(app, doctree):
    for node in list(doctree.findall(nodes.emphasis)):
        if app.config.odd_emphasis:
            node.replace_self(odd_text("", "", *node.children))


def setup(app):
    app.add_config_value("odd_emphasis", False, "env")
    app.add_directive("odd", Odd)
    app.connect("doctree-read", swap)
