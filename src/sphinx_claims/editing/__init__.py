"""Changing what is kept of a figure: in its file, with all else in it left as it is."""

from __future__ import annotations

from sphinx_claims.editing.figure_edit import FigureEdit
from sphinx_claims.editing.saving import save
from sphinx_claims.editing.trial import Tried, try_edit
from sphinx_claims.editing.yaml_text import EditError, edited

__all__ = ["EditError", "FigureEdit", "Tried", "edited", "save", "try_edit"]
