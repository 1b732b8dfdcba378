"""A figure beside its own source's words: whether the two agree, and what those words print."""

from __future__ import annotations

from sphinx_claims.checks.phrases import accepts_phrase, quantity_phrase, says_percent
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Figure, Judgement, Quantity, Verdict
from sphinx_claims.wording import Unread

EXCERPT_HELP = "quote the words that carry the value, or write the value that the words carry"
"""What mends a figure that its own source contradicts."""


def is_contradicted(ledger: Ledger, name: str) -> bool:
    """Return whether a figure's excerpt does not license what it is quoted for."""
    judgement = ledger.excerpts.get(name)
    return judgement is not None and judgement.verdict is not Verdict.HOLDS


def printed_phrase(judgement: Judgement, figure: Figure) -> str:
    """Return what an excerpt prints, or accepts where it prints no number or speaks of a claim."""
    wording = judgement.wording
    is_printed = judgement.mismatch is None and not figure.provenance.about
    if isinstance(wording, Unread) or wording.printed is None or not is_printed:
        return accepts_phrase(judgement)
    printed = Quantity.spanning(*wording.printed, judgement.unit)
    return f"prints {quantity_phrase(printed, percent=says_percent(judgement.words))}"
