"""The arithmetic of what was run, and that each figure is of the run that it names."""

import datetime
from pathlib import Path

import pytest

from claims.experiments import (
    budget_ratio,
    crowded_share,
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
    assert crowded_share(32, 64) == 0.5
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


# What is counted as found or learned, each with the same count where there is nothing of it.
NULLS = {
    "autoencoder_recall": "gaussian_recall",
    "autoencoder_precision": "gaussian_precision",
    "autoencoder_similarity": "gaussian_similarity",
    "hidden_recall": "unlearned_recall",
    "hidden_similarity": "unlearned_similarity",
    "limit_recall_6_6000": "crowded_recall_32_6000",
    "relu_features_1": "linear_features_1",
    "learned_held_out": "shuffled_held_out",
    "learned_power_share": "untrained_power_share",
    "learned_phase_law": "untrained_phase_law",
    "learned_keeping": "untrained_keeping",
    "learned_without_another": "shuffled_without_another",
}
# The results of no null, each with why it has none.
WITHOUT_NULL = {
    "features": "of the same program, by its control",
    "dimensions_per_feature": "by the control, at each density",
    "relative_loss": "by the control",
    "lowest_dimensionality": "it says where training comes to rest, and not that anything is found",
    "highest_dimensionality": "likewise",
    "explained_variance": "it is itself shown to be no evidence, by the Gaussian data",
    "accuracy": "it is exact, and follows from the formula",
    "steps_to_generalise": "it is a time",
    "training_accuracy": "it is the premise of a null",
    "accuracy_without_dominant": "it is the null of what is kept",
    "random_similarity": "it is a null",
    "carried": "it is the premise of what is looked for",
}
# What an experiment is made of, or was asked for.
SETTINGS = {
    *("dimensions", "active", "steps", "features_per_dimension", "density"),
    *("hidden_dimensions", "circuit_neurons", "prime", "neurons", "shown"),
}


@pytest.mark.parametrize(("name", "null"), NULLS.items())
def test_a_null_is_measured_in_the_same_way_and_is_lower(measured, name, null):
    assert measured[name].measurement.result == measured[null].measurement.result
    assert measured[null].quantity.high < measured[name].quantity.low


def test_each_result_has_a_null_or_a_reason_why_not(measured):
    shown = {figure.measurement.result for figure in measured.values()}
    with_null = {measured[name].measurement.result for name in NULLS}
    assert shown == with_null | set(WITHOUT_NULL) | SETTINGS


THRESHOLDS = """
circuit_neurons | 9
learned_prime | 31
learned_neurons | 128
learned_shown | 50 %
learned_steps | 1,000
closed_form_accuracy_31 | 100 %
closed_form_accuracy_59 | 100 %
closed_form_accuracy_97 | 100 %
learned_held_out | at least 99 %
learned_generalises | at most 400
learned_power_share | at least 93 %
learned_phase_law | at least 0.98
learned_keeping | at least 98 %
learned_without | at most 10 %
learned_without_another | at least 98 %
untrained_power_share | at most 23 %
untrained_phase_law | -0.25 to 0.25
untrained_keeping | at most 10 %
shuffled_training | at least 99 %
shuffled_held_out | at most 10 %
shuffled_power_share | at most 25 %
shuffled_phase_law | -0.25 to 0.25
shuffled_keeping | at most 10 %
untrained_without | at most 10 %
untrained_without_another | at most 10 %
shuffled_without | 25 % to 75 %
shuffled_without_another | 25 % to 75 %
planted_features | 64
planted_dimensions | 32
planted_active | 3
autoencoder_recall | at least 95 %
dictionary_learning_recall | at least 75 %
data_points_recall | at most 65 %
independent_components_recall | at most 40 %
principal_components_recall | at most 5 %
random_directions_recall | at most 5 %
gaussian_recall | at most 5 %
autoencoder_precision | at least 70 %
autoencoder_similarity | at least 0.97
random_directions_similarity | at most 0.5
autoencoder_variance | at least 80 %
gaussian_variance | at least 60 %
limit_recall_2_1500 | at least 95 %
limit_recall_3_1500 | at least 85 %
limit_recall_4_1500 | 25 % to 65 %
limit_recall_6_1500 | at most 15 %
limit_recall_2_6000 | at least 95 %
limit_recall_3_6000 | at least 95 %
limit_recall_4_6000 | at least 95 %
limit_recall_6_6000 | at least 90 %
fewer_steps | 1,500
more_steps | 6,000
hidden_carried | at least 50
hidden_dimensions | 20
hidden_recall | at least 85 %
hidden_similarity | at least 0.95
hidden_random_similarity | at most 0.65
hidden_precision | at least 40 %
unlearned_recall | at most 85 %
unlearned_similarity | at most 0.94
crowded_recall_8_1500 | at least 50 %
crowded_recall_12_1500 | at most 35 %
crowded_recall_16_1500 | at most 5 %
crowded_recall_32_1500 | at most 5 %
crowded_recall_32_6000 | at most 5 %
crowded_active_32 | 32
gaussian_precision | at most 5 %
gaussian_similarity | at most 0.6
limit_precision_6_6000 | at least 60 %
limit_features_2 | 2
limit_features_3 | 3
limit_features_4 | 4
limit_features_6 | 6
crowded_active_8 | 8
crowded_active_12 | 12
crowded_active_16 | 16
toy_features | 20
toy_dimensions | 5
toy_density_1 | 1 %
relu_features_100 | at most 8
relu_features_50 | 5 to 10
relu_features_30 | 9 to 11
relu_features_10 | 9 to 14
relu_features_3 | 14 to 19
relu_features_1 | at least 16
linear_features_100 | at most 8
linear_features_50 | at most 8
linear_features_30 | at most 8
linear_features_10 | at most 8
linear_features_3 | at most 8
linear_features_1 | at most 8
relu_dimensions_per_feature_100 | at least 0.95
relu_dimensions_per_feature_1 | at most 0.26
linear_dimensions_per_feature_100 | 0.97 to 1.03
linear_dimensions_per_feature_50 | 0.97 to 1.03
linear_dimensions_per_feature_30 | 0.97 to 1.03
linear_dimensions_per_feature_10 | 0.97 to 1.03
linear_dimensions_per_feature_3 | 0.97 to 1.03
linear_dimensions_per_feature_1 | 0.97 to 1.03
relu_loss_1 | at most 20 %
linear_loss_1 | at least 40 %
paired_dimensionality_lowest | 0.49 to 0.51
paired_dimensionality_highest | 0.49 to 0.51
toy_density_50 | 50 %
toy_density_30 | 30 %
toy_density_10 | 10 %
toy_density_3 | 3 %
paired_density | 30 %
"""


def test_no_threshold_is_moved_unseen(measured):
    listed = dict(row.split(" | ") for row in THRESHOLDS.strip().splitlines())
    assert {name: one.measurement.threshold for name, one in measured.items()} == listed


def test_each_is_over_three_seeds_at_least(measured):
    assert len(measured) > 100
    for figure in measured.values():
        assert len(figure.measurement.run.seeds) >= 3
