"""The document's scenarios: each value that one of them gives, and what follows from it.

A scenario fails no build, so a value in it that is changed alone is seen here and nowhere else.
"""

import datetime
from pathlib import Path

import pytest

from sphinx_claims.checks import judge_document, scenario_means
from sphinx_claims.evaluate import alternative_records, unit_factor
from sphinx_claims.judge import Freshness, judge_scenarios
from sphinx_claims.uncertainty import Uncertainty

ROOT = Path(__file__).parents[2]

# The shape stands with a value that is typed: the ends alone do not say it.
VALUES = {
    "author": {},
    "record_2024": {
        "capabilities_spend": "from openai_rd_compute_2024",
        "interpretability_spend": "from interpretability_bounds_2023",
    },
    "record_2025": {
        "capabilities_spend": "from openai_rd_expense_2025",
        "interpretability_spend": "from interpretability_bottom_up",
    },
    "optimist": {
        "relative_tractability": "0.3, point",
        "tractability_doubt": "10, point",
        "returns_curvature": "0.7 to 1.2, plausible, uniform",
    },
    "neutral": {
        "relative_tractability": "0.1, point",
        "tractability_doubt": "10, point",
        "returns_curvature": "0.3 to 1.2, plausible, uniform",
    },
    "sceptic": {
        "relative_tractability": "0.03, point",
        "tractability_doubt": "30, point",
        "returns_curvature": "0 to 1, plausible, uniform",
    },
}

# Drawn ten times over, 400,000 draws each, by a program of its own. That took the spending on
# interpretability as even on 50 to 100 million, and it is log-normal here, between much the same
# ends: which gives .987, .762 and .344.
MEANS = {"optimist": 0.986, "neutral": 0.759, "sceptic": 0.341}


# What a plausible range is read as.
ENDS = (0.05, 0.95)


@pytest.fixture(scope="module")
def ledger():
    return judge_document(ROOT, Freshness(today=datetime.date(2025, 1, 1)))


@pytest.fixture(scope="module")
def means(ledger):
    matrix = judge_scenarios(ledger, unit_factor(ledger.settings.units))
    return scenario_means(matrix, lambda records: Uncertainty(records, ledger.settings))


def said(replacement):
    """Return where a value is from, or the value with what it is a range of and its shape."""
    typed = replacement.typed
    if typed is None:
        return f"from {replacement.taken_from}"
    kind = (typed.range_kind.value,) if typed.range_kind else ()
    return ", ".join((typed.text, *kind, typed.distribution.shape.value))


def test_every_scenario_gives_these_values_and_no_others(ledger):
    found = {
        scenario.id: {one.figure: said(one) for one in scenario.replacements}
        for scenario in ledger.scenarios
    }
    assert found == VALUES


def test_a_claim_that_is_taken_is_read_whole_and_is_wider_than_its_own_draws(ledger):
    scenarios = {scenario.id: scenario for scenario in ledger.scenarios}
    factor = unit_factor(ledger.settings.units)
    changed, _ = alternative_records(
        ledger.records, scenarios["record_2025"], ledger.settings, factor
    )
    claim = ledger.records.claims["interpretability_bottom_up"].quantity
    size = factor(claim.unit, ledger.records.figures["interpretability_spend"].quantity.unit)
    read = Uncertainty(changed, ledger.settings).percentiles("interpretability_spend", ENDS)
    drawn = Uncertainty(ledger.records, ledger.settings).percentiles(
        "interpretability_bottom_up", ENDS
    )
    assert read == pytest.approx((size * claim.low, size * claim.high))
    assert read[0] < size * drawn[0] < size * drawn[1] < read[1]


@pytest.mark.parametrize("scenario", MEANS)
def test_the_mean_chance_of_the_marginal_dollar_is_the_one_found_apart(means, scenario):
    found = means[scenario, "marginal_dollar_probability"]
    assert found == pytest.approx(MEANS[scenario], abs=0.005)
