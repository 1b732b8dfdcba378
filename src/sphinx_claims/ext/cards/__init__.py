"""Cards: what stands behind each statement of a page, once each at the page's end."""

from __future__ import annotations

from sphinx_claims.ext.cards.section import Stated, cards_section, has_cards

__all__ = ["Stated", "cards_section", "has_cards"]
