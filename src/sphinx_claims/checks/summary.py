"""The line that says what was checked."""

from __future__ import annotations

from sphinx_claims.judge import Ledger
from sphinx_claims.model import Verdict


def summary(ledger: Ledger) -> str:
    """Return one line that counts figures, claims, statements and verdicts."""
    statements = sum(len(page.statements) for page in ledger.pages)
    verdicts = [
        f"{ledger.count(Verdict.HOLDS)} hold",
        f"{ledger.count(Verdict.EDGE)} at the edge",
        f"{ledger.count(Verdict.FAILS)} fail",
        f"{ledger.count(Verdict.UNJUDGED)} unjudged",
    ]
    exempt = sum(len(page.exemptions) for page in ledger.pages)
    return (
        f"{_count(len(ledger.records.figures), 'figure')}, "
        f"{_count(len(ledger.records.claims), 'claim')}, "
        f"{_count(statements, 'statement')}: {', '.join(verdicts)}; "
        f"{exempt} exempt; {len(ledger.due())} due for review"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
