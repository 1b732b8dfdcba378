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


def statements_part(context: Context) -> list[nodes.Node]:
    """Return a table of all statements, in the order of the pages."""
    rows = [
        (
            context.sentence(judged),
            context.link(judged.record.id, judged.record.label),
            value_cell(judged.record, judged.judgement.words),
            accepts_phrase(judged.judgement),
            verdict_cell(judged),
        )
        for judged in context.ledger.judged
    ]
    heads = ("words", "states", "value", "the wording", "verdict")
    return [sortable("statements", table(heads, rows, (30, 20, 18, 22, 10)))]


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
