"""From loaded records to a ledger: units, the graph of claims, their values and ranges.

Nothing here is imported before it is needed that would import pint: a build whose ledger has not
moved does without.
"""

from __future__ import annotations

from sphinx_claims.evaluate.fingerprint import fingerprints
from sphinx_claims.evaluate.store import (
    LedgerStore,
    Opened,
    inputs_digest,
    machine_digest,
    open_ledger,
    unit_factor,
)

__all__ = [
    "LedgerStore",
    "Opened",
    "fingerprints",
    "inputs_digest",
    "machine_digest",
    "open_ledger",
    "unit_factor",
]
