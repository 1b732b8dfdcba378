"""The line that says what was checked."""

from __future__ import annotations

from sphinx_claims.checks.audit import Audit
from sphinx_claims.model import Verdict


def summary(audit: Audit) -> str:
    """Return one line that counts figures, claims, statements and verdicts."""
    statements = sum(len(page.statements) for page in audit.pages)
    verdicts = [
        f"{audit.count(Verdict.HOLDS)} hold",
        f"{audit.count(Verdict.EDGE)} at the edge",
        f"{audit.count(Verdict.FAILS)} fail",
        f"{audit.count(Verdict.UNJUDGED)} unjudged",
    ]
    exempt = sum(len(page.exemptions) for page in audit.pages)
    return (
        f"{_count(len(audit.ledger.figures), 'figure')}, "
        f"{_count(len(audit.ledger.claims), 'claim')}, "
        f"{_count(statements, 'statement')}: {', '.join(verdicts)}; "
        f"{exempt} exempt; {len(audit.due())} due for review"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
