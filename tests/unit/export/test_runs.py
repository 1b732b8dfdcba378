"""What the ledger's JSON says of a figure that a program measures."""

import json

import jsonschema

from sphinx_claims.export import ledger_json, ledger_schema

NEVER_RUN = {"date": "", "seeds": [], "values": [], "code": "", "versions": {}}


def figures(document, places):
    ledger = json.loads(ledger_json(document.ledger(), places, "The library"))
    jsonschema.validate(ledger, json.loads(ledger_schema()))
    return {one["id"]: one for one in ledger["figures"]}, ledger


def test_a_run_is_told_whole(measured, places):
    found, _ = figures(measured, places)
    assert found["visited"]["run"] == {
        "program": "door.visitors",
        "parameters": {"days": "30"},
        "result": "visitors",
        "threshold": "at least 20 days",
        "date": "2026-01-01",
        "seeds": [0, 1, 2],
        "values": [24, 27, 26],
        "code": "8a6a82fe4fd87df0",
        "versions": {"python": "3.11.7"},
    }


def test_any_other_figure_has_none(measured, places):
    found, _ = figures(measured, places)
    assert (found["spend"]["run"], found["fines"]["run"]) == (None, None)


def test_a_program_is_a_source_of_the_ledger(measured, places):
    found, ledger = figures(measured, places)
    (source,) = (one for one in ledger["sources"] if one["id"] == "door")
    assert (source["type"], source["title"]) == (
        "software",
        "Who comes through the door, in a made-up month",
    )
    assert found["visited"]["source"]["id"] == "door"


def test_what_was_never_run_has_no_results(measured, places):
    text = measured.read(measured.measured)
    measured.write(measured.measured, text[: text.index("  run:")] + "  scope: A made-up month.\n")
    run = figures(measured, places)[0]["visited"]["run"]
    assert NEVER_RUN.items() <= run.items()
    assert run["threshold"] == "at least 20 days"
