from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest

import _baselines
import _features
import sparse_autoencoder
from _autoencoder import Autoencoder, gradients, loss, started, trained, used
from _dictionary import SHARED, closest_pair, measured
from _features import made, random_directions, unit
from _streams import streams
from tests.programs.altering import altered
from tests.programs.slopes import furthest

SEEDS = (0, 1, 2)


def expect_recovery(program: ModuleType) -> None:
    found = program.recovery(seed=0)
    assert found["recall"] >= 0.95
    assert found["similarity"] >= 0.97
    assert found["precision"] >= 0.7


def expect_chance(program: ModuleType) -> None:
    found = program.recovery(seed=0, method="random directions")
    assert found["recall"] <= 0.05
    assert found["precision"] <= 0.05
    assert found["similarity"] == pytest.approx(0.447, abs=0.03)


def test_the_autoencoder_finds_the_features() -> None:
    expect_recovery(sparse_autoencoder)


def test_directions_that_are_drawn_by_lot_are_as_near_as_chance_has_them() -> None:
    expect_chance(sparse_autoencoder)


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("_autoencoder", "rows - self.row_bias,", "self.row_bias - rows,"),
        ("_autoencoder", "np.maximum(sums, 0, out=sums)", "sums"),
        ("_autoencoder", "SPARSITY = 0.2", "SPARSITY = 0.03"),
        ("_features", "< density", "< 1"),
        ("_adam", "array -= scale", "array += scale"),
    ],
    ids=["the encoder's sign", "no relu", "hardly sparse", "dense data", "climbing"],
)
def test_an_altered_autoencoder_is_noticed(module: str, old: str, new: str) -> None:
    program = altered("sparse_autoencoder", module, old, new)
    with pytest.raises(AssertionError):
        expect_recovery(program)


def test_a_stream_for_two_things_is_noticed() -> None:
    # The directions drawn by lot are then the true features, and more.
    program = altered(
        "sparse_autoencoder",
        "_streams",
        "np.random.SeedSequence(seed).spawn(5)",
        "[np.random.SeedSequence(seed)] * 5",
    )
    with pytest.raises(AssertionError):
        expect_chance(program)
    assert program.recovery(seed=0, method="random directions")["recall"] == 1


def test_the_streams_of_a_seed_differ() -> None:
    parts = vars(streams(0)).values()
    firsts = {float(part.random()) for part in parts}
    assert len(firsts) == len(parts) == 5
    # And none is the stream of the seed itself, with which somebody may draw elsewhere.
    assert np.random.default_rng(0).random() not in firsts


def test_in_gaussian_data_nothing_is_found_and_most_is_explained() -> None:
    found = sparse_autoencoder.recovery(seed=0, data="gaussian")
    assert found["recall"] <= 0.05
    # So explained variance alone is no evidence of features.
    assert found["explained_variance"] > 0.7


def test_the_null_has_the_same_mean_and_covariance() -> None:
    sparse, gaussian = (made(64, data, streams(0)) for data in _features.DATA)
    assert (sparse.features == gaussian.features).all()
    # The error of a mean over 40,000 rows, and of a covariance, is half a hundredth of the spread.
    spread = sparse.rows.std()
    means = sparse.rows.mean(axis=0), gaussian.rows.mean(axis=0)
    assert np.abs(means[0] - means[1]).max() < 0.03 * spread
    covariances = np.cov(sparse.rows.T), np.cov(gaussian.rows.T)
    assert np.abs(covariances[0] - covariances[1]).max() < 0.05 * spread**2
    # Only one of them has rows of few features: its numbers have long tails.
    fourth = [(((x - x.mean(0)) / x.std(0)) ** 4).mean() for x in (sparse.rows, gaussian.rows)]
    assert fourth[0] > 3.5
    assert fourth[1] == pytest.approx(3, abs=0.05)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_method_of_one_direction_a_dimension_passes_its_ceiling(seed: int) -> None:
    truth = made(64, "sparse", streams(seed)).features
    # The premise: no direction is near to two features. Where a pair is closer, one direction may
    # serve for both, and the ceiling is one feature higher for each of these pairs.
    pairs = (np.abs(truth @ truth.T) > SHARED).sum() - len(truth)
    assert (pairs == 0) == (closest_pair(truth) <= SHARED)
    ceiling = (32 + pairs / 2) / 64
    assert ceiling <= 0.6
    for method in ("principal components", "independent components"):
        found = sparse_autoencoder.recovery(seed=seed, method=method)
        assert found["recall"] <= ceiling
    independent = sparse_autoencoder.recovery(seed=seed, method="independent components")
    principal = sparse_autoencoder.recovery(seed=seed, method="principal components")
    assert principal["recall"] <= 0.05 < independent["recall"] <= 0.4


