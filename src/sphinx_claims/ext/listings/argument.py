"""The listing of the argument: a map of what feeds what, and the same as a table."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.argument import Argument, Node, argument_of, lay_out, svg_of
from sphinx_claims.ext.folding import folded
from sphinx_claims.ext.listings.context import Content, Context, joined, table
from sphinx_claims.ext.nodes import ClaimScroll

_LABEL = "map of the argument: figures feed claims, and these the words that state them"
MAP = "claim-argument-map"
"""The class of the map."""

_SUMMARY = "The same as a table"


def argument_part(context: Context) -> list[nodes.Node]:
    """Return the argument of the pages that are kept word for word, or else of the first page."""
    settings = context.ledger.settings
    first = settings.page_path(context.domain.env.config.root_doc)
    argument = argument_of(context.ledger, settings.verbatim_paths or {first})
    if not argument.nodes:
        return [nodes.paragraph("", "No figure and no claim is stated there.")]
    listed = _table(context, argument)
    if context.builder.format != "html":
        return [listed]
    addresses = {node.key: _address(context, node) for node in argument.nodes}
    drawing = nodes.raw("", svg_of(lay_out(argument), addresses, _LABEL), format="html")
    scroll = ClaimScroll("", drawing, classes=["claim-scroll"], label=_LABEL)
    return [nodes.figure("", scroll, classes=[MAP]), folded(_SUMMARY, [listed])]


def _link(context: Context, node: Node) -> nodes.Node:
    if node.judged is not None:
        return context.sentence(node.judged)
    return context.link(node.record, node.text)


def _address(context: Context, node: Node) -> str:
    """Return where the link of a node leads; empty where no page shows what it is."""
    found = _link(context, node)
    if not isinstance(found, nodes.reference):
        return ""
    return str(found.get("refuri") or f"#{found['refid']}")


def _table(context: Context, argument: Argument) -> nodes.Node:
    """Return every node with what it rests on, the words that are stated first."""
    of = {node.key: node for node in argument.nodes}
    rows: list[tuple[Content, ...]] = [
        (
            _link(context, node),
            node.kind,
            node.value,
            joined(_link(context, of[key]) for key in argument.givers(node.key)),
            node.standing,
        )
        for node in reversed(argument.nodes)
    ]
    return table(("what", "kind", "value", "rests on", "verdict"), rows, (32, 10, 16, 30, 12))
