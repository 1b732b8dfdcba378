"""The listings of what the pages say: statements, exemptions, and how many there are of each."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import accepts_phrase, record_phrase, summary
from sphinx_claims.ext.listings.context import Context, table, verdict


def summary_part(context: Context) -> list[nodes.Node]:
    """Return the line that says what was checked."""
    return [nodes.paragraph("", f"{summary(context.ledger)}.", classes=["claim-summary"])]


def statements_part(context: Context) -> list[nodes.Node]:
    """Return a table of all statements, in the order of the pages."""
    rows = [
        (
            context.sentence(judged),
            context.link(judged.record.id),
            record_phrase(judged.record, judged.judgement.words),
            accepts_phrase(judged.judgement),
            verdict(judged),
        )
        for judged in context.ledger.judged
    ]
    heads = ("words", "states", "value", "the wording", "verdict")
    return [table(heads, rows, (30, 20, 18, 22, 10))]


def exemptions_part(context: Context) -> list[nodes.Node]:
    """Return a table of all numbers that are bound to nothing, with the reasons why."""
    rows = [
        (f"“{exemption.words}”", exemption.kind.value, exemption.reason, page.path)
        for page in context.ledger.pages
        for exemption in page.exemptions
    ]
    if not rows:
        return [nodes.paragraph("", "No number is exempt.")]
    return [table(("words", "kind", "reason", "page"), rows, (18, 14, 48, 20))]
