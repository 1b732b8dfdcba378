"""One card: all that a reader is told of a statement without leaving its page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from sphinx_claims.checks import accepts_phrase, headroom_phrase, record_phrase
from sphinx_claims.ext.listings.context import Context
from sphinx_claims.judge import Judged


def card(name: str, judged: Judged, context: Context) -> str:
    """Return the card of a statement, which opens by itself where its words are pressed."""
    judgement, record = judged.judgement, judged.record
    verdict = judgement.verdict.value
    rows = "\n".join(
        f"<dt>{term}</dt><dd>{content}</dd>" for term, content in _rows(judged, context)
    )
    return (
        f'<div popover class="claim-card" id="card-{name}" role="group" '
        f'aria-labelledby="stated-{name}">\n'
        f'<button type="button" class="claim-card-close" popovertarget="card-{name}" '
        'popovertargetaction="hide" aria-label="Close"></button>\n'
        f'<p class="claim-card-words" id="stated-{name}">“{escape(judgement.words)}” '
        f'<span class="claim-verdict claim-{verdict}">{verdict}</span></p>\n'
        f'<p class="claim-card-label">{escape(record.label)}</p>\n'
        f"<dl>\n{rows}\n</dl>\n</div>"
    )


def _rows(judged: Judged, context: Context) -> Iterator[tuple[str, str]]:
    judgement, record = judged.judgement, judged.record
    yield "value", escape(record_phrase(record, judgement.words))
    yield "the words", escape(accepts_phrase(judgement))
    conventions, figures = context.ledger.settings.conventions, context.records.figures
    for headroom in context.domain.build.measurer.headrooms(judged):
        figure = figures[headroom.figure]
        phrase = headroom_phrase(headroom, judgement.verdict, figure, conventions)
        yield "headroom", escape(phrase)
