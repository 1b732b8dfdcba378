"""Expressions in other notations than Python's: as mathematics for a reader of a page."""

from __future__ import annotations

from sphinx_claims.notation.label import Label, name_label, value_label
from sphinx_claims.notation.mathml import formula_math

__all__ = ["Label", "formula_math", "name_label", "value_label"]
