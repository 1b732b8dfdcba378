"""Where a figure is from: its source, the words of it, and when they were read."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from sphinx_claims.checks import accepts_phrase, run_rows
from sphinx_claims.ext.listings.context import Content, Context, joined, verdict_word
from sphinx_claims.model import SOURCE_TYPES, Basis, Figure, Source

DERIVED_BY = "derived by"
"""The name of the row about the claims that a figure's value follows from."""


def source_content(context: Context, figure: Figure) -> list[nodes.Node]:
    """Return a figure's source and its words in one line."""
    provenance = figure.provenance
    source = context.records.sources[provenance.ref]
    found: list[nodes.Node] = [context.link(source.id, source.title)]
    if provenance.locator:
        found.append(nodes.Text(f", {provenance.locator}"))
    said = _wordless(figure)
    if said:
        found.append(nodes.Text(f": {said}"))
    judged = _judged(context, figure)
    if judged:
        about = f" of {provenance.about}" if provenance.about else ""
        found += [nodes.Text(f": “{provenance.excerpt}”{about} "), *judged]
    return found


def origin_rows(context: Context, figure: Figure) -> Iterator[tuple[str, Content]]:
    """Yield where a figure is from, in one row for each thing that can be said of it."""
    provenance = figure.provenance
    source = context.records.sources[provenance.ref]
    yield "source", _named(context, source, provenance.locator)
    yield "its words", _words(context, figure)
    yield "reporting", provenance.reporting
    if figure.measurement is not None:
        yield from run_rows(figure)
        return
    yield "published", "no date is given" if source.issued is None else str(source.issued)
    yield "read", "" if source.accessed is None else str(source.accessed)
    yield "archived", _outward(source.archive) if source.archive else ""
    if figure.derivation is not None:
        ends = dict.fromkeys((figure.derivation.low, figure.derivation.high))
        links = (context.link(end, context.records.claims[end].label) for end in ends)
        yield DERIVED_BY, joined(links, "; ")


def _named(context: Context, source: Source, locator: str) -> list[nodes.Node]:
    """Return a source by author, year and title, with its kind; a program by its name alone."""
    if source.program_path:
        return [context.cited(source.id)]
    place = context.domain.source_place(source.id)
    title: nodes.Node = nodes.Text(source.title)
    if place is not None:
        title = context.refer(*place, title)
    cited = context.domain.build.cited_as(source.id)
    at = f", {locator}" if locator else ""
    return [
        nodes.Text(f"{cited}: " if cited else ""),
        title,
        nodes.Text(f"{at} ({SOURCE_TYPES[source.type]})"),
    ]


def _words(context: Context, figure: Figure) -> Content:
    """Return the source's own words with the verdict on them, or why there are none."""
    provenance = figure.provenance
    judged = _judged(context, figure)
    if not judged:
        return _wordless(figure)
    quoted = nodes.paragraph("", f"“{provenance.excerpt}”", classes=["claim-excerpt"])
    about: list[nodes.Node] = []
    if provenance.about:
        label = context.records.claims[provenance.about].label
        about = [nodes.Text("of "), context.link(provenance.about, label), nodes.Text(": ")]
    return [quoted, nodes.paragraph("", "", *about, *judged, classes=["claim-aside"])]


def _judged(context: Context, figure: Figure) -> list[nodes.Node]:
    judgement = context.ledger.excerpts.get(figure.id)
    if judgement is None:
        return []
    return [verdict_word(judgement.verdict), nodes.Text(f"; {accepts_phrase(judgement)}")]


def _wordless(figure: Figure) -> str:
    """Return what stands in for the words of a source; empty where there are such."""
    if figure.provenance.field:
        return f"the record's own “{figure.provenance.field}”"
    if figure.basis is Basis.HYPOTHETICAL and not figure.provenance.excerpt:
        return "what the assumption is about, in no words that carry the value"
    return ""


def _outward(address: str) -> nodes.reference:
    return nodes.reference("", address, refuri=address, internal=False)
