"""The line that says what was checked."""

from __future__ import annotations

from collections.abc import Mapping

from sphinx_claims.judge import Ledger
from sphinx_claims.model import Verdict


def summary_counts(ledger: Ledger) -> dict[str, int]:
    """Return the numbers of a ledger's figures, claims, statements and verdicts by their names."""
    return {
        "figures": len(ledger.records.figures),
        "claims": len(ledger.records.claims),
        "statements": sum(len(page.statements) for page in ledger.pages),
        **{verdict.value: ledger.count(verdict) for verdict in Verdict},
        "exempt": sum(len(page.exemptions) for page in ledger.pages),
        "due": len(ledger.due()),
    }


def summary(ledger: Ledger) -> str:
    """Return one line that counts figures, claims, statements and verdicts."""
    counts = summary_counts(ledger)
    verdicts = [
        f"{counts['holds']} hold",
        f"{counts['edge']} at the edge",
        f"{counts['fails']} fail",
        f"{counts['unjudged']} unjudged",
    ]
    return (
        f"{_count(counts['figures'], 'figure')}, "
        f"{_count(counts['claims'], 'claim')}, "
        f"{_count(counts['statements'], 'statement')}: {', '.join(verdicts)}; "
        f"{counts['exempt']} exempt; {counts['due']} due for review"
    )


def stands_phrase(counts: Mapping[Verdict, int]) -> str:
    """Return how many statements have which verdict: “8 hold, 0 at the edge”.

    Those that fail, and those that are unjudged, are named where there are any.
    """
    found = [f"{counts[Verdict.HOLDS]} hold", f"{counts[Verdict.EDGE]} at the edge"]
    found += [f"{counts[Verdict.FAILS]} fail"] if counts[Verdict.FAILS] else []
    found += [f"{counts[Verdict.UNJUDGED]} unjudged"] if counts[Verdict.UNJUDGED] else []
    return ", ".join(found)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
