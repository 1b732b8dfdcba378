"""Adam, the rule by which all three networks are trained."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from _arrays import Floats

# Keeps the first steps finite where a gradient is zero; the value that Kingma and Ba (2015) give.
SMALLEST = 1e-8


class Adam:
    """Adam (Kingma and Ba 2015), with the decoupled decay of weights of Loshchilov and Hutter.

    It changes the arrays that it was given in place. With g the gradient of an array w, m and v
    start at zero, and step t = 1, 2, … does

        m ← β₁ m + (1 − β₁) g,    v ← β₂ v + (1 − β₂) g²,
        w ← (1 − rate × decay) w − rate × (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε).
    """

    def __init__(
        self, arrays: Sequence[Floats], betas: tuple[float, float] = (0.9, 0.999), decay: float = 0
    ) -> None:
        self._arrays = arrays
        self._betas = betas
        self._decay = decay
        self._means = [np.zeros_like(array) for array in arrays]
        self._squares = [np.zeros_like(array) for array in arrays]
        self._steps = 0

    def step(self, gradients: Sequence[Floats], rate: float) -> None:
        """Move every array against its gradient; the gradients are in the arrays' order."""
        self._steps += 1
        state = zip(self._arrays, gradients, self._means, self._squares, strict=True)
        for array, gradient, mean, square in state:
            self._move(array, gradient, mean, square, rate)

    def _move(
        self, array: Floats, gradient: Floats, mean: Floats, square: Floats, rate: float
    ) -> None:
        first, second = self._betas
        mean *= first
        mean += (1 - first) * gradient
        square *= second
        square += (1 - second) * gradient**2
        array *= 1 - rate * self._decay
        # Both corrections as factors, so that each array is gone through as rarely as can be.
        scale = rate / (1 - first**self._steps)
        spread = 1 / (1 - second**self._steps) ** 0.5
        array -= scale * mean / (np.sqrt(square) * spread + SMALLEST)
