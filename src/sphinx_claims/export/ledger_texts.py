"""What each of the ledger's files holds, and what describes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sphinx_claims.export.ledger_csv import ledger_csv, ledger_csv_metadata
from sphinx_claims.export.ledger_file import (
    LEDGER_CSV,
    LEDGER_JSON,
    STATEMENTS_CSV,
    LedgerFile,
)
from sphinx_claims.export.ledger_json import ledger_json, ledger_schema
from sphinx_claims.export.places import Places
from sphinx_claims.export.statements_csv import statements_csv, statements_csv_metadata
from sphinx_claims.judge import Ledger

_SCHEMAS: Mapping[LedgerFile, Callable[[], str]] = {
    LEDGER_JSON: ledger_schema,
    LEDGER_CSV: ledger_csv_metadata,
    STATEMENTS_CSV: statements_csv_metadata,
}


def schema_text(file: LedgerFile) -> str:
    """Return the text of what describes a file of the ledger."""
    return _SCHEMAS[file]()


def ledger_text(file: LedgerFile, ledger: Ledger, places: Places, title: str) -> str:
    """Return the text of a file of the ledger; `title` is that of the document."""
    if file is LEDGER_JSON:
        return ledger_json(ledger, places, title)
    rows = {LEDGER_CSV: ledger_csv, STATEMENTS_CSV: statements_csv}[file]
    return rows(ledger, places)
