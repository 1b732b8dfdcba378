"""The figures and claims of a ledger as CSV (RFC 4180), for a spreadsheet.

A spreadsheet takes a text that begins with one of a few signs for a formula and computes it; such
a text gets an apostrophe before it, as the Open Worldwide Application Security Project advises
against what it calls CSV injection. A cell that is a number stays one, whatever its sign.
"""

from __future__ import annotations

import csv
import io
from collections import Counter

from sphinx_claims.checks import range_phrase, record_phrase
from sphinx_claims.export.places import Places
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Claim, Figure, Verdict

HEADS = (
    *("kind", "id", "label", "value", "low", "central", "high", "unit", "range", "basis"),
    *("measures", "as_of", "review_by", "due", "source", "source_url", "locator", "excerpt"),
    *("formula", "inputs", "statements", "holds", "edge", "fails", "unjudged", "permalink"),
)
"""The columns, in their order: further ones come last."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""The signs with which a spreadsheet may take a cell for a formula, in either width."""

Cell = str | int | float


def ledger_csv(ledger: Ledger, places: Places) -> str:
    """Return a row for each figure and then for each claim, below a row of heads.

    `low`, `central` and `high` are numbers in `unit`; what does not apply is empty.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADS)
    records: list[Figure | Claim] = list(ledger.records.figures.values())
    records += ledger.records.claims.values()
    for record in records:
        row = _row(record, ledger, places)
        writer.writerow([guarded(row.get(head, "")) for head in HEADS])
    return text.getvalue()


def _row(record: Figure | Claim, ledger: Ledger, places: Places) -> dict[str, Cell]:
    verdicts = Counter(judged.judgement.verdict for judged in ledger.of(record.id))
    quantity = record.quantity
    return {
        "kind": "figure" if isinstance(record, Figure) else "claim",
        "id": record.id,
        "label": record.label,
        "value": record_phrase(record),
        "low": quantity.low,
        "central": quantity.central,
        "high": quantity.high,
        "unit": str(quantity.unit),
        "range": range_phrase(record),
        **(_of_figure(record, ledger) if isinstance(record, Figure) else _of_claim(record, ledger)),
        "statements": verdicts.total(),
        **{verdict.value: verdicts[verdict] for verdict in Verdict},
        "permalink": places.record(record.id),
    }


def _of_figure(figure: Figure, ledger: Ledger) -> dict[str, Cell]:
    source = ledger.records.sources[figure.provenance.ref]
    return {
        "basis": figure.basis.value,
        "measures": figure.measures,
        "as_of": str(figure.as_of),
        "review_by": str(figure.review_by),
        "due": _due(ledger.freshness.is_due(figure)),
        "source": source.title,
        "source_url": source.address,
        "locator": figure.provenance.locator,
        "excerpt": figure.provenance.excerpt,
    }


def _of_claim(claim: Claim, ledger: Ledger) -> dict[str, Cell]:
    figures = ledger.records.figures
    return {
        "basis": "computed",
        "due": _due(any(ledger.freshness.is_due(figures[name]) for name in claim.figures)),
        "formula": "" if claim.formula is None else claim.formula.text,
        "inputs": " ".join(claim.parameters),
    }


def _due(is_due: bool) -> str:
    return "due" if is_due else ""


def guarded(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell
