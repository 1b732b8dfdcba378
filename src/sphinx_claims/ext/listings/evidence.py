"""The evidence for a figure: a sentence of how the record stands, and a table of it."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from sphinx_claims.checks import estimate_phrase, evidence_phrase, record_phrase
from sphinx_claims.ext.listings.context import Content, Context, joined, table, unbroken
from sphinx_claims.judge import Estimate, Origin
from sphinx_claims.model import Claim

_HEADS = ("estimate", "value", "as of", "measures", "relation", "source")
_WIDTHS = (21, 12, 11, 12, 17, 27)


def evidence_table(context: Context, figure: str) -> list[nodes.Node]:
    """Return how the record stands to a figure, in a sentence, and each estimate in a row.

    A forest of the figure on the same page has the sentence already.
    """
    estimates = context.ledger.evidence.get(figure, ())
    if not estimates:
        return [nodes.paragraph("", "No published estimate is named as evidence for it.")]
    listed = estimates_table(context, figure)
    if figure in context.forests:
        return [listed]
    return [nodes.paragraph("", evidence_phrase(estimates)), listed]


def estimates_table(context: Context, figure: str) -> nodes.Node:
    """Return a table of the estimates that a figure is held against."""
    estimates = context.ledger.evidence.get(figure, ())
    return table(_HEADS, (_row(context, estimate) for estimate in estimates), _WIDTHS)


def _row(context: Context, estimate: Estimate) -> tuple[Content, ...]:
    record = estimate.record
    return (
        context.link(record.id, record.label),
        record_phrase(record),
        "" if isinstance(record, Claim) else unbroken(str(record.as_of)),
        "" if isinstance(record, Claim) else record.measures,
        "; ".join(_relation(estimate)),
        list(_source(context, estimate)),
    )


def _relation(estimate: Estimate) -> Iterator[str]:
    yield estimate.evidence.relation.value
    yield estimate_phrase(estimate)
    if estimate.evidence.note:
        yield estimate.evidence.note


def _source(context: Context, estimate: Estimate) -> Iterator[nodes.Node]:
    """Yield where an estimate is from: at first or second hand, or computed from what."""
    record = estimate.record
    yield nodes.Text(estimate.origin.value)
    if isinstance(record, Claim):
        yield nodes.Text(", from ")
        yield from joined((context.link(name) for name in record.parameters), "; ")
        return
    provenance = record.provenance
    source = context.records.sources[provenance.ref]
    if estimate.origin is Origin.SECONDARY:
        yield nodes.Text(f", reporting {provenance.reporting}")
    yield nodes.Text(": ")
    yield context.link(source.id, source.title)
    if provenance.excerpt:
        yield nodes.Text(f": “{provenance.excerpt}”")
    if source.accessed is not None:
        yield nodes.Text(f"; read {source.accessed}")
