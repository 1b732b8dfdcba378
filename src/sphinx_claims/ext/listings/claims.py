"""The listing of claims."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import quantity_phrase
from sphinx_claims.ext.listings.context import Context, joined, table
from sphinx_claims.ext.listings.record import record_section


def claims_part(context: Context) -> list[nodes.Node]:
    """Return a table of all claims, then a record of each."""
    claims = list(context.records.claims.values())
    rows = [
        (
            context.link(claim.id, claim.label),
            quantity_phrase(claim.quantity),
            joined(context.link(name) for name in claim.parameters),
        )
        for claim in claims
    ]
    records = [record_section(context, claim) for claim in claims]
    return [table(("claim", "value", "rests on"), rows, (40, 20, 40)), *records]
