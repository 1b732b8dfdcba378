"""Cards: what stands behind each statement of a page, once each at the page's end.

`section` makes them; what is here says who has them, and when they have moved.
"""

from __future__ import annotations

from sphinx_claims.ext.cards.shown import CardPrints

__all__ = ["CardPrints"]
