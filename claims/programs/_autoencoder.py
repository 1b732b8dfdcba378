"""A sparse autoencoder (Cunningham et al. 2023; Bricken et al. 2023).

For a row x of d numbers and a dictionary of H directions,

    a = max(0, (x − b_d) E + b_e),    x̂ = a D + b_d,
    L = mean over a batch of ‖x − x̂‖² + λ Σ_j a_j,

with E of shape (d, H), D of shape (H, d) and rows of length 1, b_e of shape (H,) and b_d of (d,).
The second term makes a sparse; without the rows' length it could be had for nothing, by long rows
and small a.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from _adam import Adam
from _arrays import Booleans, Floats
from _features import random_directions, unit
from _streams import Streams

# λ. From 0.1 to 0.3 nearly all features of the toy data are found, and with 0.03 next to none: it
# was chosen knowing the truth, which those who study a language model can't.
SPARSITY = 0.2
# H, as a multiple of the features: with as many directions as features, some seeds lose a few.
DIRECTIONS_PER_FEATURE = 2
LEARNING_RATE = 0.003
# The last part of the steps, in which the rate falls to 0.
COOLING = 0.3
BATCH = 512


@dataclass(frozen=True)
class Autoencoder:
    """E, D, b_e and b_d."""

    encoder: Floats
    decoder: Floats
    code_bias: Floats
    row_bias: Floats

    @property
    def arrays(self) -> list[Floats]:
        """The four arrays, in the order in which their gradients come."""
        return [self.encoder, self.decoder, self.code_bias, self.row_bias]

    def code(self, rows: Floats, memory: Floats | None = None) -> Floats:
        """Return a, in some memory if it is given: shape (rows, H), from 0."""
        sums = np.matmul(rows - self.row_bias, self.encoder, out=memory)
        sums += self.code_bias
        return np.maximum(sums, 0, out=sums)

    def brought_back(self, code: Floats) -> Floats:
        """Return x̂: shape (rows, d)."""
        return code @ self.decoder + self.row_bias


def started(directions: int, dimensions: int, random: np.random.Generator) -> Autoencoder:
    """Return an autoencoder of random directions D, E = Dᵀ, and biases of 0, as float32."""
    decoder = random_directions(directions, dimensions, random)
    return Autoencoder(
        encoder=decoder.T.copy(),
        decoder=decoder,
        code_bias=np.zeros(directions, np.float32),
        row_bias=np.zeros(dimensions, np.float32),
    )


def loss(autoencoder: Autoencoder, rows: Floats) -> float:
    """Return L, from 0."""
    code = autoencoder.code(rows)
    errors = autoencoder.brought_back(code) - rows
    return float((errors**2).sum(axis=1).mean() + SPARSITY * code.sum(axis=1).mean())


def gradients(
    autoencoder: Autoencoder, rows: Floats, memory: Sequence[Floats | None] = (None, None)
) -> list[Floats]:
    """Return ∂L by E, D, b_e and b_d, as if the rows of D could have any length.

    memory is two arrays of shape (rows, H) to write to.
    """
    code = autoencoder.code(rows, memory[0])
    error = (2 / len(rows)) * (autoencoder.brought_back(code) - rows)
    slope = np.matmul(error, autoencoder.decoder.T, out=memory[1])
    slope += SPARSITY / len(rows)
    slope *= code > 0
    return [
        (rows - autoencoder.row_bias).T @ slope,
        code.T @ error,
        slope.sum(axis=0),
        error.sum(axis=0) - autoencoder.encoder @ slope.sum(axis=0),
    ]


def trained(rows: Floats, directions: int, steps: int, random: Streams) -> Autoencoder:
    """Return an autoencoder of so many directions, trained on rows of shape (rows, d)."""
    autoencoder = started(directions, rows.shape[1], random.weights)
    adam = Adam(autoencoder.arrays)
    # For all steps: with new memory in each, half of the time would go into getting it.
    memory = list(np.empty((2, BATCH, directions), rows.dtype))
    for step in range(steps):
        batch = rows[random.batches.integers(0, len(rows), BATCH)]
        slopes = gradients(autoencoder, batch, memory)
        # Only across each direction: along it, the step would be undone by its length of 1.
        decoder = autoencoder.decoder
        slopes[1] -= (slopes[1] * decoder).sum(axis=1, keepdims=True) * decoder
        adam.step(slopes, LEARNING_RATE * min(1, (1 - step / steps) / COOLING))
        decoder[:] = unit(decoder)
    return autoencoder


def used(autoencoder: Autoencoder, rows: Floats, density: float) -> Booleans:
    """Return which directions are more than a tenth as often in a row as a true feature."""
    often: Floats = (autoencoder.code(rows) > 0).mean(axis=0)
    return often > density / 10


def explained_variance(autoencoder: Autoencoder, rows: Floats) -> float:
    """Return 1 − Σ‖x − x̂‖² / Σ‖x − mean‖², at most 1."""
    errors = autoencoder.brought_back(autoencoder.code(rows)) - rows
    return 1 - float((errors**2).sum() / ((rows - rows.mean(axis=0)) ** 2).sum())
