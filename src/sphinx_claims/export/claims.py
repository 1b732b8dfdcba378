"""Claims as plain data."""

from __future__ import annotations

from sphinx_claims.export.entries import ClaimEntry
from sphinx_claims.export.places import Places
from sphinx_claims.export.values import value_entry
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Claim


def claim_entry(claim: Claim, ledger: Ledger, places: Places) -> ClaimEntry:
    """Return a claim: its value, the expression that gives it, and what goes into that.

    `formula` is None for a function that is more than one expression of arithmetic.
    """
    formula, figures = claim.formula, ledger.records.figures
    return {
        "id": claim.id,
        "label": claim.label,
        "permalink": places.record(claim.id),
        "value": value_entry(claim),
        "formula": None
        if formula is None
        else {"expression": formula.text, "with_values": formula.with_values},
        "inputs": list(claim.parameters),
        "figures": list(claim.figures),
        "is_due": any(ledger.freshness.is_due(figures[name]) for name in claim.figures),
        "event": claim.event,
        "description": claim.description,
        "formerly": [former.id for former in claim.formerly],
    }
