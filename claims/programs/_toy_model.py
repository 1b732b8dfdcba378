"""A network that has to pass many features through few dimensions (Elhage et al. 2022).

x ∈ Rⁿ is a row of features, x_i = u_i B_i with u_i uniform on 0 to 1 and B_i 1 with probability p,
the density, and 0 otherwise. The network is

    h = W x,    x′ = f(Wᵀ h + b),    W of shape (m, n) with m < n,

where f is max(0, ·), or nothing in the linear control. It is trained to bring back x, where
feature i counts with importance I_i:

    L = mean over a batch of Σ_i I_i (x_i − x′_i)².
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from _adam import Adam
from _arrays import Booleans, Floats
from _streams import Streams

ACTIVATIONS = ("relu", "linear")

# Settles in a thousand steps. It falls to 0 in a straight line, so that the last steps average over
# the batches instead of following each.
LEARNING_RATE = 0.01
# With fewer, most batches would show a feature not once, and training would say nothing.
LOWEST_DENSITY = 0.001


@dataclass(frozen=True)
class Task:
    """What a network has to bring back, and through what."""

    # I_i: shape (features,), from 0.
    importances: Floats
    # m, fewer than the features.
    dimensions: int
    # p, from LOWEST_DENSITY to 1.
    density: float
    # One of ACTIVATIONS.
    activation: str

    def __post_init__(self) -> None:
        if self.activation not in ACTIVATIONS:
            raise ValueError(f"activation is one of {', '.join(ACTIVATIONS)}")
        if not LOWEST_DENSITY <= self.density <= 1:
            raise ValueError(f"density is from {LOWEST_DENSITY} to 1")

    def draw(self, rows: int, random: np.random.Generator) -> Floats:
        """Return rows of features, float32: shape (rows, features)."""
        # Half of the time of training goes into these lots. One is below p with probability p, and
        # then it is uniform from 0 to p: so it serves for B and u.
        size = random.random((rows, len(self.importances)), dtype=np.float32)
        size *= size < self.density
        size /= self.density
        return size


@dataclass(frozen=True)
class Network:
    """W, of shape (dimensions, features), and b, of shape (features,)."""

    matrix: Floats
    bias: Floats


def falling(features: int, ratio: float) -> Floats:
    """Return importances of which each is ratio times the one before, from 1 on, as float32."""
    return np.float32(ratio) ** np.arange(features, dtype=np.float32)


def started(task: Task, random: np.random.Generator) -> Network:
    """Return a network before its training: Glorot and Bengio's (2010) normal draws, and b = 0."""
    features = len(task.importances)
    spread = np.sqrt(2 / (features + task.dimensions))
    matrix = spread * random.standard_normal((task.dimensions, features))
    return Network(matrix.astype(np.float32), np.zeros(features, np.float32))


def brought_back(network: Network, batch: Floats, activation: str) -> Floats:
    """Return x′ for rows x: shape (rows, features)."""
    sums = batch @ network.matrix.T @ network.matrix
    sums += network.bias
    return np.maximum(sums, 0, out=sums) if activation == "relu" else sums


def loss(network: Network, batch: Floats, task: Task) -> float:
    """Return L, from 0."""
    errors = brought_back(network, batch, task.activation) - batch
    return float((task.importances * errors**2).sum(axis=1).mean())


def gradients(network: Network, batch: Floats, task: Task) -> tuple[Floats, Floats]:
    """Return ∂L/∂W and ∂L/∂b.

    With g = 2 I (x′ − x) / rows, and 0 where max(0, ·) is flat: ∂L/∂W = hᵀ g + (W gᵀ) x, since W is
    used twice, and ∂L/∂b is g summed over the rows.
    """
    hidden = batch @ network.matrix.T
    result = brought_back(network, batch, task.activation)
    is_flat = result <= 0
    # In the memory of the result, since to get new memory takes as long as to compute.
    slope = np.subtract(result, batch, out=result)
    slope *= 2 / len(batch) * task.importances
    if task.activation == "relu":
        slope *= ~is_flat
    return hidden.T @ slope + (network.matrix @ slope.T) @ batch, slope.sum(axis=0)


def trained(task: Task, steps: int, rows: int, random: Streams) -> Network:
    """Return a network after some steps, each with a batch of so many rows that are drawn anew."""
    network = started(task, random.weights)
    adam = Adam([network.matrix, network.bias])
    for step in range(steps):
        batch = task.draw(rows, random.batches)
        adam.step(gradients(network, batch, task), LEARNING_RATE * (1 - step / steps))
    return network


def carried(network: Network) -> Booleans:
    """Return which features i the network carries, those with ‖W_i‖ > ½: shape (features,).

    W_i, a column, is near 0 or near length 1 for most features once the network is trained.
    """
    lengths: Floats = np.linalg.norm(network.matrix, axis=0)
    return lengths > 0.5
