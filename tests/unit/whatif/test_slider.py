"""How far a reader can move a figure, and in what unit."""

import math

import pytest


@pytest.fixture
def slider(town):
    """Return a function that gives the slider of a figure of the page."""

    def find(name):
        return town.data(dots="")["figures"][name]["slider"]

    return find


def is_round(number):
    """Return whether a number is 1, 2 or 5 times a power of ten."""
    digits = f"{number:e}".split("e")[0]
    return float(digits) in {1.0, 2.0, 5.0}


def test_a_slider_covers_the_value_the_scenarios_and_the_break_evens(slider):
    spend = slider("spend")
    low, high = spend["from"] * spend["factor"], spend["to"] * spend["factor"]

    # 4 to 6 million in a scenario; “about 10 million” holds from 5 to 20 million, and “around 100”
    # up to 10 million.
    assert low <= 4e6
    assert high >= 20e6
    assert (low, high) == (2e6, 50e6)
    assert spend["log"]


def test_its_unit_is_said_in_words(slider):
    assert slider("spend")["unit"] == "million USD a year"
    assert slider("spend")["factor"] == 1e6


def test_its_ends_are_round(slider):
    for name in ("spend", "fines"):
        assert is_round(slider(name)["from"])
        assert is_round(slider(name)["to"])


def test_evidence_for_the_same_thing_widens_it_and_a_proxy_does_not(town, slider):
    before = slider("fines")
    town.document.edit(
        town.document.figures,
        "  scope: Fines for late books.\n",
        "  scope: Fines for late books.\n  evidence:\n    - {of: survey, relation: proxy}\n",
    )
    assert slider("fines") == before

    town.document.edit(town.document.figures, "relation: proxy", "relation: ceiling")
    assert slider("fines")["to"] * slider("fines")["factor"] >= 6e6


def figure(town, value, more="", words="around 1"):
    more = "".join(f"  {line}\n" for line in more.splitlines())
    town.document.add(
        town.document.figures,
        f"x:\n  label: x\n  value: {value}\n{more}  basis: reported\n  as_of: 2025\n"
        "  review_by: 2030-12-31\n"
        f'  source: {{ref: budget, excerpt: "{words}"}}\n  scope: A test.\n',
    )
    town.document.add(town.document.page, f"It is {{claim}}`{words} <x>`.\n")


def test_a_figure_that_may_be_zero_has_equal_steps(town, slider):
    figure(town, "0 to 1", "range: plausible\ndistribution: uniform", "from 0 to 1")
    found = slider("x")

    assert not found["log"]
    assert found["from"] == 0
    assert found["to"] >= 1


def test_a_negative_figure_has_equal_steps_on_both_sides_of_it(town, slider):
    figure(town, "-5", words="-5")
    found = slider("x")

    assert not found["log"]
    assert found["from"] < -5 < found["to"]


def test_a_share_is_in_per_cent_and_ends_at_the_whole(town, slider):
    figure(town, "90 %", words="about 90 %")
    found = slider("x")

    assert (found["unit"], found["factor"], found["to"]) == ("%", 0.01, 100)
    assert not found["log"]
    assert 0 <= found["from"] < 90


def test_a_year_of_the_calendar_has_a_step_a_year(town):
    figure(town, "1998 CE", words="in 1998")
    found = town.data(["x"], dots="")["figures"]["x"]["slider"]

    assert (found["from"], found["to"], found["steps"]) == (1993, 2003, 10)


def test_a_break_even_that_is_far_away_does_not_stretch_it(town, slider):
    town.document.edit(town.document.page, "around 100-to-1", "at least 1-to-1")
    spend = slider("spend")

    # The ratio passes 1 at a hundredth of the spending, and at no more than that.
    assert spend["from"] * spend["factor"] >= 1e4
    assert math.isfinite(spend["to"])


def test_what_is_typed_may_lie_a_million_times_beyond_it(slider):
    spend = slider("spend")

    assert spend["least"] == pytest.approx(2.0)
    assert spend["most"] == pytest.approx(50e12)


def test_a_figure_above_zero_can_not_be_typed_below_its_slider(town, slider):
    figure(town, "90 %", words="about 90 %")

    assert slider("x")["least"] == 0.0


def test_one_that_may_be_zero_can_be_typed_on_both_sides_of_it(town, slider):
    figure(town, "-5", words="-5")
    found = slider("x")

    assert found["least"] == -found["most"] < -1e6
