import json

from sphinx_claims.cli import main

SCENARIOS = """\
author:
  label: the author's figures
  summary: The document as it is written.
poor:
  label: a poor library
  summary: The town spends no more than what fines bring in.
  values:
    spend: {from: fines, reason: A test.}
"""


def run(document, *arguments):
    return main(["scenarios", str(document.root), *arguments])


def test_every_statement_is_shown_under_every_scenario(document, capsys):
    document.write(document.scenarios, SCENARIOS)
    document.add(document.page, "{claim}`$50,000 to $100,000 a year <fines>` come in.\n")
    assert run(document) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.splitlines() == [
        "                          author                     poor",
        "about $10 million a year  holds: $10 million a year  fails: $70,700 a year "
        "($50,000 to 100,000 a year)",
        "around 100-to-1           holds: 141 (100 to 200)    fails: 1 (0.5 to 2)",
        "and 1 more, which no scenario moves, or for which one types another number",
        "",
        "author, the author's figures: the document as it is written",
        "poor, a poor library: of the 2 statements that it moves, 2 fail",
    ]


def test_json_has_every_statement_and_every_replaced_value(document, capsys):
    document.write(document.scenarios, SCENARIOS)
    assert run(document, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    author, poor = found["scenarios"]
    assert (author["is_default"], author["values"]) == (True, {})
    assert poor["values"]["spend"] == {
        "from": "fines",
        "reason": "A test.",
        "low": 50_000.0,
        "central": poor["values"]["spend"]["central"],
        "high": 100_000.0,
        "unit": "USD/year",
    }
    ratio = found["statements"][1]
    assert (ratio["words"], ratio["target"]) == ("around 100-to-1", "ratio")
    assert ratio["scenarios"]["author"]["verdict"] == "holds"
    cell = ratio["scenarios"]["poor"]
    assert (cell["verdict"], cell["is_moved"]) == ("fails", True)
    assert (cell["value"]["low"], cell["value"]["high"]) == (0.5, 2.0)


def test_a_document_without_scenarios_is_told_where_they_would_stand(document, capsys):
    assert run(document) == 0
    assert "claims/scenarios.yaml" in capsys.readouterr().out
    assert run(document, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["scenarios"] == []


def test_scenarios_that_can_not_be_read_are_told_with_two(document, capsys):
    document.write(document.scenarios, "author: 5\n")
    assert run(document) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "error[value-shape]: a scenario is a mapping" in printed.err
