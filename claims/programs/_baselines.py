"""What a sparse autoencoder is measured against: older methods, and no method at all.

Each takes activations, and returns a dictionary: directions as rows of length 1.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from _arrays import Floats
from _features import Activations, random_directions, unit

# Rows that the two methods of scikit-learn learn from: enough for them, and quicker.
LEARNT_FROM = 10_000
# Weight of the sparse term in dictionary learning: what the first try had, and not tuned.
ALPHA = 0.15
# Directions that are drawn by lot, as a multiple of the features: as many as the autoencoder has.
DRAWN_PER_FEATURE = 2


@dataclass(frozen=True)
class Baseline:
    """A way to a dictionary."""

    learn: Callable[[Activations, np.random.Generator], Floats]
    # Whether a direction and its opposite are two things.
    is_signed: bool = True


def dictionary_learning(activations: Activations, random: np.random.Generator) -> Floats:
    """Return as many directions as there are features, by dictionary learning with codes from 0."""
    from sklearn.decomposition import MiniBatchDictionaryLearning

    learner = MiniBatchDictionaryLearning(
        n_components=len(activations.features),
        alpha=ALPHA,
        max_iter=1,
        fit_algorithm="cd",
        positive_code=True,
        random_state=_integer(random),
    )
    # With float32 its inner steps can't get as close as they are asked to, and use up their turns.
    rows = activations.rows[:LEARNT_FROM].astype(np.float64)
    with _as_far_as_it_gets():
        learner.fit(rows)
    return _directions(learner.components_)


def independent_components(activations: Activations, random: np.random.Generator) -> Floats:
    """Return as many directions as there are dimensions, by FastICA: the columns of its mixing."""
    from sklearn.decomposition import FastICA

    learner = FastICA(whiten="unit-variance", random_state=_integer(random))
    with _as_far_as_it_gets():
        learner.fit(activations.rows[:LEARNT_FROM])
    return _directions(learner.mixing_.T)


def principal_components(activations: Activations, random: np.random.Generator) -> Floats:
    """Return the directions of largest variance, one a dimension; nothing is drawn."""
    centred = activations.rows - activations.rows.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    return directions.T


def random_data_points(activations: Activations, random: np.random.Generator) -> Floats:
    """Return directions of rows that are drawn by lot, none of them twice.

    It does well, since a row with a single feature shows that feature.
    """
    shown = activations.rows[np.any(activations.rows, axis=1)]
    drawn = random.choice(len(shown), DRAWN_PER_FEATURE * len(activations.features), replace=False)
    return unit(shown[drawn])


def directions_by_lot(activations: Activations, random: np.random.Generator) -> Floats:
    """Return directions that are drawn by lot, without a look at the activations."""
    count, dimensions = activations.features.shape
    return random_directions(DRAWN_PER_FEATURE * count, dimensions, random)


BASELINES: Mapping[str, Baseline] = {
    "dictionary learning": Baseline(dictionary_learning),
    # Both name an axis and no direction along it, so each direction is taken with the better sign.
    "independent components": Baseline(independent_components, is_signed=False),
    "principal components": Baseline(principal_components, is_signed=False),
    "random data points": Baseline(random_data_points),
    "random directions": Baseline(directions_by_lot),
}


@contextmanager
def _as_far_as_it_gets() -> Iterator[None]:
    # Gaussian data have no components to settle on, and elsewhere a few inner steps use up their
    # turns. What was found by then is what is measured.
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        yield


def _directions(rows: Floats) -> Floats:
    # A row of zeros is a component that was given up.
    return unit(rows[np.any(rows, axis=1)])


def _integer(random: np.random.Generator) -> int:
    # scikit-learn takes no generator, but a seed below 2³².
    return int(random.integers(2**32))
