"""The arithmetic of what was run, and that each figure is of the run that it names."""

import datetime
from pathlib import Path

import pytest

from claims.experiments import (
    budget_ratio,
    guessing_share,
    hidden_for_each_dimension,
    linear_dimensions_for_each_feature,
    linear_features_for_each_dimension,
    one_direction_ceiling,
    planted_for_each_dimension,
    power_share_ratio,
    relu_features_for_each_dimension,
    relu_loss_share,
)
from sphinx_claims.checks import judge_document
from sphinx_claims.judge import Freshness

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def measured():
    figures = judge_document(ROOT, Freshness(today=datetime.date(2026, 11, 30))).records.figures
    return {f.id: f for f in figures.values() if f.measurement is not None}


def test_shares_and_multiples():
    assert relu_features_for_each_dimension(20, 5) == 4
    assert linear_features_for_each_dimension(5, 5) == 1
    assert relu_loss_share(0.1, 0.5) == pytest.approx(0.2)
    assert planted_for_each_dimension(64, 32) == 2
    assert one_direction_ceiling(32, 64) == 0.5
    assert budget_ratio(6000, 1500) == 4
    assert hidden_for_each_dimension(60, 20) == 3
    assert power_share_ratio(0.96, 0.16) == pytest.approx(6)
    assert guessing_share(31) == pytest.approx(0.0323, abs=1e-4)


def test_the_mean_of_the_six_controls():
    assert linear_dimensions_for_each_feature(1, 1, 1, 1, 1, 1) == 1
    assert linear_dimensions_for_each_feature(2, 1, 1, 1, 1, 0) == 1
    assert linear_dimensions_for_each_feature(1, 2, 3, 4, 5, 9) == 4


DENSITIES = {"100": "1", "50": "0.5", "30": "0.3", "10": "0.1", "3": "0.03", "1": "0.01"}


@pytest.mark.parametrize("activation", ["relu", "linear"])
@pytest.mark.parametrize(("percent", "density"), DENSITIES.items())
def test_a_figure_named_by_a_share_is_of_the_run_with_it(measured, activation, percent, density):
    parameters = (("activation", activation), ("density", density))
    named = [n for n in measured if n.startswith(f"{activation}_") and n.endswith(f"_{percent}")]
    assert f"{activation}_features_{percent}" in named
    for name in named:
        assert measured[name].measurement.parameters == parameters, name


def test_a_figure_named_by_a_budget_is_of_the_run_with_it(measured):
    limits = {name: one for name, one in measured.items() if name.startswith("limit_recall_")}
    assert len(limits) == 8
    for name, figure in limits.items():
        features, steps = name.removeprefix("limit_recall_").split("_")
        given = (("features_per_dimension", features), ("steps", steps))
        assert figure.measurement.parameters == given


@pytest.mark.parametrize("kind", ["untrained", "shuffled"])
def test_a_figure_named_by_a_training_is_of_that(measured, kind):
    names = [name for name in measured if name.startswith(f"{kind}_")]
    assert len(names) >= 3
    for name in names:
        ((parameter, value),) = measured[name].measurement.parameters
        assert (parameter, value.split()[0]) == ("training", kind)


def test_every_metric_has_a_null(measured):
    """The same numbers are measured where there is nothing to be found, and are asked to be low."""
    nulls = {
        "autoencoder_recall": "gaussian_recall",
        "autoencoder_similarity": "random_directions_similarity",
        "hidden_similarity": "hidden_random_similarity",
        "relu_features_1": "linear_features_1",
        "learned_held_out": "shuffled_held_out",
        "learned_power_share": "untrained_power_share",
        "learned_phase_law": "untrained_phase_law",
        "learned_keeping": "untrained_keeping",
    }
    for name, null in nulls.items():
        result = measured[null].measurement.result.removeprefix("random_")
        assert measured[name].measurement.result == result
        assert measured[null].quantity.high < measured[name].quantity.low, name


def test_each_is_over_three_seeds_at_least(measured):
    assert len(measured) > 60
    for figure in measured.values():
        assert len(figure.measurement.run.seeds) >= 3
