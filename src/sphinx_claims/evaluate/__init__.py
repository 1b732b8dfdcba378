"""From loaded files to records: units, the graph of claims, their values and ranges.

Nothing here is imported before it is needed that would import pint: a build whose records have
not moved does without.
"""

from __future__ import annotations

from sphinx_claims.evaluate.alternative import alternative_records
from sphinx_claims.evaluate.conversion import UnitFactor, unit_factor
from sphinx_claims.evaluate.derivation import derived_quantity
from sphinx_claims.evaluate.fingerprint import facts, fingerprints
from sphinx_claims.evaluate.keeping import find_kept, keep
from sphinx_claims.evaluate.monomial import Monomial, Monomials
from sphinx_claims.evaluate.opening import Opened, open_records
from sphinx_claims.evaluate.recomputation import Recomputation, UncomputableError
from sphinx_claims.evaluate.scenario_store import ScenarioStore
from sphinx_claims.evaluate.scenarios import scenario_problems
from sphinx_claims.evaluate.spread import INSIDE
from sphinx_claims.evaluate.store import (
    KeptRecords,
    RecordFacts,
    RecordStore,
    functions_digest,
    inputs_digest,
    machine_digest,
    scenarios_digest,
)

__all__ = [
    "INSIDE",
    "KeptRecords",
    "Monomial",
    "Monomials",
    "Opened",
    "Recomputation",
    "RecordFacts",
    "RecordStore",
    "ScenarioStore",
    "UncomputableError",
    "UnitFactor",
    "alternative_records",
    "derived_quantity",
    "facts",
    "find_kept",
    "fingerprints",
    "functions_digest",
    "inputs_digest",
    "keep",
    "machine_digest",
    "open_records",
    "scenario_problems",
    "scenarios_digest",
    "unit_factor",
]
