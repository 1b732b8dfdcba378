"""The section at the end of a page that holds its cards."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes

from sphinx_claims.ext.cards.card import CardWriter
from sphinx_claims.ext.cards.search import keep_stems
from sphinx_claims.ext.listings.context import Context
from sphinx_claims.judge import Judged

TITLE = "Where each number comes from"
"""The heading over the cards, where they are printed."""


def cards_section(
    stated: Iterable[Judged], context: Context, known: dict[object, str]
) -> nodes.raw:
    """Return the cards of a page's statements, in their order, as HTML.

    They are written as HTML at once, since a page may have many of them; the search reads the words
    of HTML as it reads any others. No paragraph can hold them, so they stand at the end. `known`
    is what the cards of a run share; it is added to.
    """
    keep_stems(context.builder)
    writer = CardWriter(context, known)
    cards = "\n".join(map(writer.card, stated))
    text = (
        '<section class="claim-cards" aria-labelledby="claim-cards">\n'
        f'<h2 id="claim-cards">{TITLE}</h2>\n{cards}\n</section>\n'
    )
    return nodes.raw("", text, format="html")
