"""How far each figure of the essay can move before a sentence is judged otherwise.

A change of any of these is a change of what the essay hangs on, and is made here consciously.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from sphinx_claims.checks import headroom_phrase, judge_document
from sphinx_claims.judge import Freshness, Judged, Ledger, Measurer

ROOT = Path(__file__).parents[2]
ESSAY = "docs/index.md"

RATIO = {
    "capabilities_spend": "holds until capabilities_spend passes 10 billion USD/year (then at the "
    "edge up to 14.1 billion USD/year) or falls below 5 billion USD/year (then at the edge down "
    "to 3.54 billion USD/year)",
    "interpretability_spend": "holds until interpretability_spend passes 200 million USD/year or "
    "falls below 50 million USD/year",
}
HEADROOM = {
    "something in the range of $10 billion per year": {
        "capabilities_spend": "holds until capabilities_spend passes 31.6 billion USD/year or "
        "falls below 3.17 billion USD/year"
    },
    "probably in the range of $50-100 million": {
        "interpretability_spend": "holds until interpretability_spend passes 125 million USD/year "
        "or falls below 45 million USD/year"
    },
    "somewhere around 100-to-1": RATIO,
    "roughly $100 on capability for every $1 on understanding": RATIO,
    "five years ago": {
        "doubt_year": "holds only with doubt_year at exactly 2019 CE",
        "edition_year": "holds only with edition_year at exactly 2024 CE",
    },
    "in 2019": {"doubt_year": "holds only with doubt_year at exactly 2019 CE"},
    "hundreds of researchers globally, not thousands": {
        "interpretability_researchers": "holds until interpretability_researchers reaches 1000 "
        "people or falls below 200 people"
    },
    "almost certainly higher": {
        "capabilities_spend": "holds until capabilities_spend falls below 10 billion USD/year "
        "(then at the edge down to 7.08 billion USD/year), and however high it is "
        "(tried up to 1e16 USD/year)",
        "interpretability_spend": "holds until interpretability_spend passes 100 million "
        "USD/year, and however low it is (tried down to 70.8 USD/year)",
        "relative_tractability": "holds until relative_tractability falls below 0.1 (then at the "
        "edge down to 0.0708), and however high it is (tried up to 100,000)",
        "returns_curvature": "holds until returns_curvature falls below 1 (then at the edge down "
        "to 0.931), and however high it is (tried up to 1 million)",
        "tractability_doubt": "holds until tractability_doubt passes 10 (then at the edge up to "
        "14.1), and however low it is (tried down to 1)",
    },
}
# Share of the range, and the verdicts without the hedge and at the next width.
WIDTHS = {
    "something in the range of $10 billion per year": (1.0, "holds", None),
    "probably in the range of $50-100 million": (1.0, "holds", "holds"),
    "somewhere around 100-to-1": (1.0, "fails", "holds"),
    "roughly $100 on capability for every $1 on understanding": (1.0, "fails", "holds"),
    "five years ago": (1.0, "holds", "holds"),
    "in 2019": (1.0, "holds", None),
    "hundreds of researchers globally, not thousands": (1.0, "holds", None),
    "almost certainly higher": (1.0, "holds", None),
}


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return judge_document(ROOT, Freshness(today=datetime.date(2025, 1, 1)))


@pytest.fixture(scope="module")
def essay(ledger: Ledger) -> list[Judged]:
    """Return the statements of the essay: those of other pages change with the record."""
    return [judged for judged in ledger.judged if judged.statement.location.path == ESSAY]


def test_every_statement_has_this_headroom(ledger: Ledger, essay: list[Judged]) -> None:
    measurer, conventions = Measurer(ledger), ledger.settings.conventions
    found = {
        judged.judgement.words: {
            headroom.figure: headroom_phrase(
                headroom,
                judged.judgement.verdict,
                ledger.records.figures[headroom.figure],
                conventions,
            )
            for headroom in measurer.headrooms(judged)
        }
        for judged in essay
    }
    assert found == HEADROOM


def test_every_statement_owes_this_to_the_table_of_hedges(
    ledger: Ledger, essay: list[Judged]
) -> None:
    measurer = Measurer(ledger)
    found = {}
    for judged in essay:
        measures = measurer.of(judged)
        following = measures.next_width and measures.next_width.verdict.value
        bare = judged.judgement.bare_verdict.value
        found[judged.judgement.words] = (measures.share, bare, following)
    assert found == WIDTHS
