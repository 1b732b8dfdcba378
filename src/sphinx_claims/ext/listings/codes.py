"""The listing of diagnostics, from the codes themselves."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.nodes import make_refnode

from sphinx_claims.errors import Code
from sphinx_claims.ext.listings.context import Context, table
from sphinx_claims.ext.listings.explanations import code_anchor


def codes_part(context: Context) -> list[nodes.Node]:
    """Return a table of every code, with what it means and the exit status that it leads to."""
    rows = [
        (_name(code, context), code.meaning, nodes.literal("", str(code.severity.value)))
        for code in Code
    ]
    return [table(("code", "meaning", "exit status"), rows, (24, 60, 16))]


def _name(code: Code, context: Context) -> nodes.Node:
    """Return a code's name, with a link to its explanation where a page has it."""
    name = nodes.literal("", code.slug)
    home = context.domain.build.homes.get("explanations")
    if home is None:
        return name
    return make_refnode(context.builder, context.docname, home, code_anchor(code), name)
