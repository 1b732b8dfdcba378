"""What the page on money says of the essay under the published record.

The page tells it in words without numbers, which nothing else holds to what the scenarios give.
"""

from __future__ import annotations

import datetime
import math
from pathlib import Path

import pytest

from sphinx_claims.checks import judge_document
from sphinx_claims.evaluate import unit_factor
from sphinx_claims.judge import Freshness, Matrix, judge_scenarios
from sphinx_claims.model import Relation

ROOT = Path(__file__).parents[2]
FOUND = {
    "something in the range of $10 billion per year": "holds",
    "probably in the range of $50-100 million": "fails",
    "somewhere around 100-to-1": "edge",
    "roughly $100 on capability for every $1 on understanding": "edge",
    "almost certainly higher": "edge",
}


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    ledger = judge_document(ROOT, Freshness(today=datetime.date(2025, 1, 1)))
    return judge_scenarios(ledger, unit_factor(ledger.settings.units))


@pytest.mark.parametrize("scenario", ["record_2024", "record_2025"])
def test_the_essay_under_the_record(matrix: Matrix, scenario: str) -> None:
    (column,) = [column for column in matrix.columns if column.scenario.id == scenario]
    found = {
        judged.judgement.words: cell.verdict.value
        for judged, cell in zip(matrix.rows, column.cells, strict=True)
        if judged.statement.location.path == "docs/index.md" and cell.is_moved
    }
    assert found == FOUND


@pytest.mark.parametrize("scenario", ["record_2024", "record_2025"])
def test_what_holds_of_the_labs_is_one_labs_floor_and_the_ratio_rests_on_it(
    matrix: Matrix, scenario: str
) -> None:
    (column,) = [column for column in matrix.columns if column.scenario.id == scenario]
    assert column.bounds == {"capabilities_spend": Relation.FLOOR}
    cells = {judged.record.id: cell for judged, cell in zip(matrix.rows, column.cells, strict=True)}
    assert cells["capabilities_spend"].bound is Relation.FLOOR
    assert cells["funding_ratio"].rests_on == (Relation.FLOOR,)
    assert cells["interpretability_spend"].bound is None


def test_the_record_leaves_room_below_the_authors_range_before_and_above_it_after(
    matrix: Matrix,
) -> None:
    before, after = (
        next(
            column.records.figures["interpretability_spend"].quantity
            for column in matrix.columns
            if column.scenario.id == id_
        )
        for id_ in ("record_2024", "record_2025")
    )
    assert before.low < 50e6
    assert before.high > 100e6
    # The middle of bounds, which the page calls a convention.
    assert before.central == pytest.approx(math.sqrt(before.low * before.high))
    assert before.central < 50e6
    assert after.low == 50e6
    assert after.central > 100e6
