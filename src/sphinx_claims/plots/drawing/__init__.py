"""Drawing pictures with matplotlib, which only this part of the machine imports."""

from __future__ import annotations

from sphinx_claims.plots.drawing.draw import draw

__all__ = ["draw"]
