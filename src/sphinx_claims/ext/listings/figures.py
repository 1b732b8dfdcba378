"""The listing of figures."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from sphinx_claims.checks import accepts_phrase, quantity_phrase, record_phrase
from sphinx_claims.ext.listings.context import (
    Content,
    Context,
    bullets,
    joined,
    record,
    table,
    unbroken,
    verdict_word,
)
from sphinx_claims.ext.listings.distributions import distribution_content, driver_content
from sphinx_claims.ext.listings.evidence import evidence_table
from sphinx_claims.model import Basis, Figure


def figures_part(context: Context) -> list[nodes.Node]:
    """Return a table of all figures, then a record of each."""
    figures = list(context.records.figures.values())
    heads = ("figure", "value", "basis", "as of", "review by")
    rows = [
        (
            context.link(figure.id, figure.label),
            record_phrase(figure),
            figure.basis.value,
            unbroken(str(figure.as_of)),
            _review(context, figure),
        )
        for figure in figures
    ]
    records = [record(figure.id, figure.label, _fields(context, figure)) for figure in figures]
    return [table(heads, rows, (36, 26, 14, 10, 14)), *records]


def _review(context: Context, figure: Figure) -> Content:
    day = unbroken(str(figure.review_by))
    if not context.domain.build.is_due(figure.id):
        return day
    return [day, nodes.Text(" "), nodes.inline("", "due", classes=["claim-due-mark"])]


def _fields(context: Context, figure: Figure) -> Iterator[tuple[str, Content]]:
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
    yield "review by", _review(context, figure)
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
