"""Figures whose review is due."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.errors import Code, Problem
from sphinx_claims.judge import Ledger


def check_freshness(ledger: Ledger) -> Iterator[Problem]:
    """Report figures whose review date has passed: a notice, or an error where asked for."""
    today = ledger.freshness.today
    code = Code.REVIEW_OVERDUE if ledger.freshness.is_strict else Code.REVIEW_DUE
    for figure in ledger.due():
        yield Problem(
            code=code,
            location=figure.value_location,
            message=f"“{figure.id}” was due for review by {figure.review_by} (today is {today})",
            help=("read its source again, then move review_by, and the value where it changed",),
        )
