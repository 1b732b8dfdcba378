"""What the document gives out for other programs is as the schemas beside it say."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sphinx_claims.checks import judge_document
from sphinx_claims.export import (
    Places,
    ledger_csv,
    ledger_csv_metadata,
    ledger_json,
    ledger_schema,
    statements_csv,
    statements_csv_metadata,
)
from sphinx_claims.judge import Freshness, Ledger
from tests.csv_on_the_web import read_cells

ROOT = Path(__file__).parents[2]
PLACES = Places(base="https://document.example/", pages={}, records={}, sources={})


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return judge_document(ROOT, Freshness(today=datetime.date(2026, 12, 1)))


def test_the_ledger_is_as_its_schema_says(ledger: Ledger) -> None:
    written = json.loads(ledger_json(ledger, PLACES, "The document"))
    assert len(written["figures"]) > 100
    Draft202012Validator(json.loads(ledger_schema())).validate(written)


def test_each_cell_is_of_the_type_that_the_metadata_names(ledger: Ledger) -> None:
    rows = read_cells(ledger_csv(ledger, PLACES), json.loads(ledger_csv_metadata()))
    assert len(rows) == len(ledger.records.ids())
    stated = read_cells(statements_csv(ledger, PLACES), json.loads(statements_csv_metadata()))
    assert len(stated) == len(ledger.judged)
