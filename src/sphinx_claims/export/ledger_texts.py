"""What each of the ledger's files holds, and what describes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

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

Text: TypeAlias = Callable[[], str]
"""What makes the text of a file, when it is asked for."""


def ledger_texts(
    ledger: Callable[[], Ledger], places: Callable[[], Places], title: str
) -> Mapping[LedgerFile, tuple[Text, Text]]:
    """Return what makes the text of each file, and of what describes it.

    `title` is that of the document. The ledger and its addresses are asked for where a text is,
    since a build whose files are as they were needs neither.
    """
    return {
        LEDGER_JSON: (lambda: ledger_json(ledger(), places(), title), ledger_schema),
        LEDGER_CSV: (lambda: ledger_csv(ledger(), places()), ledger_csv_metadata),
        STATEMENTS_CSV: (lambda: statements_csv(ledger(), places()), statements_csv_metadata),
    }
