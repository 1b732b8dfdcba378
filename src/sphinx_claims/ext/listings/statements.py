"""The listings of what the pages say: statements, exemptions, and how many there are of each."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import accepts_phrase, summary
from sphinx_claims.ext.listings.cells import value_cell, verdict_cell
from sphinx_claims.ext.listings.context import Content, Context, table
from sphinx_claims.ext.listings.files import files_line
from sphinx_claims.ext.sorting import sortable
from sphinx_claims.model import Page


def summary_part(context: Context) -> list[nodes.Node]:
    """Return the line that says what was checked."""
    line = nodes.paragraph("", f"{summary(context.ledger)}.", classes=["claim-summary"])
    return [line, *files_line(context, "summary")]


_HEADS = ("words", "page", "states", "value", "the wording", "verdict")
_WIDTHS = (24, 16, 18, 14, 18, 10)


def statements_part(context: Context) -> list[nodes.Node]:
    """Return a table of all statements, in the order in which the pages are read."""
    gathered = context.gathered
    stated = sorted(
        context.ledger.judged, key=lambda judged: gathered.places[judged.statement.location.path]
    )
    rows = [
        (
            context.sentence(judged),
            context.page(gathered.docnames[judged.statement.location.path]),
            context.link(judged.record.id, judged.record.label),
            value_cell(judged.record, judged.judgement.words),
            accepts_phrase(judged.judgement),
            verdict_cell(judged),
        )
        for judged in stated
    ]
    listed = table(_HEADS, rows, _WIDTHS)
    _name_rows(listed, [gathered.docnames[one.statement.location.path] for one in stated], context)
    return [sortable("statements", listed)]


def statements_anchor(docname: str) -> str:
    """Return the anchor of a page's first row in the table of statements."""
    return f"statements-of-{'-'.join(docname.split())}"


def _name_rows(listed: nodes.Element, docnames: list[str], context: Context) -> None:
    """Give the first row of each page its anchor, where a builder writes those of rows."""
    if context.builder.format != "html":
        return
    (body,) = listed.findall(nodes.tbody)
    before = ""
    for row, docname in zip(body.findall(nodes.row), docnames, strict=True):
        if docname != before:
            row["ids"].append(statements_anchor(docname))
        before = docname


def exemptions_part(context: Context) -> list[nodes.Node]:
    """Return a table of all numbers that are bound to nothing, with the reasons why."""
    rows = [
        (f"“{exemption.words}”", exemption.kind.value, exemption.reason, _page(context, page))
        for page in context.ledger.pages
        for exemption in page.exemptions
    ]
    if not rows:
        return [nodes.paragraph("", "No number is exempt.")]
    found = table(("words", "kind", "reason", "page"), rows, (18, 14, 48, 20))
    return [sortable("exemptions", found)]


def _page(context: Context, page: Page) -> Content:
    docname = context.gathered.docnames.get(page.path)
    return page.path if docname is None else context.page(docname)
