"""The register: what stands behind each statement, as numbered notes of a printed document.

A builder that sets notes at the end of a document says so by its attribute ``takes_endnotes``: it
takes footnotes of the class ``endnote`` for such notes, and numbers them. Of what several notes
have in common, it sets the first and refers to it from the others. It need not know more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes

from sphinx_claims.checks import (
    accepts_phrase,
    bases_phrase,
    basis_phrase,
    capital,
    evidence_phrase,
    quantity_phrase,
    range_phrase,
    record_phrase,
    reservation_phrase,
)
from sphinx_claims.ext.listings import Context
from sphinx_claims.ext.listings.context import Content, joined, run_in
from sphinx_claims.ext.listings.formula import NO_FORMULA
from sphinx_claims.ext.listings.origin import DERIVED_BY, origin_rows
from sphinx_claims.judge import Judged, statement_name
from sphinx_claims.model import Claim, Figure, Judgement, Verdict
from sphinx_claims.notation import equation_tex, value_label
from sphinx_claims.wording import Unread

ENDNOTE = "endnote"
"""The class of a note that stands at the end, and of its mark."""

ONCE = "once"
"""The class of a part of such notes that stands in the first note about the same thing alone."""

_AGAIN = "What is behind it: see"
"""What any later note says instead, before the number of the first."""

_STANDS = {
    Verdict.HOLDS: "holds",
    Verdict.EDGE: "is at the edge",
    Verdict.FAILS: "fails",
    Verdict.UNJUDGED: "is unjudged",
}
"""How words stand, in a sentence that begins with them."""

WIDEST = 84
"""How many characters a formula has room for, in a line of A4 in the smaller type of notes."""

HEADROOMS = 2
"""Of so many figures a note says how far they can move: those that need move least."""


def register_mark(judged: Judged) -> nodes.footnote_reference:
    """Return what refers from the words of a statement to its note."""
    return nodes.footnote_reference("", "", refid=_name(judged), classes=[ENDNOTE])


def register_notes(stated: Iterable[Judged], context: Context) -> Iterator[nodes.footnote]:
    """Yield the note of each statement of a page; what is behind a record, a document tells once.

    Which note comes first is for the builder to say, which alone knows the pages of the document.
    """
    for judged in stated:
        note = nodes.footnote("", ids=[_name(judged)], classes=[ENDNOTE])
        note += _words(judged, context)
        behind = _behind(judged, context)
        note += nodes.container("", *behind, classes=[ONCE], about=judged.record.id, again=_AGAIN)
        note += _movable(judged, context)
        yield note


def _name(judged: Judged) -> str:
    return f"register-{statement_name(judged.anchor)}"


def _words(judged: Judged, context: Context) -> Iterator[nodes.Node]:
    """Yield the words, their verdict, the value, and what the words accept."""
    judgement, record = judged.judgement, judged.record
    figures = [context.records.figures[name] for name in record.figures]
    behind = reservation_phrase(figures, context.kept_sources)
    kind = f", {range_phrase(record)}" if record.quantity.is_range else ""
    yield nodes.paragraph(
        "",
        "",
        nodes.Text(f"“{judgement.words}” "),
        nodes.strong("", _STANDS[judgement.verdict]),
        nodes.Text(f", {behind}" if behind else ""),
        nodes.Text(f". {capital(record.label)}: "),
        nodes.strong("", record_phrase(record, judgement.words)),
        nodes.Text(f"{kind}. {_accepted(judgement)}{_until(judged, context)}."),
    )


def _accepted(judgement: Judgement) -> str:
    said = accepts_phrase(judgement)
    return capital(said) if isinstance(judgement.wording, Unread) else f"The wording {said}"


def _until(judged: Judged, context: Context) -> str:
    day = context.ledger.stops_on(judged.judgement)
    if day is None or not context.ledger.has_expired(judged.judgement):
        return ""
    return f"; no longer so for a reader of today: not since {day}"


def _behind(judged: Judged, context: Context) -> Iterator[nodes.Node]:
    record = judged.record
    if isinstance(record, Claim):
        yield from _formula(record, context)
        yield run_in(_claim_rows(record, context))
    else:
        yield run_in(_figure_rows(record, context))


def _formula(claim: Claim, context: Context) -> Iterator[nodes.Node]:
    """Yield a claim's formula in names, and with values and what it comes to."""
    if claim.formula is None:
        yield nodes.paragraph("", f"{capital(NO_FORMULA)}.")
        return
    expression, records = claim.formula.expression, context.records
    values = {
        name: value_label(record.quantity)
        for name in claim.parameters
        if (record := records.get(name)) is not None
    }
    result = quantity_phrase(claim.quantity)
    # What is read aloud to who can't see it.
    said = [claim.formula.text, f"{claim.formula.with_values} = {result}"]
    written = equation_tex(expression, values, result, WIDEST)
    spoken = [" = ".join(said)] if len(written) == 1 else said
    for tex, alt in zip(written, spoken, strict=True):
        yield nodes.math_block("", tex, nowrap=False, number=None, alt=alt)


