"""From loaded files to records: units, the graph of claims, their values and ranges.

Nothing here is imported before it is needed that would import pint: a build whose records have
not moved does without.
"""

from __future__ import annotations

from sphinx_claims.evaluate.conversion import unit_factor
from sphinx_claims.evaluate.fingerprint import fingerprints
from sphinx_claims.evaluate.opening import Opened, open_records
from sphinx_claims.evaluate.store import RecordStore, inputs_digest, machine_digest

__all__ = [
    "Opened",
    "RecordStore",
    "fingerprints",
    "inputs_digest",
    "machine_digest",
    "open_records",
    "unit_factor",
]
