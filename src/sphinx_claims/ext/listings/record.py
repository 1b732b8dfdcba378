"""What is shown of a single figure or claim: on its record's page, or in its part of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_claims.checks import accepts_phrase, quantity_phrase, record_phrase
from sphinx_claims.ext.listings.context import (
    Content,
    Context,
    bullets,
    fields,
    joined,
    section,
    unbroken,
    verdict_word,
)
from sphinx_claims.ext.listings.distributions import distribution_content, driver_content
from sphinx_claims.ext.listings.evidence import evidence_table
from sphinx_claims.model import Basis, Claim, Figure
from sphinx_claims.wording import write


def record_blocks(context: Context, record: Figure | Claim) -> list[nodes.Node]:
    """Return all that is known of a figure or claim, below its title."""
    rows = _figure(context, record) if isinstance(record, Figure) else _claim(context, record)
    return [fields(rows)]


def shown_beside(context: Context, target: str) -> object:
    """Return what `record_blocks` shows of a record beyond the ledger, its pages and conf.py.

    A record's page is written again when it moves.
    """
    return ()


def beside_digest(context: Context) -> str:
    """Return a digest of all that `shown_beside` follows from; every build asks for it."""
    return ""


def record_section(context: Context, record: Figure | Claim) -> nodes.section:
    """Return a record as a section: of the page that lists it, or alone on a page of its own."""
    return section(record.id, record.label, record_blocks(context, record))


def record_sections(context: Context, records: Iterable[Figure | Claim]) -> list[nodes.Node]:
    """Return a section for each record; none where each has a page of its own."""
    if context.domain.has_record_pages:
        return []
    return [record_section(context, record) for record in records]


def review_content(context: Context, figure: Figure) -> Content:
    """Return the day by which a figure is to be reviewed, with a mark once that has passed."""
    day = unbroken(str(figure.review_by))
    if not context.domain.build.is_due(figure.id):
        return day
    return [day, nodes.Text(" "), nodes.inline("", "due", classes=["claim-due-mark"])]


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
    yield "review by", review_content(context, figure)
    yield "scope", figure.scope
    yield "measures", figure.measures
    yield "source", _source(context, figure)
    if figure.derivation is not None:
        ends = dict.fromkeys((figure.derivation.low, figure.derivation.high))
        yield "derived by", joined(context.link(claim) for claim in ends)
    yield "history", _history(figure)
    if figure.evidence:
        yield "evidence", evidence_table(context, figure.id)
    yield "used by", joined(context.link(claim) for claim in context.users.get(figure.id, ()))
    yield "evidence for", joined(context.link(name) for name in context.held.get(figure.id, ()))
    yield "stated", context.statements(figure.id)
    yield "kept in", nodes.literal("", f"{figure.location.path}:{figure.location.line}")


def _history(figure: Figure) -> Content:
    """Return the values that a figure has had, the newest first, as a list."""
    steps = []
    for step in reversed(figure.history):
        value = quantity_phrase(step.quantity, percent=figure.is_percent)
        steps.append([nodes.Text(f"{step.date}: {value}; {step.reason}")])
    return bullets(steps) if steps else ""


def _source(context: Context, figure: Figure) -> list[nodes.Node]:
    provenance = figure.provenance
    source = context.records.sources[provenance.ref]
    found: list[nodes.Node] = [context.link(source.id, source.title)]
    if provenance.locator:
        found.append(nodes.Text(f", {provenance.locator}"))
    if provenance.field:
        found.append(nodes.Text(f": the record's own “{provenance.field}”"))
    if figure.basis is Basis.HYPOTHETICAL and not provenance.excerpt:
        found.append(nodes.Text(": what the assumption is about; no words of it carry the value"))
    judgement = context.ledger.excerpts.get(figure.id)
    if judgement is not None:
        of = f" of {provenance.about}" if provenance.about else ""
        found += [
            nodes.Text(f": “{provenance.excerpt}”{of} "),
            verdict_word(judgement.verdict),
            nodes.Text(f"; {accepts_phrase(judgement)}"),
        ]
    return found


def _claim(context: Context, claim: Claim) -> Iterator[tuple[str, Content]]:
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
