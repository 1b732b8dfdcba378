"""Looking at one record, at its chain, and at what is due for review."""

import json

import pytest

from sphinx_claims.cli import main


@pytest.fixture
def ask(document, monkeypatch, capsys):
    """Return a function that runs a command on the document and returns what it prints."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")

    def run(command, *words, status=0):
        folder = [str(document.root)] if command == "due" else ["--folder", str(document.root)]
        assert main([command, *words, *folder]) == status
        printed = capsys.readouterr()
        return printed.out if status == 0 else printed.err

    return run


def test_a_figure_is_shown_with_what_it_stands_on_and_what_states_it(ask):
    assert ask("show", "spend") == (
        "spend: what the town spends on its library\n"
        "  value      $10 million a year\n"
        "  written    10 million USD/year, at claims/town.yaml:3\n"
        "  basis      reported by its source, as of 2025\n"
        "  source     budget: The town's budget\n"
        "  its words  “$10 million a year” holds\n"
        "  review     due after 2030-12-31\n"
        "  scope      Wages, books and the building.\n"
        "  taken by   ratio\n"
        "  stated     docs/index.md:3 “about $10 million a year” holds\n"
    )


def test_a_claim_is_shown_with_its_formula_and_its_inputs(ask):
    assert ask("show", "ratio") == (
        "ratio: dollars spent for each dollar of fines\n"
        "  value     100 to 200, from its figures' ranges\n"
        "  formula   spend / fines\n"
        "            = $10 million a year / ($50,000 to 100,000 a year)\n"
        "  function  claims/town.py:5\n"
        "  takes     spend: $10 million a year\n"
        "            fines: $50,000 to 100,000 a year\n"
        "  rests on  It rests on 2 figures: 1 is measured by its source, 1 is reported by its "
        "source.\n"
        "  stated    docs/index.md:4 “around 100-to-1” holds\n"
    )


def test_a_record_that_is_due_or_stated_nowhere_says_so(ask, document):
    document.edit(document.figures, "review_by: 2030-12-31", "review_by: 2025-06-30")
    document.edit(document.page, "{claim}`about $10 million a year <spend>`", "much")
    shown = ask("show", "spend")
    assert "  review     due since 2025-06-30\n" in shown
    assert "  stated     on no page\n" in shown


def test_a_record_as_json_is_that_of_the_ledger_with_its_statements(ask):
    found = json.loads(ask("show", "ratio", "--format", "json"))
    assert (found["kind"], found["id"], found["inputs"]) == ("claim", "ratio", ["spend", "fines"])
    assert [one["words"] for one in found["statements"]] == ["around 100-to-1"]
    figure = json.loads(ask("show", "fines", "--format", "json"))
    assert (figure["kind"], figure["value"]["high"]) == ("figure", 100_000)


def test_the_chain_runs_from_source_to_sentence(ask, document):
    document.add(
        document.functions,
        """
        @claim(label="twice as much")
        def twice(ratio):
            return 2 * ratio
        """,
    )
    document.add(document.page, "It is {claim}`200 to 400 <twice>`.\n")
    below = (
        "      docs/index.md:4 “around 100-to-1” holds\n"
        "      twice = 200 to 400  claims/town.py:10\n"
        "        docs/index.md:6 “200 to 400” holds\n"
    )
    assert ask("trace", "ratio") == (
        "budget: The town's budget\n"
        "  fines = $50,000 to 100,000 a year “$50,000 to $100,000 a year”  claims/town.yaml:10\n"
        "    ratio * = 100 to 200  claims/town.py:5\n"
        f"{below}"
        "  spend = $10 million a year “$10 million a year”  claims/town.yaml:1\n"
        "    ratio * = 100 to 200  claims/town.py:5 (see above)\n"
    )
    # Of a figure, other figures are no part of the chain, though a claim takes them too.
    assert ask("trace", "spend") == (
        "budget: The town's budget\n"
        "  spend * = $10 million a year “$10 million a year”  claims/town.yaml:1\n"
        "    docs/index.md:3 “about $10 million a year” holds\n"
        "    ratio = 100 to 200  claims/town.py:5\n"
        f"{below}"
    )
    # Of a claim at the end, the sentences about what it rests on are none either.
    assert "about $10 million" not in ask("trace", "twice")


def test_what_is_due_is_listed_with_the_oldest_first(ask, document):
    assert ask("due") == (
        "due for review: nothing\n"
        "due once 2030-12 has passed: 2\n"
        "  2030-12  fines: what fines bring in (budget)\n"
        "  2030-12-31  spend: what the town spends on its library (budget)\n"
    )
    document.edit(document.figures, "review_by: 2030-12-31", "review_by: 2025-06-30")
    assert ask("due", "--until", "2026-12-31") == (
        "due for review: 1\n  2025-06-30  spend: what the town spends on its library (budget)\n"
    )


@pytest.mark.parametrize("command", ["show", "trace"])
def test_an_unknown_id_is_told_with_the_nearest(ask, command):
    said = ask(command, "ratoi", status=2)
    assert "error[target-unknown]: “ratoi” is no figure and no claim" in said
    assert "did you mean “ratio”?" in said


@pytest.mark.parametrize("words", [("show", "spend"), ("trace", "spend"), ("due",)])
def test_a_document_that_can_not_be_read_is_told_of(ask, document, words):
    document.edit(document.figures, "value: 10 million", "vlaue: 10 million")
    assert "error[key-unknown]" in ask(*words, status=2)


def test_a_source_is_told_from_a_record(ask):
    told = ask("trace", "budget", status=2)
    assert "“budget” is a source, and no figure and no claim" in told
    assert "= help: on it rests " in told
    assert "spend" in told.partition("rests ")[2]


def test_a_day_that_is_none_is_refused(ask):
    assert "“soon” is no day: write YYYY-MM-DD" in ask("due", "--until", "soon", status=2)
