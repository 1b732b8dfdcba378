"""The command line: ``claims``, or ``python -m sphinx_claims``."""

from __future__ import annotations

from sphinx_claims.cli.program import main

__all__ = ["main"]
