"""A living document to begin with: its files, and where they are put."""

from __future__ import annotations

from sphinx_claims.starting.starter import STARTER, requirement, start

__all__ = ["STARTER", "requirement", "start"]
