"""The records: small, frozen, picklable, and free of any reading or judging."""

from __future__ import annotations

from sphinx_claims.model.assertion import Assertion, AssertionKind, AssertionState, Need
from sphinx_claims.model.challenge import CHALLENGE_FIELDS, Challenge
from sphinx_claims.model.citation import Citation
from sphinx_claims.model.claim import Claim, Formula
from sphinx_claims.model.distribution import Distribution, Driver, Shape, UnsuitedShapeError
from sphinx_claims.model.evidence import Evidence, Relation
from sphinx_claims.model.expression import (
    FUNCTIONS,
    Call,
    Expression,
    Functions,
    Name,
    Negative,
    Number,
    Operation,
)
from sphinx_claims.model.figure import Basis, Derivation, Figure, Provenance
from sphinx_claims.model.former_id import FormerId
from sphinx_claims.model.headroom import Headroom, Stretch
from sphinx_claims.model.history import Step
from sphinx_claims.model.measures import Measures, NextWidth
from sphinx_claims.model.page import Block, BlockKind, Exemption, ExemptionKind, LooseNumber, Page
from sphinx_claims.model.parameter import typed
from sphinx_claims.model.partial_date import DATE_SHAPE, PartialDate
from sphinx_claims.model.quantity import Quantity
from sphinx_claims.model.range_kind import RangeKind
from sphinx_claims.model.record_id import ID_SHAPE, is_id
from sphinx_claims.model.records import RECORD_FOLDER, Records, record_page
from sphinx_claims.model.run import (
    DIGEST_LENGTH,
    FEWEST_SEEDS,
    LARGEST_RESULT,
    Function,
    Measurement,
    Parameters,
    Program,
    Run,
)
from sphinx_claims.model.scenario import Replacement, Scenario, TypedValue
from sphinx_claims.model.settings import Settings
from sphinx_claims.model.source import Source
from sphinx_claims.model.source_types import SOURCE_TYPES
from sphinx_claims.model.statement import GRAVEST_FIRST, Judgement, Mismatch, Statement, Verdict

__all__ = [
    "CHALLENGE_FIELDS",
    "DATE_SHAPE",
    "DIGEST_LENGTH",
    "FEWEST_SEEDS",
    "FUNCTIONS",
    "GRAVEST_FIRST",
    "ID_SHAPE",
    "LARGEST_RESULT",
    "RECORD_FOLDER",
    "SOURCE_TYPES",
    "Assertion",
    "AssertionKind",
    "AssertionState",
    "Basis",
    "Block",
    "BlockKind",
    "Call",
    "Challenge",
    "Citation",
    "Claim",
    "Derivation",
    "Distribution",
    "Driver",
    "Evidence",
    "Exemption",
    "ExemptionKind",
    "Expression",
    "Figure",
    "FormerId",
    "Formula",
    "Function",
    "Functions",
    "Headroom",
    "Judgement",
    "LooseNumber",
    "Measurement",
    "Measures",
    "Mismatch",
    "Name",
    "Need",
    "Negative",
    "NextWidth",
    "Number",
    "Operation",
    "Page",
    "Parameters",
    "PartialDate",
    "Program",
    "Provenance",
    "Quantity",
    "RangeKind",
    "Records",
    "Relation",
    "Replacement",
    "Run",
    "Scenario",
    "Settings",
    "Shape",
    "Source",
    "Statement",
    "Step",
    "Stretch",
    "TypedValue",
    "UnsuitedShapeError",
    "Verdict",
    "is_id",
    "record_page",
    "typed",
]
