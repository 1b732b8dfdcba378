"""An order of draws that follows from a name alone."""

from __future__ import annotations

import hashlib

import numpy
import numpy.typing


def order(name: str, count: int) -> numpy.typing.NDArray[numpy.intp]:
    """Return the numbers below `count` in an order that only the name and the count decide.

    Each number is the end of a longer one that is drawn by lot, and these are sorted. NumPy
    promises that its bit generators give the same bits in every version, and promises nothing of
    its shuffles; a sort of numbers that all differ has one result.
    """
    seed = int.from_bytes(hashlib.sha256(name.encode()).digest(), "big")
    lots = numpy.random.PCG64(seed).random_raw(count)
    ends = numpy.uint64((1 << max(1, (count - 1).bit_length())) - 1)
    # In place, since there may be a million.
    lots &= ~ends
    lots |= numpy.arange(count, dtype=numpy.uint64)
    lots.sort()
    lots &= ends
    return lots.astype(numpy.intp, copy=False)
