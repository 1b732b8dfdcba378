"""Figures whose review is due."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.checks.audit import Audit
from sphinx_claims.errors import Code, Problem


def check_freshness(audit: Audit) -> Iterator[Problem]:
    """Report figures whose review date has passed: a notice, or an error where asked for."""
    today = audit.freshness.today
    code = Code.REVIEW_OVERDUE if audit.freshness.is_strict else Code.REVIEW_DUE
    for figure in audit.due():
        yield Problem(
            code=code,
            location=figure.value_location,
            message=f"“{figure.id}” was due for review by {figure.review_by} (today is {today})",
            help=("read its source again, then move review_by, and the value where it changed",),
        )
