"""Cards: what stands behind each statement of a page, once each at the page's end."""

from __future__ import annotations

from sphinx_claims.ext.cards.section import cards_section, has_cards
from sphinx_claims.ext.cards.shown import CardPrints

__all__ = ["CardPrints", "cards_section", "has_cards"]
