"""The cells of the ledger's tables, each in words and by what it is sorted."""

from __future__ import annotations

from collections import Counter

from docutils import nodes

from sphinx_claims.checks import record_phrase
from sphinx_claims.ext.listings.context import Content, Context, unbroken, verdict_word
from sphinx_claims.ext.sorting import numbered
from sphinx_claims.judge import Judged
from sphinx_claims.model import GRAVEST_FIRST, Claim, Figure, PartialDate


def value_cell(record: Figure | Claim, words: str = "") -> nodes.Node:
    """Return a value, which is sorted by its central estimate among those of the same unit."""
    quantity = record.quantity
    return numbered(quantity.central, record_phrase(record, words), str(quantity.unit))


def verdict_cell(judged: Judged) -> nodes.Node:
    """Return the verdict on a statement, which is sorted by how grave it is."""
    verdict = judged.judgement.verdict
    return numbered(GRAVEST_FIRST.index(verdict), verdict_word(verdict))


def verdicts_cell(context: Context, target: str) -> nodes.Node:
    """Return how the statements of a figure or claim were judged: “holds 3, edge 1”.

    It is sorted by the gravest of them.
    """
    counts = Counter(judged.judgement.verdict for judged in context.ledger.of(target))
    found = [verdict for verdict in GRAVEST_FIRST if counts[verdict]]
    if not found:
        return numbered(len(GRAVEST_FIRST), "not stated")
    words = nodes.inline()
    for verdict in found:
        words += [nodes.Text(", ")] if words.children else []
        words += verdict_word(verdict)
        words += nodes.Text(f" {counts[verdict]}")
    return numbered(GRAVEST_FIRST.index(found[0]), words)


def review_cell(context: Context, record: Figure | Claim) -> Content:
    """Return the day of a figure's review, or of the first that a claim rests on, with a mark.

    The mark stands where that day has passed.
    """
    figures = context.records.figures
    days = sorted((figures[name].review_by for name in record.figures), key=PartialDate.last_day)
    if not days:
        return "no figure"
    day = unbroken(str(days[0]))
    if not context.domain.build.is_due(record.id):
        return day
    return [day, nodes.Text(" "), nodes.inline("", "due", classes=["claim-due-mark"])]
