"""What a listing is made from, and the pieces that listings are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from docutils import nodes
from sphinx.util.nodes import make_refnode

from sphinx_claims.checks import (
    capital,
    headroom_phrase,
    measures_phrase,
    quantity_phrase,
    record_phrase,
)
from sphinx_claims.ext.domain import ClaimsDomain
from sphinx_claims.ext.listings.gathered import Gathered
from sphinx_claims.ext.nodes import ClaimScroll
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Figure, Headroom, Quantity, Records, Verdict

if TYPE_CHECKING:
    from sphinx.builders import Builder

Content: TypeAlias = str | nodes.Node | Sequence[nodes.Node]
"""A text, an inline node, or several nodes."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a listing is made from, and where it will stand."""

    domain: ClaimsDomain
    builder: Builder
    docname: str
    forests: frozenset[str] = frozenset()
    """The figures whose forest stands on the page; its caption says how the evidence stands."""

    shared: Gathered | None = None
    """What other pages of the same run have been made from; None where this is the first."""

    @cached_property
    def gathered(self) -> Gathered:
        """What is the same on every page of the document."""
        return self.shared or Gathered(self.domain)

    def at(self, docname: str) -> Context:
        """Return the same for another page, with what is gathered of the whole document."""
        return replace(self, docname=docname, shared=self.gathered)

    @property
    def ledger(self) -> Ledger:
        """Everything judged."""
        return self.domain.build.ledger

    @property
    def kept_sources(self) -> frozenset[str]:
        """The sources that pages keep word for word, whose author is the document's own."""
        return frozenset(self.domain.build.settings.verbatim_sources.values())

    @property
    def records(self) -> Records:
        """Every source, figure and claim."""
        return self.domain.build.records

    def value(self, record: Figure | Claim) -> str:
        """Return a value as a page of its own prints it: in per cent where its sentences are."""
        if isinstance(record, Figure):
            return record_phrase(record)
        return quantity_phrase(record.quantity, percent=self.gathered.material.is_percent(record))

    def central(self, record: Figure | Claim) -> str:
        """Return a central estimate, printed likewise."""
        quantity, percent = record.quantity, self.gathered.material.is_percent(record)
        middle = Quantity.spanning(quantity.central, quantity.central, quantity.unit)
        return quantity_phrase(middle, percent=percent)

    def link(self, target: str, text: str = "") -> nodes.Node:
        """Return a link to a record by its label; its plain text where no page lists the record."""
        place = self.domain.place(target)
        label = nodes.Text(text or self.domain.title(target) or target)
        if place is None or place == (self.docname, ""):
            return label
        return make_refnode(self.builder, self.docname, *place, label)

    def cited(self, source: str) -> nodes.Node:
        """Return a link to a source by its author and year; these alone where none are listed."""
        place = self.domain.source_place(source)
        label = nodes.Text(self.domain.build.cited_as(source))
        return label if place is None else self.refer(*place, label)

    def page(self, docname: str) -> nodes.Node:
        """Return a link to a page by its title."""
        title = nodes.Text(self.domain.env.titles[docname].astext())
        return self.refer(docname, "", title)

    def refer(self, docname: str, anchor: str, label: nodes.Node) -> nodes.Node:
        """Return a link from the listing to an anchor of a page, or to the page itself."""
        return make_refnode(self.builder, self.docname, docname, anchor, label)

    def sentence(self, judged: Judged) -> nodes.Node:
        """Return a link from a listing into the sentence that states something."""
        words = nodes.Text(f"“{judged.judgement.words}”")
        docname = self.gathered.docnames[judged.statement.location.path]
        return make_refnode(self.builder, self.docname, docname, judged.anchor, words)

    def stating(self, target: str) -> list[Judged]:
        """Return the statements of a record: first those of pages that are kept word for word."""
        kept = self.ledger.settings.verbatim_paths
        found = self.ledger.of(target)
        return sorted(found, key=lambda judged: judged.statement.location.path not in kept)

    def statements(self, target: str) -> list[nodes.Node]:
        """Return the statements of a figure or claim, each with its verdict, as a list."""
        items = [
            nodes.list_item(
                "",
                nodes.paragraph(
                    "",
                    "",
                    self.sentence(judged),
                    nodes.Text(": "),
                    verdict(judged),
                    nodes.Text(self.measures(judged)),
                ),
                *self.headrooms(judged),
            )
            for judged in self.stating(target)
        ]
        return [nodes.bullet_list("", *items)] if items else [nodes.paragraph("", "on no page")]

    def measures(self, judged: Judged) -> str:
        """Return what follows a verdict: what the words accept, how wide that is, and how long."""
        day = self.ledger.stops_on(judged.judgement)
        until = "" if day is None else f"; for a reader of its day, until {day}"
        return measures_phrase(judged, self.domain.build.measurer.of(judged)) + until

    def headrooms(self, judged: Judged) -> list[nodes.Node]:
        """Return how far each figure behind a statement can move, as a list."""
        headrooms = self.domain.build.measurer.headrooms(judged)
        items = [self.headroom(judged, headroom) for headroom in headrooms]
        return [bullets(items)] if items else []

    def headroom(self, judged: Judged, headroom: Headroom) -> list[nodes.Node]:
        """Return how far one figure can move, after its label where it is not the record's own."""
        figure = self.records.figures[headroom.figure]
        conventions, verdict = self.ledger.settings.conventions, judged.judgement.verdict
        said = nodes.Text(headroom_phrase(headroom, verdict, figure, conventions, called="it"))
        if figure is judged.record:
            return [said]
        return [self.link(figure.id), nodes.Text(": "), said]


