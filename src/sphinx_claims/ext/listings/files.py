"""The line that leads from the ledger's page to the files beside it."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.ext.exports import ledger_home, ledger_links
from sphinx_claims.ext.listings.context import Context

_PARTS = ("summary", "figures", "claims")
"""The parts that the line may stand in: the first of them that the ledger's page lists."""


def files_line(context: Context, part: str) -> list[nodes.Node]:
    """Return the line, where it belongs to this part and a builder writes the files."""
    homes, links = context.domain.build.homes, ledger_links(context.builder, context.domain)
    home = ledger_home(context.domain)
    first = next((one for one in _PARTS if homes.get(one) == home), None)
    if not links or first != part or context.docname != home:
        return []
    line = nodes.paragraph("", "As files: ", classes=["claim-files"])
    for at, (file, address) in enumerate(links.items()):
        line += [nodes.Text("; ")] if at else []
        # Such a link is inside the document, and yet leads to no page of it.
        line += nodes.reference("", file.name, refuri=address, internal=True)
        line += nodes.Text(f", {file.holds} (")
        schema = file.schema_beside(address)
        line += nodes.reference("", file.schema, refuri=schema, internal=True)
        line += nodes.Text(")")
    line += nodes.Text(".")
    return [line]
