"""The listing of how wide the words of each statement are, and what the hedges do for them."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import factor_phrase, share_phrase, tightness_phrase
from sphinx_claims.ext.listings.context import (
    Content,
    Context,
    table,
    unbroken,
    verdict,
    verdict_word,
)
from sphinx_claims.model import NextWidth


def widths_part(context: Context) -> list[nodes.Node]:
    """Return a table of all statements: the verdict, without the hedge, and at the next width."""
    rows = []
    for judged in context.ledger.judged:
        measures = context.domain.build.measurer.of(judged)
        rows.append(
            (
                context.sentence(judged),
                verdict(judged),
                verdict_word(judged.judgement.bare_verdict),
                _next(measures.next_width),
                unbroken(share_phrase(measures.share)),
                tightness_phrase(measures.tightness),
            )
        )
    heads = ("words", "verdict", "no hedge", "next width", "share", "tightness")
    return [table(heads, rows, (36, 11, 11, 18, 10, 14))]


def _next(width: NextWidth | None) -> Content:
    if width is None:
        return "none"
    factor = factor_phrase(width.hedge)
    return [verdict_word(width.verdict), nodes.Text(f" (a factor of {factor})")]
