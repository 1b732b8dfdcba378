"""Judging words against values: statements, excerpts and derivations, all by the same code."""

from __future__ import annotations

from sphinx_claims.judge.verdicts import Judge, UnitFactor, written

__all__ = ["Judge", "UnitFactor", "written"]
