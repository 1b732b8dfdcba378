"""How much of the true features a dictionary has, and how much else.

The similarity of two directions is the cosine between them. F holds the true features and D the
directions of a dictionary, both as rows of length 1.
"""

from __future__ import annotations

import numpy as np

from _arrays import Booleans, Floats

# A feature counts as found from this cosine on: about 26 degrees.
FOUND = 0.9
# Two features can be nearer to one direction than that only if the cosine between them is above
# 2 × 0.9² − 1: twice the angle whose cosine is 0.9.
SHARED = 2 * FOUND**2 - 1


def measured(
    features: Floats,
    dictionary: Floats,
    *,
    used: Booleans | None = None,
    is_signed: bool = True,
) -> dict[str, float]:
    """Return how well a dictionary of at least one direction recovers the features.

    used says which directions count for precision, all unless given. Where a direction and its
    opposite are one, it is not signed, and |cos| takes the place of cos.

    With c_i = max_j cos(F_i, D_j), three numbers up to 1:
    recall: the share of the true features with c_i > 0.9.
    precision: the share of the used directions that are so near to a true feature; 0 without any.
    similarity: the mean of c_i, the MMCS of Sharkey, Braun and Millidge (2022).
    """
    cosines = features @ dictionary.T
    if not is_signed:
        cosines = np.abs(cosines)
    best = cosines.max(axis=1)
    near = cosines.max(axis=0) > FOUND
    counted = near if used is None else near[used]
    return {
        "recall": float((best > FOUND).mean()),
        "precision": float(counted.mean()) if len(counted) else 0.0,
        "similarity": float(best.mean()),
    }


def closest_pair(features: Floats) -> float:
    """Return the largest |cos| between two of the true features.

    If it is at most SHARED, no direction is near to two features, with whatever sign: a dictionary
    of d directions then finds at most d of n features.
    """
    cosines = np.abs(features @ features.T)
    np.fill_diagonal(cosines, 0)
    return float(cosines.max())
