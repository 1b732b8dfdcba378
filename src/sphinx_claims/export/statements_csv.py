"""The statements of a ledger as CSV (RFC 4180), for a spreadsheet, in the order of the pages."""

from __future__ import annotations

import csv
import io

from sphinx_claims.checks import accepts_phrase, record_phrase
from sphinx_claims.export.ledger_csv import guarded
from sphinx_claims.export.places import Places
from sphinx_claims.judge import Ledger

HEADS = ("page", "words", "states", "verdict", "accepts", "value", "permalink")
"""The columns, in their order: further ones come last."""


def statements_csv(ledger: Ledger, places: Places) -> str:
    """Return a row for each statement, below a row of heads.

    `accepts` is what its words accept, in words, and `value` what is printed beside them.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADS)
    for judged in ledger.judged:
        judgement = judged.judgement
        row = (
            judged.statement.location.path,
            judgement.words,
            judged.record.id,
            judgement.verdict.value,
            accepts_phrase(judgement).removeprefix("accepts "),
            record_phrase(judged.record, judgement.words),
            places.statement(judged),
        )
        writer.writerow([guarded(cell) for cell in row])
    return text.getvalue()
