"""Statements and exemptions as plain data: what the pages say."""

from __future__ import annotations

from sphinx_claims.checks import record_phrase
from sphinx_claims.export.entries import ExemptionEntry, StatementEntry
from sphinx_claims.export.places import Places
from sphinx_claims.export.values import accepts_entry
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Exemption


def statement_entry(judged: Judged, ledger: Ledger, places: Places) -> StatementEntry:
    """Return a statement: where it stands, its words, and how they were judged.

    `value` is what is printed beside these words; `verdict_without_hedge` is what the verdict
    would be if the words hedged nothing.
    """
    judgement = judged.judgement
    return {
        "states": judged.record.id,
        "page": judged.statement.location.path,
        "anchor": judged.anchor,
        "permalink": places.statement(judged),
        "words": judgement.words,
        "is_pulled": judged.statement.is_pulled,
        "value": record_phrase(judged.record, judgement.words),
        "verdict": judgement.verdict.value,
        "verdict_without_hedge": judgement.bare_verdict.value,
        "accepts": accepts_entry(judgement),
        "has_expired": ledger.has_expired(judgement),
    }


def exemption_entry(exemption: Exemption) -> ExemptionEntry:
    """Return a number that is bound to nothing, with the reason why."""
    return {
        "page": exemption.location.path,
        "words": exemption.words,
        "kind": exemption.kind.value,
        "reason": exemption.reason,
    }
