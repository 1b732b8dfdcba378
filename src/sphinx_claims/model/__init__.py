"""The records: small, frozen, picklable, and free of any reading or judging."""

from __future__ import annotations

from sphinx_claims.model.claim import Claim, Formula
from sphinx_claims.model.figure import Basis, Derivation, Figure, Provenance, RangeKind
from sphinx_claims.model.page import Block, BlockKind, Exemption, ExemptionKind, LooseNumber, Page
from sphinx_claims.model.partial_date import PartialDate
from sphinx_claims.model.quantity import Quantity
from sphinx_claims.model.records import Records
from sphinx_claims.model.settings import Settings
from sphinx_claims.model.source import Source
from sphinx_claims.model.statement import Judgement, Mismatch, Statement, Verdict

__all__ = [
    "Basis",
    "Block",
    "BlockKind",
    "Claim",
    "Derivation",
    "Exemption",
    "ExemptionKind",
    "Figure",
    "Formula",
    "Judgement",
    "LooseNumber",
    "Mismatch",
    "Page",
    "PartialDate",
    "Provenance",
    "Quantity",
    "RangeKind",
    "Records",
    "Settings",
    "Source",
    "Statement",
    "Verdict",
]
