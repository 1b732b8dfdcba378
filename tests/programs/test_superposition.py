from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest

import _toy_model
import superposition
from _streams import streams
from _toy_model import Network, Task, carried, gradients, loss
from tests.programs.altering import altered
from tests.programs.slopes import furthest

ALIKE = np.ones(20, np.float32)


def expect_superposition(program: ModuleType) -> None:
    found = program.toy_model(seed=0, density=0.01)
    control = program.toy_model(seed=0, density=0.01, activation="linear")
    assert found["features"] >= 16
    assert found["dimensions_per_feature"] <= 0.26
    assert control["features"] <= 8
    assert control["dimensions_per_feature"] == pytest.approx(1, abs=0.03)
    assert found["relative_loss"] < 0.6 * control["relative_loss"]


def test_sparse_features_share_dimensions_and_without_the_relu_they_do_not() -> None:
    expect_superposition(superposition)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # The linear control is no control: it has the relu as well.
        ('if activation == "relu" else sums', 'if activation == "linear" else sums'),
        # Features are dense, whatever was asked for.
        ("< self.density", "< 1"),
        # The bias falls out, so nothing that a feature does to another can be cut off.
        ("sums += network.bias", "sums += 0"),
        # A gradient that climbs.
        ("LEARNING_RATE * (1", "-LEARNING_RATE * (1"),
    ],
    ids=["control", "density", "bias", "climbing"],
)
def test_an_altered_toy_model_is_noticed(old: str, new: str) -> None:
    program = altered("superposition", "_toy_model", old, new)
    with pytest.raises(AssertionError):
        expect_superposition(program)


def test_dense_features_have_a_dimension_each() -> None:
    found = superposition.toy_model(seed=0, density=1)
    assert found["features"] <= 8
    assert found["dimensions_per_feature"] >= 0.95


def test_the_sparser_the_more_features() -> None:
    counts = [superposition.toy_model(seed=0, density=p)["features"] for p in (1, 0.3, 0.03)]
    assert counts[0] < counts[1] < counts[2]


def test_with_equal_importances_the_count_of_dense_features_misleads() -> None:
    # Five dimensions carry five features; any rotation of them is as good, and spreads over more.
    found = superposition.equal_importance(seed=0, density=1)
    assert found["features"] > 5
    assert round(found["dimensions_per_feature"], 1) == 1
    assert found["dimensions_per_feature"] == pytest.approx(1, abs=0.02)


# The second is a seed for which it takes more than 1000 steps.
@pytest.mark.parametrize("seed", [0, 8])
def test_features_that_count_alike_share_a_dimension_in_pairs(seed: int) -> None:
    found = superposition.equal_importance(seed=seed)
    assert found["features"] == 10
    assert found["lowest_dimensionality"] >= 0.49
    assert found["highest_dimensionality"] <= 0.51


@pytest.mark.parametrize("activation", _toy_model.ACTIVATIONS)
def test_the_gradient_is_that_of_the_loss(activation: str) -> None:
    random = np.random.default_rng(0)
    task = Task(np.array([1, 0.9, 0.5, 0.2]), 2, 0.5, activation)
    network = Network(random.standard_normal((2, 4)), random.standard_normal(4) / 10)
    batch = random.random((7, 4)) * (random.random((7, 4)) < 0.5)
    found = furthest(
        lambda: loss(network, batch, task),
        [network.matrix, network.bias],
        gradients(network, batch, task),
    )
    assert found < 1e-7


def test_the_rows_of_features_have_their_density_and_mean() -> None:
    rows = Task(ALIKE, 5, 0.1, "relu").draw(20_000, np.random.default_rng(0))
    assert rows.dtype == np.float32
    assert (rows > 0).mean() == pytest.approx(0.1, abs=0.003)
    assert rows.mean() == pytest.approx(0.05, abs=0.002)
    assert rows.max() <= 1
    # Uniform where there is one: a tenth of them in each tenth of the range.
    tenths = np.histogram(rows[rows > 0], 10, (0, 1))[0]
    assert tenths / tenths.sum() == pytest.approx([0.1] * 10, abs=0.005)


def test_the_measures_of_known_networks() -> None:
    # By hand: two features of their own dimension, and one that is given up.
    alone = Network(np.array([[1.0, 0.0, 1e-9], [0.0, 1.0, 0.0]]), np.zeros(3))
    assert carried(alone).tolist() == [True, True, False]
    assert superposition.dimensions_per_feature(alone) == 1
    assert superposition.dimensionality(alone)[:2] == pytest.approx([1, 1])
    # An opposite pair in one dimension: each has half of it.
    pair = Network(np.array([[1.0, -1.0]]), np.zeros(2))
    assert superposition.dimensionality(pair) == pytest.approx([0.5, 0.5])
    assert superposition.dimensions_per_feature(pair) == 0.5
    # Five in a plane, at equal angles: two fifths each.
    angles = 2 * np.pi * np.arange(5) / 5
    pentagon = Network(np.array([np.cos(angles), np.sin(angles)]), np.zeros(5))
    assert superposition.dimensionality(pentagon) == pytest.approx([0.4] * 5)


def test_a_network_starts_from_the_stream_of_weights_alone() -> None:
    task = Task(ALIKE, 5, 0.1, "relu")
    one, other = streams(1), streams(1)
    other.batches.random(7)
    assert (
        _toy_model.started(task, one.weights).matrix
        == _toy_model.started(task, other.weights).matrix
    ).all()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"density": 0}, r"density is from 0\.001 to 1"),
        ({"density": 1.5}, r"density is from 0\.001 to 1"),
        ({"density": float("nan")}, r"density is from 0\.001 to 1"),
        ({"activation": "tanh"}, "activation is one of relu, linear"),
    ],
)
def test_a_wrong_parameter_is_an_error(wrong: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        superposition.toy_model(seed=0, **wrong)
    with pytest.raises(ValueError, match=message):
        superposition.equal_importance(seed=0, **wrong)
