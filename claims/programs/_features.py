"""Activations whose features are known, because we made them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from _arrays import Floats
from _streams import Streams

DATA = ("sparse", "gaussian")

# Dimensions of the activations, and how many features a row has on average.
DIMENSIONS = 32
ACTIVE = 3
# Rows to learn from, and fresh ones to measure by.
ROWS = 40_000
FRESH_ROWS = 10_000


@dataclass(frozen=True)
class Activations:
    """Rows that were made from known features, for a method that does not know them."""

    # F, the truth: shape (features, dimensions), rows of length 1.
    features: Floats
    # x: shape (rows, dimensions).
    rows: Floats
    # More of the same, which no method learns from.
    fresh: Floats
    # How often a feature is in a row, from 0 to 1.
    density: float


def made(
    features: int,
    data: str,
    random: Streams,
    dimensions: int = DIMENSIONS,
    active: float = ACTIVE,
) -> Activations:
    """Return activations x = s F with random directions F and one of two kinds of s.

    sparse: s_i = B_i u_i, with u_i uniform on 0 to 1 and B_i 1 with probability p = active / n,
    for n features (Sharkey, Braun and Millidge 2022).
    gaussian: s_i is normal, with the mean and the variance that it has if sparse. So x has the same
    mean and the same covariance, and no features: it is the null.

    ValueError for other data.
    """
    if data not in DATA:
        raise ValueError(f"data is one of {', '.join(DATA)}")
    density = active / features
    truth = random_directions(features, dimensions, random.truth)
    draw = sparse if data == "sparse" else gaussian
    rows = draw((ROWS, features), density, random.data) @ truth
    fresh = draw((FRESH_ROWS, features), density, random.data) @ truth
    return Activations(truth, rows, fresh, density)


def random_directions(count: int, dimensions: int, random: np.random.Generator) -> Floats:
    """Return directions that are uniform on the sphere, float32: shape (count, dimensions)."""
    draws = random.standard_normal((count, dimensions)).astype(np.float32)
    return unit(draws)


def unit(rows: Floats) -> Floats:
    """Return the rows, each at length 1."""
    lengths: Floats = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / lengths


def sparse(shape: tuple[int, int], density: float, random: np.random.Generator) -> Floats:
    """Return s of the sparse kind, float32."""
    size = random.random(shape, dtype=np.float32)
    size *= random.random(shape, dtype=np.float32) < density
    return size


def gaussian(shape: tuple[int, int], density: float, random: np.random.Generator) -> Floats:
    """Return s of the Gaussian kind, float32: mean p / 2, variance p / 3 − p² / 4."""
    spread = np.float32(np.sqrt(density / 3 - density**2 / 4))
    return np.float32(density / 2) + spread * random.standard_normal(shape, dtype=np.float32)
