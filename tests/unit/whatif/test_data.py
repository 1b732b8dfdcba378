"""The data that a page's script goes by."""

import json
import math

import pytest

from sphinx_claims.model import Quantity, Verdict
from sphinx_claims.uncertainty import Uncertainty
from sphinx_claims.whatif import data_text
from sphinx_claims.wording import Interval


def test_a_figure_has_its_value_its_size_and_its_slider(town):
    fines = town.data()["figures"]["fines"]

    assert (fines["low"], fines["high"]) == (50_000.0, 100_000.0)
    assert fines["size"] == 1.0
    assert fines["slider"]["unit"] == "USD a year"


def test_only_figures_behind_the_dots_have_draws(town):
    assert len(town.data(dots="ratio")["figures"]["fines"]["draws"]) == 200
    assert town.data(dots="ratio")["figures"]["spend"]["draws"] is None
    assert town.data(dots="")["figures"]["fines"]["draws"] is None


def test_draws_are_the_quantiles_of_the_distribution(town):
    draws = sorted(town.data()["figures"]["fines"]["draws"])

    # Of a spread, which is log-uniform: equal factors from one end to the other.
    expected = [50_000.0 * 2.0 ** ((number + 0.5) / 200) for number in range(200)]
    assert draws == pytest.approx(expected, rel=1e-5)


def test_draws_are_in_the_order_of_all_draws(town):
    ledger = town.document.ledger()
    known = Uncertainty(ledger.records, ledger.settings, 200).draws("fines").tolist()

    assert town.data()["figures"]["fines"]["draws"] == pytest.approx(known, rel=1e-5)
    assert known != sorted(known)


def test_a_claim_says_what_it_is_a_product_of(town):
    ratio = town.data()["claims"]["ratio"]

    assert ratio["powers"] == {"spend": 1.0, "fines": -1.0}
    assert (ratio["low"], ratio["high"]) == (100.0, 200.0)


def test_a_sum_is_no_product(town):
    town.document.edit(town.document.functions, "spend / fines", "spend / fines + fines / spend")

    assert town.data()["claims"]["ratio"]["powers"] is None


def test_a_scenario_has_the_values_that_differ(town):
    author, frugal = town.data()["scenarios"]

    assert (author["id"], author["values"]) == ("author", {})
    assert frugal["short"] == "frugal"
    assert list(frugal["values"]) == ["spend"]
    assert (frugal["values"]["spend"]["low"], frugal["values"]["spend"]["high"]) == (4e6, 6e6)
    assert len(frugal["values"]["spend"]["draws"]) == 200


@pytest.mark.parametrize("relation", ["floor", "ceiling"])
def test_a_scenario_says_which_of_its_values_are_bounds(town, relation):
    town.bound(relation)
    (_, frugal) = town.data()["scenarios"]

    assert frugal["values"]["spend"]["bound"] == relation
    assert "restsOn" not in frugal["values"]["spend"]


def test_a_scenario_that_moves_nothing_here_is_left_out(town):
    scenarios = town.document.read(town.document.scenarios)
    town.document.write(town.document.scenarios, scenarios.replace("spend:", "survey:", 1))
    town.document.edit(town.document.scenarios, "{from: survey}", "{from: spend}")

    assert [one["id"] for one in town.data()["scenarios"]] == ["author"]


def accepted(row, value):
    return Interval(row[0], row[1], low_open=row[2], high_open=row[3]).contains(value)


def verdict(row, quantity):
    """Judge a statement as the script is to do it, from its data alone."""
    if row["start"] is not None:
        quantity = Quantity(
            low=row["start"] - quantity.high,
            central=row["start"] - quantity.central,
            high=row["start"] - quantity.low,
            unit=quantity.unit,
        )
    ends = [quantity.low * row["factor"], quantity.high * row["factor"]]
    if row["endByEnd"] and row["ends"] and ends[0] != ends[1]:
        pairs = zip(row["ends"], ends, strict=True)
        return Verdict.HOLDS if all(accepted(*pair) for pair in pairs) else Verdict.FAILS
    if all(accepted(row["accepts"], end) for end in ends):
        return Verdict.HOLDS
    central = accepted(row["accepts"], quantity.central * row["factor"])
    return Verdict.EDGE if central else Verdict.FAILS


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("around 100-to-1", "holds"),
        ("around 75-to-1", "edge"),
        ("around 40-to-1", "fails"),
    ],
)
def test_the_published_values_give_the_verdicts_of_the_ledger(town, words, expected):
    town.document.edit(town.document.page, "around 100-to-1", words)
    panel, data = town.panel(), town.data()

    for judged, row in zip(panel.statements, data["statements"], strict=True):
        assert row["verdict"] == judged.judgement.verdict.value
        assert verdict(row, judged.record.quantity) is judged.judgement.verdict
    assert data["statements"][1]["verdict"] == expected


def test_words_in_another_unit_are_brought_to_it(town):
    town.document.add(town.document.page, "Fines: {claim}`around $6,000 a month <fines>`.\n")
    panel, data = town.panel(), town.data()
    row = data["statements"][2]

    assert row["factor"] == pytest.approx(1 / 12)
    assert verdict(row, panel.statements[2].record.quantity) is Verdict.HOLDS


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("$50,000 to $100,000 a year", Verdict.HOLDS),
        ("$40,000 to $130,000 a year", Verdict.FAILS),
    ],
)
def test_a_figure_is_held_against_a_range_end_by_end(town, words, expected):
    town.document.add(town.document.page, f"Fines: {{claim}}`{words} <fines>`.\n")
    panel, data = town.panel(), town.data()
    row = data["statements"][2]

    # The second range has room for the figure, and does not describe it.
    assert accepted(row["accepts"], 50_000.0)
    assert accepted(row["accepts"], 100_000.0)
    assert verdict(row, panel.statements[2].record.quantity) is expected
    assert panel.statements[2].judgement.verdict is expected


def test_infinite_ends_are_words_in_the_text(town):
    town.document.edit(town.document.page, "around 100-to-1", "at least 100-to-1")
    (row,) = [one for one in json.loads(town.text())["statements"] if one["target"] == "ratio"]

    assert row["accepts"][1] == "inf"
    assert town.data()["statements"][1]["accepts"][1] == math.inf


def test_the_text_ends_no_script(town):
    town.document.edit(
        town.document.scenarios, "label: a frugal town", 'label: "a </script><!-- town"'
    )
    text = town.text()

    assert "<" not in text
    assert json.loads(text)["scenarios"][1]["label"] == "a </script><!-- town"


def test_the_text_is_the_same_each_time(town):
    assert town.text() == town.text()


def test_floats_are_written_as_python_writes_them():
    assert data_text({"a": 0.1 + 0.2, "b": 1e22}) == '{"a":0.30000000000000004,"b":1e+22}'
