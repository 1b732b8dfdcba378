"""A sparse autoencoder finds features in superposition, where it can be known what they are.

Activations of 32 dimensions are made from more features than that, so it can be counted which are
found. It shows that the method can work. It does not show that the features of a language model are
such directions, or that what is found there is complete or a cause of anything; and no program can
show that a feature means something to a reader.
"""

from __future__ import annotations

import sys

from _autoencoder import DIRECTIONS_PER_FEATURE, explained_variance, trained, used
from _baselines import BASELINES
from _dictionary import measured
from _features import ACTIVE, DATA, DIMENSIONS, made, random_directions, unit
from _script import run
from _streams import streams
from _toy_model import Task, carried, falling
from _toy_model import trained as trained_network

AUTOENCODER = "sparse autoencoder"
METHODS = (AUTOENCODER, *BASELINES)

# Twice as many as dimensions.
FEATURES = 64
# Of 512 rows each: with 3000, a thousandth more similarity; with 1000 of 256, some are missed.
STEPS = 1500

# The network whose hidden features are looked for, and its training. With 20 features in 5
# dimensions, random directions are already near to most.
HIDDEN_FEATURES = 80
HIDDEN_DIMENSIONS = 20
HIDDEN_DENSITY = 0.03
HIDDEN_IMPORTANCE_RATIO = 0.95
NETWORK_STEPS = 2000
NETWORK_BATCH = 1024
# Rows of its hidden activations to learn from, and fresh ones to see which directions are used.
HIDDEN_ROWS = 40_000
HIDDEN_FRESH_ROWS = 10_000
NETWORKS = ("trained", "untrained")


def setting(seed: int) -> dict[str, float]:
    """Return what recovery is made of, so that what is said of it is bound to it.

    features, dimensions: of the activations; active: features in a row, on average; steps: of
    training. hidden_dimensions: of the network of hidden_features. Nothing is drawn, so every seed
    has the same.
    """
    return {
        "features": float(FEATURES),
        "dimensions": float(DIMENSIONS),
        "active": float(ACTIVE),
        "steps": float(STEPS),
        "hidden_dimensions": float(HIDDEN_DIMENSIONS),
    }


def recovery(seed: int, method: str = AUTOENCODER, data: str = "sparse") -> dict[str, float]:
    """Look for 64 features in 32 dimensions, of which about 3 are active in a row.

    method: sparse autoencoder, or one of what it is measured against: dictionary learning,
    independent components, principal components, random data points, random directions.
    data: sparse, or as the null gaussian, with the same mean and covariance.

    recall: the share of the features that are found, with a cosine above 0.9 to some direction.
    precision: the share of the directions that are as near to a feature; of the autoencoder, those
    that it uses, and 0 if it uses none.
    similarity: the mean over the features of the largest cosine to a direction.
    explained_variance: of fresh rows, of the autoencoder alone.

    ValueError for another method or other data.
    """
    if method not in METHODS:
        raise ValueError(f"method is one of {', '.join(METHODS)}")
    random = streams(seed)
    activations = made(FEATURES, data, random)
    truth = activations.features
    if method != AUTOENCODER:
        baseline = BASELINES[method]
        dictionary = baseline.learn(activations, random.comparison)
        return measured(truth, dictionary, is_signed=baseline.is_signed)
    autoencoder = trained(activations.rows, DIRECTIONS_PER_FEATURE * FEATURES, STEPS, random)
    fresh = activations.fresh
    in_use = used(autoencoder, fresh, activations.density)
    return measured(truth, autoencoder.decoder, used=in_use) | {
        "explained_variance": explained_variance(autoencoder, fresh)
    }


