"""Mutants: a document with one thing changed, to see that something notices.

A chain in which no link can change alone is only worth its word if it is tried. Each mutant changes
one figure, number, excerpt or operator in a copy of the document; the check, or the document's own
tests, must then fail.
"""

from __future__ import annotations

from sphinx_claims.mutants.making import mutants_of
from sphinx_claims.mutants.mutant import Kind, Mutant
from sphinx_claims.mutants.trial import Trial

__all__ = ["Kind", "Mutant", "Trial", "mutants_of"]
