"""First-order shares out of draws, by the variance of conditional means."""

from __future__ import annotations

import math

import numpy

from sphinx_claims.uncertainty.quantiles import Array

MOST_BINS = 100
_IN_EACH = 25
"""The least draws for each bin, on average."""


def first_order_share(inputs: Array, values: Array) -> float:
    """Return which part of the variance of some values goes with one input, from 0 to 1.

    The input's draws are put into bins of equal probability, and in each bin the values are
    fitted by a straight line in the input, or by their mean where the bin is a single value. The
    share is what the fits explain of the variance. Lots of noise explain some of it by chance, as
    much for each number fitted as each remaining degree of freedom has; that is taken off
    (as in the adjusted R² of Theil 1961, and ω² of Hays 1963).
    """
    spread = float(values.std())
    if spread <= 1e-12 * float(numpy.abs(values).max()):
        return 0.0
    labels, bins, fitted = _bins(inputs)
    centred = (values - values.mean()) / spread
    counts = numpy.bincount(labels, minlength=bins)
    means = numpy.bincount(labels, centred, bins) / counts
    rest = centred - means[labels]
    residual = float(rest @ rest)
    if fitted > bins:
        x = inputs - (numpy.bincount(labels, inputs, bins) / counts)[labels]
        squares = numpy.bincount(labels, x * x, bins)
        products = numpy.bincount(labels, x * rest, bins)
        residual -= float((products**2 / squares).sum())
    freedom = len(values) - fitted
    if freedom <= 0:
        return math.nan
    left = residual / freedom * (len(values) - 1) / len(values)
    return min(max(1.0 - left, 0.0), 1.0)


def _bins(inputs: Array) -> tuple[numpy.typing.NDArray[numpy.intp], int, int]:
    """Return the bin of each draw, how many bins there are, and how many numbers are fitted."""
    count = max(2, min(MOST_BINS, len(inputs) // _IN_EACH))
    rising = numpy.argsort(inputs, kind="stable")
    steps = numpy.diff(inputs[rising], prepend=inputs[rising[0]]) > 0
    outcomes = 1 + int(steps.sum())
    labels = numpy.empty(len(inputs), numpy.intp)
    if outcomes <= count:
        labels[rising] = numpy.cumsum(steps)
        return labels, outcomes, outcomes
    labels[rising] = numpy.arange(len(inputs)) * count // len(inputs)
    return labels, count, 2 * count
