"""The statements of a ledger as CSV, for a spreadsheet, in the order of the pages."""

from __future__ import annotations

from sphinx_claims.checks import accepts_phrase, record_phrase
from sphinx_claims.export.columns import Cell, Column, choice, csv_metadata, csv_text
from sphinx_claims.export.ledger_file import STATEMENTS_CSV
from sphinx_claims.export.places import Places
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import ID_SHAPE, Verdict

COLUMNS = (
    Column(name="page", title="Page", means="The path of the page's file.", is_needed=True),
    Column(name="words", title="Words", means="The words of the statement.", is_needed=True),
    Column(
        name="states",
        title="States",
        means="The id of the figure or claim that they state.",
        pattern=ID_SHAPE,
        is_needed=True,
    ),
    Column(
        name="verdict",
        title="Verdict",
        means="The words against the value.",
        pattern=choice(Verdict),
        is_needed=True,
    ),
    Column(
        name="accepts", title="Accepts", means="What the words accept, in words.", is_needed=True
    ),
    Column(name="value", title="Value", means="What is printed beside the words.", is_needed=True),
    Column(
        name="permalink",
        title="Permalink",
        means="The address of the words in their sentence; empty where no page has them.",
        datatype="anyURI",
    ),
)
"""The columns, in their order: further ones come last."""


def statements_csv(ledger: Ledger, places: Places) -> str:
    """Return a row for each statement, below a row of heads."""
    return csv_text(COLUMNS, (_row(judged, places) for judged in ledger.judged))


def statements_csv_metadata() -> str:
    """Return what each column of the same is."""
    return csv_metadata(STATEMENTS_CSV, COLUMNS)


def _row(judged: Judged, places: Places) -> dict[str, Cell]:
    judgement = judged.judgement
    return {
        "page": judged.statement.location.path,
        "words": judgement.words,
        "states": judged.record.id,
        "verdict": judgement.verdict.value,
        "accepts": accepts_phrase(judgement).removeprefix("accepts "),
        "value": record_phrase(judged.record, judgement.words),
        "permalink": places.statement(judged),
    }
