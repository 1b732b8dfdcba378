from dataclasses import replace

import pytest

from sphinx_claims.checks import scenario_means
from sphinx_claims.checks.sensitivity import (
    finding_phrase,
    part_phrase,
    percentiles_phrase,
    value_phrase,
)
from sphinx_claims.model import Quantity
from sphinx_claims.uncertainty import Method, Share, Uncertainty


@pytest.fixture
def uncertain(document):
    """Return the claim, and its uncertainty, with a range for what is spent as well."""

    def make(value="10 million USD/year", more=""):
        document.edit(document.figures, "value: 10 million USD/year\n", f"value: {value}\n{more}")
        excerpt = value.replace(" USD/year", " dollars a year")
        document.edit(document.figures, '"$10 million a year"', f'"{excerpt}"')
        records = document.records()
        return records, Uncertainty(records, document.settings())

    return make


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "under 1 %"), (0.0049, "under 1 %"), (0.006, "1 %"), (0.517, "52 %"), (1.0, "100 %")],
)
def test_a_share_is_in_whole_per_cent(share, text):
    assert part_phrase(share) == text


def test_the_figure_that_decides_is_named_with_its_share(uncertain):
    records, uncertainty = uncertain("5 to 20 million USD/year", "  range: plausible\n")
    # Logarithms: ln 4 against ln 2 (a spread is log-uniform, of variance (ln 2)² / 12); the other
    # is normal with a standard deviation of ln 4 / (2 · 1.645). So 0.1776 against 0.0400: 82 %.
    shares = uncertainty.shares("ratio")
    said = finding_phrase(records.claims["ratio"], shares, dict(records.figures))
    assert said == (
        "What decides most is what the town spends on its library, with 82 % of the variance of "
        "its logarithm; what decides least is what fines bring in, with 18 %; computed by a "
        "formula."
    )


def test_one_figure_alone_decides_all(uncertain):
    records, uncertainty = uncertain()
    claim = records.claims["ratio"]
    said = finding_phrase(claim, uncertainty.shares("ratio"), dict(records.figures))
    assert said == "All of its uncertainty comes from one figure: what fines bring in."
    values = uncertainty.percentiles("ratio")
    # Log-uniform from 100 to 200: 100 · 2^0.05, 100 · 2^0.5 and 100 · 2^0.95.
    assert percentiles_phrase(claim, values, uncertainty.method("ratio")) == (
        "In 90 cases of 100 it lies between 104 and 193, and in half of all cases below 141; "
        "computed exactly, since one figure alone is uncertain."
    )


def share(figure, part, moving=()):
    return Share(
        figure=figure, share=part, method=Method.DRAWS, is_of_logarithm=False, moving=moving
    )


@pytest.fixture
def spanning(document):
    """Return a function that makes a claim with a range, and the records' figures."""

    def make(low, high):
        records = document.records()
        claim = records.claims["ratio"]
        quantity = Quantity(low=low, central=(low + high) / 2, high=high, unit=claim.quantity.unit)
        return replace(claim, quantity=quantity), dict(records.figures)

    return make


def test_a_zero_that_rounding_has_missed_is_a_zero(spanning):
    claim, _ = spanning(0.0, 1.1)
    assert value_phrase(claim, -4.44e-16) == "0"
    said = percentiles_phrase(claim, (-4.44e-16, 0.5, 1.1), Method.DRAWS)
    assert said.startswith("In 90 cases of 100 it lies between 0 and 1.1,")


def test_a_small_value_of_a_claim_that_never_is_zero_is_kept(spanning):
    claim, _ = spanning(1e-20, 1.0)
    assert value_phrase(claim, 1e-20) != "0"


def test_what_nothing_moves_is_said_to_stay_the_same(spanning):
    claim, figures = spanning(5.0, 5.0 + 1e-15)
    for shares in [[share("spend", 0.0)], [share("spend", 0.0), share("fines", 0.0)]]:
        assert finding_phrase(claim, shares, figures) == (
            "Its figures are uncertain, and it is the same whatever they are."
        )


def test_where_no_figure_has_a_share_none_decides_alone(spanning):
    claim, figures = spanning(-1.0, 1.0)
    said = finding_phrase(claim, [share("spend", 0.001), share("fines", 0.0)], figures)
    assert said == (
        "No figure alone decides: each has under 1 % of its variance; computed by draws of the "
        "figures."
    )


@pytest.mark.parametrize(
    ("moving", "said"), [((), " each;"), (("fines",), " each, and they move together;")]
)
def test_equal_shares_decide_alike(spanning, moving, said):
    claim, figures = spanning(1.0, 2.0)
    shares = [share("spend", 1.0, moving), share("fines", 0.999, moving)]
    assert finding_phrase(claim, shares, figures) == (
        "No figure decides more than another: what the town spends on its library and what fines "
        f"bring in have 100 % of its variance{said} computed by draws of the figures."
    )


def test_nothing_uncertain_decides_nothing(document):
    claim = document.records().claims["ratio"]
    assert finding_phrase(claim, (), {}) == "No figure that it rests on is uncertain."


CHANCE = """


@claim(label="a chance", event="higher")
def chance(share):
    return share


@claim(label="no chance")
def half(share):
    return share / 2
"""
SHARE = """
share:
  label: a share that nobody counted
  value: 0.2
  basis: hypothetical
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "0.2"}
  scope: A test.
"""
SCENARIOS = """
author:
  label: the author's figures
  summary: The document as it is written.
open:
  label: an open question
  summary: The share may be anything from nothing to a half.
  values:
    share: {value: 0 to 0.5, range: plausible, distribution: uniform, reason: A test.}
"""


def test_the_mean_of_a_probability_is_that_of_its_draws_in_each_scenario(document):
    document.add(document.functions, CHANCE)
    document.add(document.figures, SHARE)
    document.add(document.page, "A chance: {claim}`chance`, {claim}`half`.\n")
    document.write(document.scenarios, SCENARIOS)
    settings = document.settings()
    means = scenario_means(document.matrix(), lambda records: Uncertainty(records, settings))
    # Uniform from 0 to 0.5 has a mean of 0.25; what is no probability has none here.
    assert means == {("author", "chance"): 0.2, ("open", "chance"): pytest.approx(0.25, abs=1e-4)}
