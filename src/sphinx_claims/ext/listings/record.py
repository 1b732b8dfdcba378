"""What is shown of a single figure or claim: on its record's page, or in its part of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_claims.checks import quantity_phrase, record_phrase
from sphinx_claims.ext.listings.cells import review_cell
from sphinx_claims.ext.listings.context import Content, Context, fields, joined, section
from sphinx_claims.ext.listings.distributions import distribution_content, driver_content
from sphinx_claims.ext.listings.evidence import evidence_table
from sphinx_claims.ext.listings.formula import formula_rows
from sphinx_claims.ext.listings.history import history_content
from sphinx_claims.ext.listings.origin import source_content
from sphinx_claims.ext.listings.record_page import page_blocks
from sphinx_claims.model import Claim, Figure
from sphinx_claims.wording import write


def record_blocks(context: Context, record: Figure | Claim) -> list[nodes.Node]:
    """Return all that is known of a figure or claim, below its title."""
    if context.domain.has_record_pages:
        return page_blocks(context, record)
    rows = _figure(context, record) if isinstance(record, Figure) else _claim(context, record)
    return [fields(rows)]


def shown_beside(context: Context, target: str) -> object:
    """Return what `record_blocks` shows of a record beyond the ledger, its pages and conf.py.

    A record's page is written again when it moves.
    """
    return context.gathered.guarding.get(target, ())


def beside_digest(context: Context) -> str:
    """Return a digest of all that `shown_beside` follows from; every build asks for it."""
    return context.gathered.guards.digest


def record_section(context: Context, record: Figure | Claim) -> nodes.section:
    """Return a record as a section: of the page that lists it, or alone on a page of its own."""
    found = section(record.id, record.label, record_blocks(context, record))
    # An address within the page that was given away before the record was renamed.
    found["ids"] += [former.id for former in record.formerly]
    return found


def record_sections(context: Context, records: Iterable[Figure | Claim]) -> list[nodes.Node]:
    """Return a section for each record; none where each has a page of its own."""
    if context.domain.has_record_pages:
        return []
    return [record_section(context, record) for record in records]


def _figure(context: Context, figure: Figure) -> Iterator[tuple[str, Content]]:
    yield "id", nodes.literal("", figure.id)
    yield "value", record_phrase(figure)
    if figure.event:
        yield "probability of", figure.event
    if figure.range_kind is not None:
        yield "the range is", figure.range_kind.phrase
    yield "distribution", distribution_content(figure)
    yield "follows", driver_content(context, figure)
    yield "basis", figure.basis.value
    yield "as of", str(figure.as_of)
    yield "review by", review_cell(context, figure)
    yield "scope", figure.scope
    yield "measures", figure.measures
    yield "source", source_content(context, figure)
    if figure.derivation is not None:
        ends = dict.fromkeys((figure.derivation.low, figure.derivation.high))
        yield "derived by", _links(context, ends)
    yield "history", history_content(figure)
    if figure.evidence:
        yield "evidence", evidence_table(context, figure.id)
    yield "used by", _links(context, context.gathered.users.get(figure.id, ()))
    yield "evidence for", _links(context, context.gathered.held.get(figure.id, ()))
    yield "stated", context.statements(figure.id)
    yield "kept in", nodes.literal("", f"{figure.location.path}:{figure.location.line}")


def _claim(context: Context, claim: Claim) -> Iterator[tuple[str, Content]]:
    quantity = claim.quantity
    yield "id", nodes.literal("", claim.id)
    yield "value", quantity_phrase(quantity)
    if quantity.is_range:
        central = write(quantity.central, quantity.central, quantity.unit)
        yield "central estimate", central
    if claim.event:
        yield "probability of", claim.event
    yield "rests on", _links(context, claim.parameters)
    yield "how", claim.description
    yield from formula_rows(claim)
    yield "used by", _links(context, context.gathered.users.get(claim.id, ()))
    yield "evidence for", _links(context, context.gathered.held.get(claim.id, ()))
    due = [name for name in claim.figures if context.domain.build.is_due(name)]
    yield "due for review", _links(context, due)
    yield "stated", context.statements(claim.id)
    yield "kept in", nodes.literal("", f"{claim.location.path}:{claim.location.line}")


def _links(context: Context, names: Iterable[str]) -> Content:
    """Return links to records by their labels, in which there may be commas."""
    return joined((context.link(name) for name in names), "; ")
