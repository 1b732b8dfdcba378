"""The ledger for other programs: plain texts made from a judged document, and no files."""

from __future__ import annotations

from sphinx_claims.export.places import Places

__all__ = ["Places"]
