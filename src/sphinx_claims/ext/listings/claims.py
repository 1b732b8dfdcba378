"""The listing of claims."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import range_phrase
from sphinx_claims.ext.listings.cells import review_cell, value_cell, verdicts_cell
from sphinx_claims.ext.listings.context import Context, joined, table
from sphinx_claims.ext.listings.files import files_line
from sphinx_claims.ext.listings.record import record_sections
from sphinx_claims.ext.sorting import sortable

_HEADS = ("claim", "value", "range", "statements", "rests on", "review by")
_WIDTHS = (26, 16, 14, 12, 22, 10)


def claims_part(context: Context) -> list[nodes.Node]:
    """Return a table of all claims, then a record of each that has no page of its own."""
    claims = list(context.records.claims.values())
    rows = [
        (
            context.link(claim.id, claim.label),
            value_cell(claim),
            range_phrase(claim),
            verdicts_cell(context, claim.id),
            joined((context.link(name) for name in claim.parameters), "; "),
            review_cell(context, claim),
        )
        for claim in claims
    ]
    listed = sortable("claims", table(_HEADS, rows, _WIDTHS))
    return [*files_line(context, "claims"), listed, *record_sections(context, claims)]
