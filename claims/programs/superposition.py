"""Superposition: a small network packs more features than it has dimensions, if they are sparse.

The toy model of Elhage et al. (2022), with a control that lacks the network's only nonlinear part.
It shows what training can bring about. It does not show that the features of a language model are
directions, or sparse.
"""

from __future__ import annotations

import sys

import numpy as np

from _arrays import Floats
from _script import run
from _streams import streams
from _toy_model import ACTIVATIONS, Network, Task, carried, falling, loss, trained

# Four times as many features as dimensions: few enough to train in a tenth of a second.
FEATURES = 20
DIMENSIONS = 5
# Each feature counts for nine tenths of the one before. With equal importances and dense features
# every rotation of the best five dimensions is as good, and a count of features means little.
IMPORTANCE_RATIO = 0.9
STEPS = 1000
BATCH = 512
# Where features of equal importance come in pairs that share a dimension.
PAIRED_DENSITY = 0.3
# With 1000 steps, 2 of 24 seeds are elsewhere: one still on its way, and one at rest, where 12
# features have 0.41 to 0.42 of a dimension each. With 2000, only the latter is.
PAIRED_STEPS = 2000
# The loss is measured on rows that no step has seen; so many that its error is about a percent.
FRESH_ROWS = 20_000


def setting(seed: int) -> dict[str, float]:
    """Return what the toy model is made of, so that what is said of it is bound to it.

    features, dimensions: of the network of toy_model. Nothing is drawn, so every seed has the same.
    """
    return {"features": float(FEATURES), "dimensions": float(DIMENSIONS)}


def toy_model(seed: int, density: float = 0.01, activation: str = "relu") -> dict[str, float]:
    """Train the toy model at one density, with relu or, as a control, linear.

    features: how many columns W_i have a norm above ½, of 20 (the network has 5 dimensions).
    dimensions_per_feature: D* = m / ‖W‖²_F, which is 1 for features with a dimension each.
    relative_loss: L on fresh rows, as a share of the loss of bringing back nothing but zeros.
    density: as it was asked for.

    ValueError for a density outside 0.001 to 1, or another activation.
    """
    task = Task(falling(FEATURES, IMPORTANCE_RATIO), DIMENSIONS, density, activation)
    random = streams(seed)
    network = trained(task, STEPS, BATCH, random)
    fresh = task.draw(FRESH_ROWS, random.data)
    nothing = float((task.importances * fresh**2).sum(axis=1).mean())
    return {
        "features": float(carried(network).sum()),
        "dimensions_per_feature": dimensions_per_feature(network),
        "relative_loss": loss(network, fresh, task) / nothing,
        "density": density,
    }


def equal_importance(
    seed: int, density: float = PAIRED_DENSITY, activation: str = "relu"
) -> dict[str, float]:
    """Train with features that all count alike, and measure the dimensionality of each.

    At a density of 0.3 it is ½ for each that the network carries, with nearly every seed: they come
    in pairs that share a dimension, one the opposite of the other. At a density of 1 every rotation
    of the dimensions is as good as another: there the count of features misleads, and D* does not.

    lowest_dimensionality, highest_dimensionality: of D_i over the features i with ‖W_i‖ > ½; the
    others have next to none, since the network gave them up.
    features, dimensions_per_feature, density: as for toy_model.

    ValueError for a density outside 0.001 to 1, or another activation.
    """
    task = Task(np.ones(FEATURES, np.float32), DIMENSIONS, density, activation)
    network = trained(task, PAIRED_STEPS, BATCH, streams(seed))
    each = dimensionality(network)[carried(network)]
    return {
        "lowest_dimensionality": float(each.min()),
        "highest_dimensionality": float(each.max()),
        "features": float(carried(network).sum()),
        "dimensions_per_feature": dimensions_per_feature(network),
        "density": density,
    }


def dimensions_per_feature(network: Network) -> float:
    """Return D* = m / ‖W‖²_F (Elhage et al. 2022)."""
    return len(network.matrix) / float((network.matrix**2).sum())


def dimensionality(network: Network) -> Floats:
    """Return D_i = ‖W_i‖² / Σ_j (Ŵ_i · W_j)², from 0 to 1: shape (features,).

    Ŵ_i is W_i at length 1 (Elhage et al. 2022). D_i is 1 for a feature with a dimension of its own.
    """
    lengths: Floats = np.linalg.norm(network.matrix, axis=0)
    along = (network.matrix / lengths).T @ network.matrix
    each: Floats = lengths**2 / (along**2).sum(axis=1)
    return each


if __name__ == "__main__":
    sys.exit(run(toy_model, equal_importance, setting, choices={"activation": ACTIVATIONS}))
