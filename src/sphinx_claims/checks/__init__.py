"""The checks: each takes what was judged and yields problems; it neither prints nor counts.

The command line and the Sphinx extension run the same checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sphinx_claims.checks.basis_phrases import bases_phrase, basis_phrase, reservation_phrase
from sphinx_claims.checks.conflict import check_conflicts
from sphinx_claims.checks.dates import check_as_of, check_edition, check_expired
from sphinx_claims.checks.document import judge_document
from sphinx_claims.checks.drift import check_edges, check_statements
from sphinx_claims.checks.estimates import estimates_help, kept_estimates
from sphinx_claims.checks.evidence import check_evidence
from sphinx_claims.checks.evidence_phrases import estimate_phrase, evidence_phrase
from sphinx_claims.checks.freshness import check_freshness
from sphinx_claims.checks.headroom_phrases import headroom_phrase
from sphinx_claims.checks.history import check_histories, check_steps
from sphinx_claims.checks.inventory import check_inventory
from sphinx_claims.checks.measures import check_measures
from sphinx_claims.checks.phrases import (
    accepts_phrase,
    capital,
    factor_phrase,
    interval_phrase,
    measures_phrase,
    quantity_phrase,
    record_form,
    record_phrase,
    says_percent,
    share_phrase,
    step_phrase,
    tightness_phrase,
)
from sphinx_claims.checks.prose import check_prose, check_roles
from sphinx_claims.checks.provenance import (
    check_derivations,
    check_excerpt_texts,
    check_excerpts,
    check_fields,
    check_phrases,
)
from sphinx_claims.checks.range_phrases import range_phrase
from sphinx_claims.checks.run_phrases import run_rows, values_phrase
from sphinx_claims.checks.runs import check_runs, missed, run_judge, run_problems, unjudged
from sphinx_claims.checks.scenario_means import scenario_means
from sphinx_claims.checks.scenario_phrases import (
    NO_VALUE,
    bounded,
    cell_phrase,
    column_phrase,
    qualified,
)
from sphinx_claims.checks.summary import stands_phrase, summary, summary_counts
from sphinx_claims.checks.unsaid import check_unsaid
from sphinx_claims.checks.usage import check_coverage, check_reserved, check_skipped, check_unused
from sphinx_claims.checks.verbatim import check_verbatim, differences
from sphinx_claims.errors import Problem
from sphinx_claims.judge import Ledger

__all__ = [
    "CHECKS",
    "NO_VALUE",
    "accepts_phrase",
    "bases_phrase",
    "basis_phrase",
    "bounded",
    "capital",
    "cell_phrase",
    "check_prose",
    "column_phrase",
    "differences",
    "estimate_phrase",
    "estimates_help",
    "evidence_phrase",
    "factor_phrase",
    "headroom_phrase",
    "interval_phrase",
    "judge_document",
    "kept_estimates",
    "measures_phrase",
    "missed",
    "qualified",
    "quantity_phrase",
    "range_phrase",
    "record_form",
    "record_phrase",
    "reservation_phrase",
    "run_checks",
    "run_judge",
    "run_problems",
    "run_rows",
    "says_percent",
    "scenario_means",
    "share_phrase",
    "stands_phrase",
    "step_phrase",
    "summary",
    "summary_counts",
    "tightness_phrase",
    "unjudged",
    "values_phrase",
]

CHECKS: tuple[Callable[[Ledger], Iterator[Problem]], ...] = (
    check_roles,
    check_reserved,
    check_edition,
    check_statements,
    check_conflicts,
    check_excerpts,
    check_excerpt_texts,
    check_phrases,
    check_unsaid,
    check_fields,
    check_as_of,
    check_derivations,
    check_runs,
    check_evidence,
    check_measures,
    check_histories,
    check_steps,
    check_verbatim,
    check_coverage,
    check_inventory,
    check_unused,
    check_skipped,
    check_edges,
    check_expired,
    check_freshness,
)


def run_checks(ledger: Ledger) -> list[Problem]:
    """Return the problems that every check finds, gravest first, then by place."""
    problems = [problem for check in CHECKS for problem in check(ledger)]
    return sorted(problems, key=lambda problem: (-problem.severity.value, problem.location))
