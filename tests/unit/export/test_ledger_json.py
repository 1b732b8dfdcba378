"""The ledger as JSON holds everything that the ledger's page does, and nothing that is no JSON."""

import datetime
import json

import pytest

from sphinx_claims.checks import record_phrase
from sphinx_claims.export import LEDGER_JSON, ledger_json

EXEMPT = "It opened in {exempt}`1998 <date: the year over the door>`.\n"
HISTORY = """\
  history:
    - {date: 2025-02-01, value: 9 million USD/year, reason: as it was}
    - {date: 2025-11-30, value: 10 million USD/year, reason: the new budget}
"""
EVIDENCE = """\
  evidence:
    - {of: desk, relation: floor, note: the desk is open by day}
"""
DESK = """\
desk:
  label: what the desk took in fines
  value: 40 thousand USD/year
  basis: measured
  as_of: 2024
  review_by: 2025-06
  source: {ref: budget, locator: page 3, excerpt: "$40,000 a year"}
  scope: What was paid by day.
"""


def parsed(document, places, **options):
    def refuse(name):
        raise AssertionError(f"“{name}” is no JSON")

    text = ledger_json(document.ledger(**options), places, "The library")
    return json.loads(text, parse_constant=refuse)


def by_id(entries):
    return {entry["id"]: entry for entry in entries}


def test_the_document_is_told_of_first(document, places):
    found = parsed(document, places)
    assert list(found)[:4] == ["$schema", "version", "document", "counts"]
    assert found["$schema"] == "ledger.schema.json"
    assert found["version"] == LEDGER_JSON.version
    assert found["document"]["title"] == "The library"
    assert found["document"]["address"] == "https://library.example/"
    assert found["document"]["edition"] == ""
    assert found["document"]["verified"] == "2026-01-01"
    assert found["counts"]["statements"] == len(found["statements"]) == 2
    assert found["counts"]["holds"] == 2


def test_the_edition_is_the_one_that_conf_py_names(document, places):
    document.add(document.conf, 'claims_as_of = "2024-05"\n')
    assert parsed(document, places)["document"]["edition"] == "2024-05"


def test_a_figure_has_its_value_as_written_as_printed_and_as_numbers(document, places):
    figures = by_id(parsed(document, places)["figures"])
    assert figures["fines"]["value"] == {
        "written": "50 to 100 thousand USD/year",
        "printed": "$50,000 to 100,000 a year",
        "low": 50_000.0,
        "central": pytest.approx(70_710.678),
        "high": 100_000.0,
        "unit": "USD/year",
        "is_range": True,
        "range": "the spread of several counts",
    }
    assert figures["spend"]["value"]["range"] == "single value"
    assert figures["spend"]["permalink"] == "https://library.example/record/spend.html"


def test_a_figure_says_what_it_stands_on(document, places):
    document.add(document.figures, DESK)
    document.edit(document.figures, "late books.\n", f"late books.\n{EVIDENCE}")
    figures = by_id(parsed(document, places)["figures"])
    assert figures["desk"]["source"] == {
        "id": "budget",
        "locator": "page 3",
        "excerpt": "$40,000 a year",
        "verdict": "holds",
        "field": "",
        "about": "",
        "reporting": "",
    }
    assert figures["desk"]["basis"] == "measured"
    assert figures["desk"]["as_of"] == "2024"
    assert figures["desk"]["review_by"] == "2025-06"
    assert figures["desk"]["is_due"]
    assert not figures["fines"]["is_due"]
    assert figures["fines"]["evidence"] == [
        {
            "id": "desk",
            "relation": "floor",
            "origin": "primary",
            "stands": "the figure is not below it",
            "note": "the desk is open by day",
        }
    ]


def test_a_history_is_told_value_by_value(document, places):
    document.edit(document.figures, "  value: 10 million", f"{HISTORY}  value: 10 million")
    assert by_id(parsed(document, places)["figures"])["spend"]["history"] == [
        {
            "date": "2025-02-01",
            "written": "9 million USD/year",
            "printed": "$9 million a year",
            "reason": "as it was",
        },
        {
            "date": "2025-11-30",
            "written": "10 million USD/year",
            "printed": "$10 million a year",
            "reason": "the new budget",
        },
    ]


