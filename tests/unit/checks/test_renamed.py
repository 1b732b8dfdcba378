"""Wherever a document names a record by an id that it had before, it is told the new one."""

import json

import pytest

SCENARIOS = """\
author:
  label: the author's figures
  summary: The document as it is written.
poor:
  label: a poor library
  summary: The town spends no more than what fines bring in.
  values:
    outlay: {from: fines}
"""
INVENTORY = """\
spending:
  words: The town spends about $10 million a year
  page: index
  kind: quantity
  need: source
  bound: [outlay]
"""
# Each file with what names the old id in it, and the code of what is told of it.
NAMED = {
    "page": ("<spend>", "<outlay>", "target-unknown"),
    "functions": ("def ratio(spend,", "def ratio(outlay,", "parameter-unknown"),
    "figures": (
        "late books.\n",
        "late books.\n  evidence: [{of: outlay, relation: ceiling}]\n",
        "evidence-unknown",
    ),
}


@pytest.fixture
def renamed(document):
    document.edit(document.figures, "the building.\n", "the building.\n  formerly: [outlay]\n")
    return document


def told(document, capsys):
    """Return each problem that is an error, with its lines of help."""
    document.check("--format", "json")
    problems = json.loads(capsys.readouterr().out)["problems"]
    return {one["code"]: [line["text"] for line in one["help"]] for one in problems}


def test_an_old_id_is_no_mistake_by_itself(renamed):
    assert renamed.problems() == []
    assert renamed.records().former == {"outlay": "spend"}


@pytest.mark.parametrize("file", NAMED)
def test_what_names_the_old_id_is_told_the_new_one(renamed, capsys, file):
    old, new, code = NAMED[file]
    renamed.edit(getattr(renamed, file), old, new)
    assert told(renamed, capsys)[code] == ["it is called “spend” now"]


def test_a_scenario_is_told_the_new_one(renamed, capsys):
    renamed.write(renamed.scenarios, SCENARIOS)
    assert told(renamed, capsys)["scenario-unknown"] == ["it is called “spend” now"]


def test_a_scenario_that_replaces_no_figure_is_told_of_no_claim(document, capsys):
    document.edit(document.functions, ' of fines")', ' of fines", formerly=("outlay",))')
    document.write(document.scenarios, SCENARIOS)
    assert "it is called “ratio” now" not in told(document, capsys)["scenario-unknown"]


def test_an_inventory_is_told_the_new_one(renamed, capsys):
    renamed.write("claims/inventory.yaml", INVENTORY)
    found = told(renamed, capsys)
    assert found["target-unknown"] == ["it is called “spend” now"], found


def test_the_old_id_of_a_claim_counts_alike(document, capsys):
    document.edit(document.functions, ' of fines")', ' of fines", formerly=["times"])')
    document.edit(document.page, "<ratio>", "<times>")
    assert told(document, capsys)["target-unknown"] == ["it is called “ratio” now"]
