"""The listing of claims."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from sphinx_claims.checks import quantity_phrase
from sphinx_claims.ext.listings.context import Content, Context, joined, record, table
from sphinx_claims.model import Claim
from sphinx_claims.wording import write


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
    records = [record(claim.id, claim.label, _fields(context, claim)) for claim in claims]
    return [table(("claim", "value", "rests on"), rows, (40, 20, 40)), *records]


def _fields(context: Context, claim: Claim) -> Iterator[tuple[str, Content]]:
    quantity = claim.quantity
    yield "id", nodes.literal("", claim.id)
    yield "value", quantity_phrase(quantity)
    if quantity.is_range:
        central = write(quantity.central, quantity.central, quantity.unit)
        yield "central estimate", central
    if claim.event:
        yield "probability of", claim.event
    yield "rests on", joined(context.link(name) for name in claim.parameters)
    yield "how", claim.description
    if claim.formula is None:
        yield "formula", "a function that is more than arithmetic, computed when the page is built"
    else:
        yield "formula", nodes.literal("", claim.formula.text)
        yield "with values", nodes.literal("", claim.formula.with_values)
    yield "used by", joined(context.link(name) for name in context.users.get(claim.id, ()))
    yield "evidence for", joined(context.link(name) for name in context.held.get(claim.id, ()))
    due = [name for name in claim.figures if context.domain.build.is_due(name)]
    yield "due for review", joined(context.link(name) for name in due)
    yield "stated", context.statements(claim.id)
    yield "kept in", nodes.literal("", f"{claim.location.path}:{claim.location.line}")