def test_dictionary_learning_finds_most_features() -> None:
    assert sparse_autoencoder.recovery(seed=0, method="dictionary learning")["recall"] >= 0.75


def test_data_points_are_a_strong_baseline() -> None:
    found = sparse_autoencoder.recovery(seed=0, method="random data points")
    assert 0.3 < found["recall"] < 0.7
    null = sparse_autoencoder.recovery(seed=0, method="random data points", data="gaussian")
    assert null["recall"] <= 0.05


@pytest.mark.parametrize("name", _baselines.BASELINES)
def test_a_baseline_returns_directions(name: str) -> None:
    activations = made(64, "sparse", streams(0))
    found = _baselines.BASELINES[name].learn(activations, streams(0).comparison)
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)
    assert found.shape[1] == 32
    assert len(found) in {32, 64, 128}


def test_the_principal_components_are_those_of_the_covariance() -> None:
    activations = made(64, "sparse", streams(0))
    found = _baselines.principal_components(activations, streams(0).comparison)
    along = np.cov((activations.rows @ found.T).T)
    assert np.abs(along - np.diag(np.diag(along))).max() < 1e-4 * along.max()


def recall_in(dimensions: int) -> float:
    random = streams(0)
    activations = made(2 * dimensions, "sparse", random, dimensions)
    found = trained(activations.rows, 4 * dimensions, 600, random)
    return measured(activations.features, found.decoder)["recall"]


def test_in_as_many_steps_more_is_found_of_more_features_in_more_dimensions() -> None:
    # So a limit is stated by features a dimension and steps, and not by the number of features.
    recalls = [recall_in(dimensions) for dimensions in (16, 32, 64)]
    assert recalls[0] + 0.1 < recalls[1] < recalls[2] - 0.1


def test_more_features_a_dimension_need_more_steps() -> None:
    few, many = (
        sparse_autoencoder.limit(seed=0, features_per_dimension=each, steps=1000)["recall"]
        for each in (2, 4)
    )
    assert few >= 0.9
    assert many <= 0.3
    longer = sparse_autoencoder.limit(seed=0, features_per_dimension=4, steps=2500)["recall"]
    assert longer >= many + 0.3


def test_the_features_that_a_network_hides_are_found() -> None:
    found = sparse_autoencoder.hidden_features(seed=0)
    assert found["recall"] >= 0.85
    assert found["similarity"] >= 0.95
    assert found["random_similarity"] <= 0.62
    # Many more than its 20 dimensions, and not all 80: it gave up those that count least.
    assert 50 <= found["carried"] <= 75


def test_the_gradient_is_that_of_the_loss() -> None:
    random = np.random.default_rng(0)
    decoder = unit(random.standard_normal((6, 4)))
    # An encoder of its own, and biases: where each is as it starts, a mistake may not show.
    autoencoder = Autoencoder(
        encoder=random.standard_normal((4, 6)),
        decoder=decoder,
        code_bias=random.standard_normal(6) / 10,
        row_bias=random.standard_normal(4) / 10,
    )
    rows = random.standard_normal((9, 4))
    found = furthest(
        lambda: loss(autoencoder, rows), autoencoder.arrays, gradients(autoencoder, rows)
    )
    assert found < 1e-7


