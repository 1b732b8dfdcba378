"""The listing of diagnostics, from the codes themselves."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.errors import Code
from sphinx_claims.ext.listings.context import Context, table


def codes_part(context: Context) -> list[nodes.Node]:
    """Return a table of every code, with what it means and the exit status that it leads to."""
    rows = [
        (nodes.literal("", code.slug), code.meaning, nodes.literal("", str(code.severity.value)))
        for code in Code
    ]
    return [table(("code", "meaning", "exit status"), rows, (24, 60, 16))]
