"""Random numbers: one stream for each thing that is drawn, and none for two things."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Streams:
    """The streams of one run, each independent of the others.

    Two things drawn from generators of the same seed would be the same draws: a dictionary of
    random directions would then hold the true features, and be called a baseline.
    """

    # What is to be found: the true features.
    truth: np.random.Generator
    # What a method sees: activations, or which pairs are held out.
    data: np.random.Generator
    # Where training starts.
    weights: np.random.Generator
    # Which data each step of training takes.
    batches: np.random.Generator
    # What a baseline, a null or an ablation draws for itself.
    comparison: np.random.Generator


def streams(seed: int) -> Streams:
    """Return the streams of a seed, which is an integer from 0."""
    children = np.random.SeedSequence(seed).spawn(5)
    return Streams(*(np.random.default_rng(child) for child in children))