def test_directions_keep_their_length_in_training() -> None:
    random = streams(0)
    autoencoder = trained(made(64, "sparse", random).rows, 16, 5, random)
    assert np.linalg.norm(autoencoder.decoder, axis=1) == pytest.approx(1, abs=1e-6)
    assert autoencoder.decoder.dtype == autoencoder.encoder.dtype == np.float32


def test_a_direction_that_hardly_fires_is_not_used() -> None:
    # A row a direction; the last one has a bias that nothing overcomes.
    autoencoder = Autoencoder(np.eye(3), np.eye(3), np.array([0.0, 0.0, -5.0]), np.zeros(3))
    rows = np.eye(3).repeat(4, axis=0)
    assert used(autoencoder, rows, 0.3).tolist() == [True, True, False]
    # A third of the rows is not more than a tenth of 40 in 12.
    assert not used(autoencoder, rows, 40 / 12).any()


def test_the_measures_of_known_dictionaries() -> None:
    features = np.eye(4)
    # By hand: two features found, one with the wrong sign, one not, and a direction between.
    dictionary = np.array([[1.0, 0, 0, 0], [0, 1, 0, 0], [0, 0, -1, 0], [0.6, 0, 0, 0.8]])
    found = measured(features, dictionary)
    assert found == {"recall": 0.5, "precision": 0.5, "similarity": (1 + 1 + 0 + 0.8) / 4}
    found = measured(features, dictionary, is_signed=False)
    assert found == {"recall": 0.75, "precision": 0.75, "similarity": (1 + 1 + 1 + 0.8) / 4}
    in_use = np.array([True, False, False, True])
    assert measured(features, dictionary, used=in_use)["precision"] == 0.5
    assert measured(features, dictionary, used=np.zeros(4, bool))["precision"] == 0


def test_a_direction_between_two_features_is_near_to_both_from_the_shared_cosine_on() -> None:
    for cosine, is_near in ((SHARED + 0.001, True), (SHARED - 0.001, False)):
        pair = np.array([[1, 0], [cosine, (1 - cosine**2) ** 0.5]])
        assert closest_pair(pair) == pytest.approx(cosine)
        between = unit(pair.sum(axis=0, keepdims=True))
        assert measured(pair, between)["recall"] == (1 if is_near else 0)


def test_directions_by_lot_have_no_preference() -> None:
    drawn = random_directions(20_000, 3, np.random.default_rng(0))
    assert np.linalg.norm(drawn, axis=1) == pytest.approx(1, abs=1e-6)
    # Evenly on the sphere, each coordinate has a mean of 0 and a mean square of a third.
    assert np.abs(drawn.mean(axis=0)).max() < 0.015
    assert (drawn**2).mean(axis=0) == pytest.approx([1 / 3] * 3, abs=0.01)


def test_training_starts_with_the_encoder_that_reads_its_directions() -> None:
    autoencoder = started(6, 4, np.random.default_rng(0))
    assert (autoencoder.encoder == autoencoder.decoder.T).all()
    autoencoder.encoder[0, 0] = 7
    assert autoencoder.decoder[0, 0] != 7


@pytest.mark.parametrize(
    ("program", "wrong", "message"),
    [
        ("recovery", {"method": "guessing"}, "method is one of sparse autoencoder, dictionary"),
        ("recovery", {"data": "real"}, "data is one of sparse, gaussian"),
        ("limit", {"features_per_dimension": 0}, "are from 1"),
        ("limit", {"steps": 0}, "are from 1"),
    ],
)
def test_a_wrong_parameter_is_an_error(
    program: str, wrong: dict[str, object], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        getattr(sparse_autoencoder, program)(seed=0, **wrong)
