"""What stands behind a figure or claim, as a card shows it: rows of a term and some HTML.

It is the same for every statement of the record on a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sphinx_claims.checks import (
    bases_phrase,
    basis_phrase,
    evidence_phrase,
    quantity_phrase,
    record_phrase,
    run_rows,
    step_phrase,
)
from sphinx_claims.ext.cards.links import Links, link, outward, text
from sphinx_claims.ext.listings.context import Context
from sphinx_claims.ext.listings.formula import NO_FORMULA
from sphinx_claims.model import SOURCE_TYPES, Claim, Figure, Source
from sphinx_claims.notation import WIDEST, formula_math, value_label

Rows = Iterator[tuple[str, str]]

_DUE = '<span class="claim-due-mark">due for review</span>'


def figure_rows(figure: Figure, context: Context, links: Links) -> Rows:
    """Yield how certain a figure is, where it is from, and how fresh."""
    yield "how certain", _certainty(figure, context, links)
    if figure.derivation is not None:
        ends = dict.fromkeys((figure.derivation.low, figure.derivation.high))
        yield "derived from", "; ".join(links.record(context.records.claims[end]) for end in ends)
    if figure.measurement is None:
        yield "source", "<br>\n".join(_source(figure, context, links))
    else:
        yield "source", "<br>\n".join(_program(figure, context, links))
    yield "review", _review(figure, context)
    yield from _changed([figure], links)


def _certainty(figure: Figure, context: Context, links: Links) -> str:
    said = f"{basis_phrase(figure, context.kept_sources)}, as of {figure.as_of}."
    estimates = context.ledger.evidence.get(figure.id, ())
    compared = [estimate for estimate in estimates if estimate.agrees is not None]
    if compared:
        said += f" {evidence_phrase(compared)}"
    written = text(f"{said[0].upper()}{said[1:]}")
    # A card has no room to show what its figure is not held against.
    others = len(estimates) - len(compared)
    if not others:
        return written
    noun = "more" if compared else f"estimate{'' if others == 1 else 's'}"
    there = f"{others} {noun} {'is' if others == 1 else 'are'} on its record"
    return f"{written} {link(links.address(figure), there)}."


def _source(figure: Figure, context: Context, links: Links) -> Iterator[str]:
    """Yield the lines of a figure's source: its words, the document, its dates."""
    provenance = figure.provenance
    source = context.records.sources[provenance.ref]
    if provenance.excerpt:
        yield f"<q>{text(provenance.excerpt)}</q>"
    by = f"{', '.join(source.authors)}, " if source.authors else ""
    at = f", {provenance.locator}" if provenance.locator else ""
    named = f"{text(by)}{links.source(source.id)}{text(at)}"
    yield f"{named} ({SOURCE_TYPES[source.type]})"
    if provenance.field:
        yield text(f"the record's own “{provenance.field}”")
    if provenance.reporting:
        yield text(f"reporting {provenance.reporting}")
    yield "; ".join(_dates(source))


def _program(figure: Figure, context: Context, links: Links) -> Iterator[str]:
    """Yield the lines of a figure that a program of the document measures."""
    source = context.records.sources[figure.provenance.ref]
    yield f"{links.source(source.id)} ({SOURCE_TYPES[source.type]} of this document)"
    yield from (f"{text(name)}: {text(said)}" for name, said in run_rows(figure))


def _dates(source: Source) -> Iterator[str]:
    yield "without a date" if source.issued is None else f"published {source.issued}"
    if source.accessed is not None:
        yield f"read {source.accessed}"
    if source.archive:
        yield outward(source.archive, "archived copy")


def _review(figure: Figure, context: Context) -> str:
    if context.domain.build.is_due(figure.id):
        return f'<span class="claim-due-mark">due since {figure.review_by}</span>'
    return f"due after {figure.review_by}"


def claim_rows(claim: Claim, context: Context, links: Links) -> Rows:
    """Yield how a claim is computed, from what, how certain that is, and how fresh."""
    inputs = [record for name in claim.parameters if (record := context.records.get(name))]
    yield "computed", _formula(claim, inputs)
    if inputs:
        items = "\n".join(f"<li>{_input(record, context, links)}</li>" for record in inputs)
        yield "from", f"<ul>{items}</ul>"
    figures = [context.records.figures[name] for name in claim.figures]
    yield "how certain", text(bases_phrase(figures, context.kept_sources))
    yield from _changed(figures, links)


def _formula(claim: Claim, inputs: Iterable[Figure | Claim]) -> str:
    """Return a claim's formula in names, and again with values and what it comes to."""
    if claim.formula is None:
        return NO_FORMULA
    values = {record.id: value_label(record.quantity) for record in inputs}
    expression = claim.formula.expression
    # Without links: those below it lead to the same, and can be hit with a finger.
    in_names = formula_math(expression)
    with_values = formula_math(expression, values, result=quantity_phrase(claim.quantity))
    # The search takes what stands between blanks for a word.
    spaced = f"{in_names}{with_values}".replace("><", "> <")
    is_wide = len(expression.text()) > WIDEST
    classes = f"claim-card-formula claim-scroll{' claim-card-wide' if is_wide else ''}"
    # A wide formula scrolls on a phone, so it is a stop of the keyboard, with a name.
    named = f'class="{classes}" role="group" aria-label="formula" tabindex="0"'
    return f"<div {named}>{spaced}</div>"


def _input(record: Figure | Claim, context: Context, links: Links) -> str:
    """Return an input with its value, and whether it or what it rests on is due for review."""
    due = f", {_DUE}" if context.domain.build.is_due(record.id) else ""
    return f"{links.record(record)}: {text(record_phrase(record))}{due}"


def _changed(figures: Iterable[Figure], links: Links) -> Rows:
    """Yield what changed last among some figures, and why; nothing where no history is kept."""
    steps = [(figure.history[-1], figure) for figure in figures if figure.history]
    if steps:
        step, figure = max(steps, key=lambda pair: pair[0].date.first_day())
        value = step_phrase(step, figure)
        name = links.record(figure)
        yield "last changed", f"{step.date}: {name}, to {text(value)}; {text(step.reason)}"
