"""The files that hold the ledger for other programs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFile:
    """A file beside the ledger's page."""

    name: str
    media_type: str
    holds: str
    """What is in it, in words that stand after its name."""


LEDGER_JSON = LedgerFile(
    name="ledger.json",
    media_type="application/json",
    holds="every figure, claim and statement, with values, sources and verdicts",
)
LEDGER_CSV = LedgerFile(
    name="ledger.csv",
    media_type="text/csv",
    holds="every figure and claim, for a spreadsheet",
)
STATEMENTS_CSV = LedgerFile(
    name="statements.csv",
    media_type="text/csv",
    holds="every statement, with its words and verdict, for a spreadsheet",
)

LEDGER_FILES = (LEDGER_JSON, LEDGER_CSV, STATEMENTS_CSV)
"""All of them, in the order in which they are named."""