def test_a_claim_has_its_formula_its_inputs_and_its_value(document, places):
    (claim,) = parsed(document, places)["claims"]
    assert claim["id"] == "ratio"
    assert claim["formula"]["expression"] == "spend / fines"
    assert claim["inputs"] == ["spend", "fines"]
    assert claim["figures"] == ["fines", "spend"]
    assert claim["value"]["written"] == ""
    assert claim["value"]["low"] == pytest.approx(100)
    assert claim["value"]["high"] == pytest.approx(200)
    assert claim["value"]["range"] == "from its figures' ranges"
    assert not claim["is_due"]


def test_a_claim_is_due_with_a_figure_that_it_rests_on(document, places):
    (claim,) = parsed(document, places, today=datetime.date(2031, 1, 1))["claims"]
    assert claim["is_due"]


def test_a_function_that_is_no_expression_has_no_formula(document, places):
    document.edit(document.functions, "return spend / fines", "return sorted([spend / fines])[0]")
    (claim,) = parsed(document, places)["claims"]
    assert claim["formula"] is None


def test_a_statement_has_its_words_its_place_and_its_verdict(document, places):
    found = parsed(document, places)["statements"][1]
    assert found == {
        "states": "ratio",
        "page": "docs/index.md",
        "anchor": "statement-ratio-1",
        "permalink": "https://library.example/#statement-ratio-1",
        "words": "around 100-to-1",
        "is_pulled": False,
        "value": record_phrase(document.records().claims["ratio"]),
        "verdict": "holds",
        "verdict_without_hedge": "fails",
        "accepts": {
            "low": pytest.approx(50),
            "high": pytest.approx(200),
            "low_open": False,
            "high_open": False,
            "unit": "",
            "phrase": "accepts 50 to 200 (“around”: a factor of 2 either way)",
        },
        "has_expired": False,
    }


@pytest.mark.parametrize(
    ("words", "low", "high", "end", "is_open"),
    [
        ("more than $1 million a year", 1e6, None, "low", True),
        ("at least $1 million a year", 1e6, None, "low", False),
        ("at most $20 million a year", None, 2e7, "high", False),
        ("less than $20 million a year", None, 2e7, "high", True),
    ],
)
def test_what_has_no_bound_has_none_in_json(document, places, words, low, high, end, is_open):
    document.edit(document.page, "about $10 million a year <", f"{words} <")
    accepts = parsed(document, places)["statements"][0]["accepts"]
    assert accepts["low"] == low
    assert accepts["high"] == high
    assert accepts[f"{end}_open"] is is_open
    assert accepts["unit"] == "USD/year"


def test_words_that_give_no_interval_accept_none(document, places):
    document.edit(document.page, "about $10 million a year <", "a lot of money <")
    statement = parsed(document, places)["statements"][0]
    assert statement["verdict"] == "unjudged"
    assert statement["accepts"] is None


def test_exemptions_are_listed_with_their_reasons(document, places):
    document.add(document.page, EXEMPT)
    found = parsed(document, places)
    assert found["counts"]["exempt"] == 1
    assert found["exemptions"] == [
        {
            "page": "docs/index.md",
            "words": "1998",
            "kind": "date",
            "reason": "the year over the door",
        }
    ]


def test_sources_are_listed_with_what_is_known_of_them(document, places):
    document.edit(document.sources, "type: report", "type: report\n  URL: https://a.example/b")
    (source,) = parsed(document, places)["sources"]
    assert source["id"] == "budget"
    assert source["title"] == "The town's budget"
    assert source["url"] == "https://a.example/b"
    assert source["accessed"] == ""
    assert source["permalink"] == "https://library.example/sources.html#source-budget"


def test_the_same_ledger_is_the_same_text_wherever_its_lines_stand(document, places):
    before = ledger_json(document.ledger(), places)
    assert before.endswith("}\n")
    document.write(document.figures, f"# What the town pays.\n{document.read(document.figures)}")
    assert ledger_json(document.ledger(), places) == before
