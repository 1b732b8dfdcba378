"""Gradients against differences of the loss."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Half the distance between the two places. The error of a difference is of the order of its
# square, and rounding adds about 1e-16 / 1e-6.
STEP = 1e-6


def differences(loss: Callable[[], float], array: Array) -> Array:
    """Return the slope of a loss by each number of an array, which it reads, in float64."""
    assert array.dtype == np.float64
    found = np.zeros_like(array)
    for place in np.ndindex(array.shape):
        kept = array[place]
        array[place] = kept + STEP
        above = loss()
        array[place] = kept - STEP
        found[place] = (above - loss()) / (2 * STEP)
        array[place] = kept
    return found


def furthest(
    loss: Callable[[], float], arrays: Sequence[Array], gradients: Sequence[Array]
) -> float:
    """Return by how much a gradient differs most from the differences, against the largest one."""
    pairs = [
        (differences(loss, array), gradient)
        for array, gradient in zip(arrays, gradients, strict=True)
    ]
    assert all(one.shape == other.shape for one, other in pairs)
    largest = max(float(np.abs(one).max()) for one, _ in pairs)
    return max(float(np.abs(one - other).max()) for one, other in pairs) / largest
