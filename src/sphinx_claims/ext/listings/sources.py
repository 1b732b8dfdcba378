"""The listing of sources: references in a citation style, and what rests on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_claims.ext.domain import source_anchor
from sphinx_claims.ext.listings.context import Content, Context, fields, joined, run_in
from sphinx_claims.ext.medium import is_for_paper
from sphinx_claims.model import SOURCE_TYPES, Source
from sphinx_claims.references import Reference, Run, without_accents

GROUPED = 30
"""From so many sources on, they stand under the letters with which they begin."""


def sources_part(context: Context) -> list[nodes.Node]:
    """Return the references of all sources, in the order of the citation style."""
    listing = context.domain.build.references.references
    if len(listing) < GROUPED:
        return [_references(context, listing)]
    letters: dict[str, list[str]] = {}
    for id_, reference in listing.items():
        letters.setdefault(_letter(reference), []).append(id_)
    sections: list[nodes.Node] = [_section(context, at, ids) for at, ids in letters.items()]
    # On paper there is nothing to press, and the letters follow each other anyway.
    return sections if is_for_paper(context.builder) else [_contents(letters), *sections]


def _letter(reference: Reference) -> str:
    """Return the letter under which a reference stands."""
    first = next((c for c in without_accents(reference.text) if c.isalnum()), "")
    return "0–9" if not first or first.isdigit() else first.upper()


def _anchor(letter: str) -> str:
    return nodes.make_id(f"sources-{letter if letter.isascii() else ord(letter[0])}")


def _contents(letters: Iterable[str]) -> nodes.paragraph:
    """Return a line with a link to each letter."""
    links = (
        nodes.reference("", letter, refid=_anchor(letter), internal=True) for letter in letters
    )
    return nodes.paragraph("", "", *joined(links, " · "), classes=["claim-letters"])


def _section(context: Context, letter: str, ids: Iterable[str]) -> nodes.section:
    # The line of letters above leads to them, so no table of contents of a book has to.
    classes = ["unlisted"]
    section = nodes.section(
        "", nodes.title("", letter), ids=[_anchor(letter)], names=[], classes=classes
    )
    section += _references(context, ids)
    return section


def _references(context: Context, ids: Iterable[str]) -> nodes.definition_list:
    items = (_item(context, context.records.sources[id_]) for id_ in ids)
    return nodes.definition_list("", *items, classes=["claim-sources"])


def _item(context: Context, source: Source) -> nodes.definition_list_item:
    reference = context.domain.build.references.references[source.id]
    term = nodes.term("", reference.label, ids=[source_anchor(source.id)])
    body = nodes.definition("", nodes.paragraph("", "", *_runs(reference.runs, source)))
    if is_for_paper(context.builder):
        body += run_in(_fields_on_paper(source))
    else:
        body += fields(_fields(context, source))
    return nodes.definition_list_item("", term, body)


def _runs(runs: Iterable[Run], source: Source) -> Iterator[nodes.Node]:
    """Yield a reference's runs, its address being a link."""
    addresses = (source.address, source.url)
    for run in runs:
        if run.is_italic:
            yield nodes.emphasis("", run.text)
            continue
        address = next((found for found in addresses if found and found in run.text), None)
        if address is None:
            yield nodes.Text(run.text)
            continue
        before, _, after = run.text.partition(address)
        yield nodes.Text(before)
        yield _link(address, address)
        yield nodes.Text(after)


def _fields(context: Context, source: Source) -> Iterator[tuple[str, Content]]:
    yield from _documented(source)
    yield "read", "" if source.accessed is None else str(source.accessed)
    yield "archived", _archived(source)
    resting = context.gathered.resting.get(source.id, ())
    figures = context.records.figures
    links = (context.link(figure, figures[figure].label) for figure in resting)
    yield "figures", joined(links, "; ")
    yield "cited on", joined(_pages(context, source))
    yield "its words", "; ".join(f"“{phrase}”" for phrase in source.words)
    yield "its text", nodes.literal("", source.text_path) if source.text_path else ""
    yield "note", source.note
    yield "id", nodes.literal("", source.id)


def _fields_on_paper(source: Source) -> Iterator[tuple[str, Content]]:
    """Yield what the reference does not say; what rests on a source, the register says of each."""
    yield from _documented(source)
    yield "archived", _archived(source)
    yield "its words", "; ".join(f"“{phrase}”" for phrase in source.words)
    yield "note", source.note


def _documented(source: Source) -> Iterator[tuple[str, Content]]:
    yield "type", SOURCE_TYPES[source.type]
    if source.program_path:
        yield "its code", nodes.literal("", source.program_path)
        return
    yield "published", "no date is given" if source.issued is None else str(source.issued)


def _archived(source: Source) -> Content:
    return _link(source.archive, source.archive) if source.archive else ""


def _pages(context: Context, source: Source) -> Iterator[nodes.Node]:
    """Yield a link to each page that cites a source."""
    for docname in context.gathered.citing.get(source.id, ()):
        yield context.page(docname)


def _link(uri: str, text: str) -> nodes.reference:
    return nodes.reference("", text, refuri=uri, internal=False)
