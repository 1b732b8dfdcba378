"""The sweep on policy texts of other people's, each finding judged by hand.

What the texts are and how they were judged is told in tests/data/policy/README.md.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from sphinx_claims.wording import find_numbers

FOLDER = Path(__file__).parents[2] / "data" / "policy"
TEXTS = sorted(path.stem for path in FOLDER.glob("*.csv"))

MOST_NOISE = 0.1
LEAST_RECALL = 0.9
LONGEST_PHRASE = 15


def rows(stem):
    with (FOLDER / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = [(stem, number, row) for stem in TEXTS for number, row in enumerate(rows(stem), start=2)]


def counted(stem):
    """Return how many findings of a text were judged so, by judgement."""
    return Counter(row["judged"] for row in rows(stem))


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{stem}:{number}") for stem, number, row in ROWS]
)
def test_each_finding_is_found_as_it_was_judged(row):
    found = [number.text for number in find_numbers(row["phrase"])]
    assert row["words"] in row["phrase"]
    assert len(row["phrase"].split()) <= LONGEST_PHRASE
    assert (row["words"] in found) is (row["judged"] in {"quantity", "noise"})


def test_there_are_three_texts():
    assert len(TEXTS) == 3


@pytest.mark.parametrize("stem", TEXTS)
def test_no_more_than_one_finding_in_ten_is_noise(stem):
    judged = counted(stem)
    findings = judged["quantity"] + judged["noise"]
    assert findings >= 50
    assert judged["noise"] <= MOST_NOISE * findings


@pytest.mark.parametrize("stem", TEXTS)
def test_little_is_missed(stem):
    judged = counted(stem)
    assert judged["quantity"] >= LEAST_RECALL * (judged["quantity"] + judged["missed"])