def verdict(judged: Judged) -> nodes.Node:
    """Return a verdict, by name and by style."""
    return verdict_word(judged.judgement.verdict)


def verdict_word(found: Verdict) -> nodes.Node:
    """Return a verdict as a word that a style sheet can mark."""
    return nodes.inline("", found.value, classes=["claim-verdict", f"claim-{found.value}"])


def section(anchor: str, title: str, content: Iterable[nodes.Node]) -> nodes.section:
    """Return a section with a title, which others can link to."""
    return nodes.section("", nodes.title("", title), *content, ids=[anchor], names=[])


def fields(rows: Iterable[tuple[str, Content]]) -> nodes.field_list:
    """Return a list of fields; empty ones are left out."""
    found = nodes.field_list(classes=["claim-record"])
    for name, content in rows:
        body = blocks(content)
        if body:
            found += nodes.field("", nodes.field_name("", name), nodes.field_body("", *body))
    return found


def run_in(rows: Iterable[tuple[str, Content]]) -> nodes.paragraph:
    """Return rows as one paragraph, each begun by its name; empty ones are left out."""
    found = nodes.paragraph()
    for name, content in rows:
        parts = blocks(content)
        if not parts:
            continue
        if found.children:
            # Some say their sentence to its end.
            found += nodes.Text(" " if found.astext().endswith(".") else ". ")
        found += nodes.emphasis("", f"{capital(name)}:")
        for part in parts:
            found += [nodes.Text(" "), *part.children]
    return found


def table(
    heads: Sequence[Content], rows: Iterable[Sequence[Content]], widths: Sequence[int]
) -> nodes.container:
    """Return a table, in a box in which it scrolls where it is too wide; `widths` are relative."""
    group = nodes.tgroup("", cols=len(heads))
    group += [nodes.colspec("", colwidth=width) for width in widths]
    group += nodes.thead("", _row(heads))
    group += nodes.tbody("", *(_row(row) for row in rows))
    classes = ["claim-table", "claim-table-wide"] if len(heads) > 3 else ["claim-table"]
    inner = nodes.table("", group, classes=classes)
    label = f"table of {', '.join(entry.astext() for entry in group[-2].findall(nodes.entry))}"
    return ClaimScroll("", inner, classes=["claim-scroll"], label=label)


def _row(cells: Sequence[Content]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", *blocks(cell)) for cell in cells))


def unbroken(text: str) -> nodes.inline:
    """Return a text that is not broken over lines, such as a date."""
    return nodes.inline("", text, classes=["claim-nowrap"])


def bullets(items: Iterable[Sequence[nodes.Node]]) -> nodes.bullet_list:
    """Return a list of which each item is one paragraph."""
    return nodes.bullet_list(
        "", *(nodes.list_item("", nodes.paragraph("", "", *item)) for item in items)
    )


def joined(items: Iterable[nodes.Node], between: str = ", ") -> list[nodes.Node]:
    """Return nodes with a text between each two."""
    result: list[nodes.Node] = []
    for item in items:
        result += [nodes.Text(between), item] if result else [item]
    return result


def blocks(content: Content) -> list[nodes.Node]:
    """Return content as block nodes: inline nodes become one paragraph."""
    if isinstance(content, str):
        return [nodes.paragraph("", part) for part in content.split("\n\n") if part]
    found = [content] if isinstance(content, nodes.Node) else list(content)
    # A reference counts as inline and as a body element too, so it is the inline ones we ask for.
    if any(isinstance(node, nodes.Inline | nodes.Text) for node in found):
        return [nodes.paragraph("", "", *found)]
    return found
