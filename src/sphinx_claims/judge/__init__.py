"""Judging words against values: statements, excerpts and derivations, all by the same code."""

from __future__ import annotations

from sphinx_claims.judge.coverage import Coverage, coverage_of
from sphinx_claims.judge.dates import edition_date
from sphinx_claims.judge.evidence import Estimate, Origin, rests_on
from sphinx_claims.judge.inventory import Placed, place_assertions
from sphinx_claims.judge.kinds import Kind, Kinds, Mixture
from sphinx_claims.judge.ledger import (
    Freshness,
    Judged,
    Ledger,
    judge_pages,
    statement_anchor,
    statement_name,
)
from sphinx_claims.judge.measuring import Measurer
from sphinx_claims.judge.runs import are_apart, judge_run, judge_threshold, run_value
from sphinx_claims.judge.scenarios import (
    Cell,
    Column,
    Matrix,
    bounds_behind,
    bounds_of,
    judge_scenarios,
)
from sphinx_claims.judge.verdicts import Judge

__all__ = [
    "Cell",
    "Column",
    "Coverage",
    "Estimate",
    "Freshness",
    "Judge",
    "Judged",
    "Kind",
    "Kinds",
    "Ledger",
    "Matrix",
    "Measurer",
    "Mixture",
    "Origin",
    "Placed",
    "are_apart",
    "bounds_behind",
    "bounds_of",
    "coverage_of",
    "edition_date",
    "judge_pages",
    "judge_run",
    "judge_scenarios",
    "judge_threshold",
    "place_assertions",
    "rests_on",
    "run_value",
    "statement_anchor",
    "statement_name",
]