def limit(seed: int, features_per_dimension: int = 4, steps: int = STEPS) -> dict[str, float]:
    """Look for more features in the same 32 dimensions, in a number of steps.

    Most of what is missed in 1500 steps, at 4 or 6 features a dimension, is found in 6000: it is a
    limit of what is spent on training. So it can't be stated without the steps; nor by the number
    of features alone, since of twice as many, in twice as many dimensions, a larger share is found.

    recall, precision: as for recovery.
    features_per_dimension, steps: as they were asked for.

    ValueError for fewer than 1 feature a dimension, or fewer than 1 step.
    """
    if features_per_dimension < 1 or steps < 1:
        raise ValueError("features per dimension and steps are from 1")
    random = streams(seed)
    features = features_per_dimension * DIMENSIONS
    activations = made(features, "sparse", random)
    autoencoder = trained(activations.rows, DIRECTIONS_PER_FEATURE * features, steps, random)
    in_use = used(autoencoder, activations.fresh, activations.density)
    found = measured(activations.features, autoencoder.decoder, used=in_use)
    return {
        "recall": found["recall"],
        "precision": found["precision"],
        "features_per_dimension": float(features_per_dimension),
        "steps": float(steps),
    }


def crowding(seed: int, active: int = ACTIVE, steps: int = STEPS) -> dict[str, float]:
    """Look for the 64 features of recovery where more of them are active in a row.

    Where half of them are, the rows are not sparse, and no number of steps that was tried finds a
    feature: another limit than that of what is spent on training.

    recall, precision: as for recovery.
    active: as it was asked for.

    ValueError for fewer than 1 or more than 64 active features, or fewer than 1 step.
    """
    if not 1 <= active <= FEATURES or steps < 1:
        raise ValueError(f"active is from 1 to {FEATURES}, and steps are from 1")
    random = streams(seed)
    activations = made(FEATURES, "sparse", random, active=active)
    directions = DIRECTIONS_PER_FEATURE * FEATURES
    autoencoder = trained(activations.rows, directions, steps, random)
    in_use = used(autoencoder, activations.fresh, activations.density)
    found = measured(activations.features, autoencoder.decoder, used=in_use)
    return {
        "recall": found["recall"],
        "precision": found["precision"],
        "active": float(active),
    }


def hidden_features(seed: int, network: str = "trained") -> dict[str, float]:
    """Look for the features that a network itself has learnt to hide, in its hidden activations.

    The toy model of Elhage et al. (2022) learns to pass 80 features through 20 dimensions. The
    autoencoder is given its hidden activations h = W x alone. The truth is the columns W_i, at
    length 1, of the features that the network carries: those with ‖W_i‖ > ½. The others, about 20,
    count so little that it gave them up, and have next to no effect on h.

    network: trained or, as a null, untrained, whose columns are as they were drawn by lot; it
    carries all features a little, so all of them are the truth. What is found there was not learnt.

    recall, precision, similarity: as for recovery.
    random_similarity: the same as similarity, of as many directions that are drawn by lot.
    carried: how many features the network carries.

    ValueError for another network.
    """
    if network not in NETWORKS:
        raise ValueError(f"network is one of {', '.join(NETWORKS)}")
    random = streams(seed)
    importances = falling(HIDDEN_FEATURES, HIDDEN_IMPORTANCE_RATIO)
    task = Task(importances, HIDDEN_DIMENSIONS, HIDDEN_DENSITY, "relu")
    rows = task.draw(HIDDEN_ROWS + HIDDEN_FRESH_ROWS, random.data)
    steps = NETWORK_STEPS if network == "trained" else 0
    hiding = trained_network(task, steps, NETWORK_BATCH, random)
    whole = rows @ hiding.matrix.T
    hidden, fresh = whole[:HIDDEN_ROWS], whole[HIDDEN_ROWS:]
    directions = DIRECTIONS_PER_FEATURE * HIDDEN_FEATURES
    autoencoder = trained(hidden, directions, STEPS, random)
    columns = unit(hiding.matrix.T)
    truth = columns[carried(hiding)] if network == "trained" else columns
    by_lot = random_directions(directions, HIDDEN_DIMENSIONS, random.comparison)
    in_use = used(autoencoder, fresh, HIDDEN_DENSITY)
    return measured(truth, autoencoder.decoder, used=in_use) | {
        "random_similarity": measured(truth, by_lot)["similarity"],
        "carried": float(len(truth)),
    }


if __name__ == "__main__":
    sys.exit(
        run(
            recovery,
            limit,
            crowding,
            hidden_features,
            setting,
            choices={"method": METHODS, "data": DATA, "network": NETWORKS},
        )
    )