def _claim_rows(claim: Claim, context: Context) -> Iterator[tuple[str, Content]]:
    yield "from", _inputs(claim.parameters, context, {claim.id})
    figures = [context.records.figures[name] for name in claim.figures]
    yield "how certain", bases_phrase(figures, context.kept_sources)


def _inputs(names: Iterable[str], context: Context, told: set[str]) -> list[nodes.Node]:
    """Return records with what is behind each, down to the sources; none is told of twice.

    A reader on paper has no record to go to, and not every input is stated somewhere.
    """
    records = [record for name in names if (record := context.records.get(name))]
    shared = _shared_source(records, told)
    if shared:
        # Of many counts of one source, its name is said once.
        told.update(record.id for record in records)
    found = joined((_input(record, context, told) for record in records), "; ")
    return [*found, nodes.Text("; all by "), context.cited(shared)] if shared else found


def _shared_source(records: Sequence[Figure | Claim], told: set[str]) -> str:
    """Return the source that all of several figures are from; nothing where they are of more.

    So for those that have been told before: what is said of all is true of each.
    """
    refs = {
        one.provenance.ref if isinstance(one, Figure) and one.derivation is None else ""
        for one in records
    }
    is_new = any(one.id not in told for one in records)
    return refs.pop() if is_new and len(refs) == 1 and len(records) > 1 else ""


def _input(record: Figure | Claim, context: Context, told: set[str]) -> nodes.inline:
    due = ", due for review" if context.domain.build.is_due(record.id) else ""
    found = nodes.inline("", "", context.link(record.id, record.label))
    found += nodes.Text(f": {record_phrase(record)}{due}")
    if record.id not in told:
        told.add(record.id)
        found += [nodes.Text(" ("), *_origin(record, context, told), nodes.Text(")")]
    return found


def _origin(record: Figure | Claim, context: Context, told: set[str]) -> list[nodes.Node]:
    """Return what a record is from: its source, or else what it is computed from."""
    if isinstance(record, Figure) and record.derivation is None:
        return [context.cited(record.provenance.ref)]
    names = record.parameters if isinstance(record, Claim) else _ends(record)
    return [nodes.Text("from "), *_inputs(names, context, told)]


def _ends(figure: Figure) -> tuple[str, ...]:
    """Return the claims that the ends of a figure's value are derived by."""
    found = figure.derivation
    return () if found is None else tuple(dict.fromkeys((found.low, found.high)))


def _figure_rows(figure: Figure, context: Context) -> Iterator[tuple[str, Content]]:
    for name, content in origin_rows(context, figure):
        is_derived = name == DERIVED_BY
        yield name, _inputs(_ends(figure), context, {figure.id}) if is_derived else content
    said = f"{basis_phrase(figure, context.kept_sources)}, as of {figure.as_of}"
    compared = [one for one in context.ledger.evidence.get(figure.id, ()) if one.agrees is not None]
    yield "how certain", f"{said}. {evidence_phrase(compared)}" if compared else said
    is_due = context.domain.build.is_due(figure.id)
    yield "review", f"due {'since' if is_due else 'after'} {figure.review_by}"


def _movable(judged: Judged, context: Context) -> Iterator[nodes.Node]:
    """Yield how far figures can move, the nearest to a change of the verdict first.

    A figure that is a single number can move as far as the words accept, which is said already.
    """
    if isinstance(judged.record, Figure) and not judged.record.quantity.is_range:
        return
    near = context.domain.build.measurer.nearest(judged)
    said = [nodes.inline("", "", *context.headroom(judged, one)) for one in near[:HEADROOMS]]
    more = len(near) - HEADROOMS
    if more > 0:
        said.append(nodes.inline("", f"and so on, for {more} more figure{'s' * (more > 1)}"))
    if said:
        yield run_in([("how far", joined(said, "; "))])
