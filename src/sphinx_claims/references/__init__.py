"""Sources in a citation style: the name that a sentence has for each, and its full reference."""

from __future__ import annotations

from sphinx_claims.references.reference import Reference, Run
from sphinx_claims.references.sorting import without_accents
from sphinx_claims.references.store import ReferenceStore

__all__ = ["Reference", "ReferenceStore", "Run", "without_accents"]
