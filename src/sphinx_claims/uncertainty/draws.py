"""Draws: as many values of each figure, which follow from the figure alone.

The draws of a figure are the quantiles of its distribution at (i + ½) / N, each of them once, in an
order that follows from the figure's id. They are thus the same whatever else a document holds, and
a percentile of them is that of the distribution (Latin hypercube sampling, McKay, Beckman and
Conover 1979, with the middle of each cell).

Figures that follow one driver are ordered by scores that have a part in common: with correlations
r and s to the driver, their scores are jointly normal with the correlation r s (a one-factor
Gaussian copula). Only the order is moved, so each figure's own distribution stays as it is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property

import numpy

from sphinx_claims.model import Driver, Figure
from sphinx_claims.uncertainty.order import order
from sphinx_claims.uncertainty.quantiles import Array, quantiles, standard_normal


class Draws:
    """So many draws of each of a document's figures."""

    def __init__(self, figures: Mapping[str, Figure], count: int) -> None:
        self.count = count
        self._figures = figures
        self._known: dict[str, Array] = {}

    def of(self, name: str) -> Array:
        """Return the draws of a figure, in its own unit; not to be written to."""
        if name not in self._known:
            figure = self._figures[name]
            if figure.distribution.is_certain:
                # One number in memory, however often it is read.
                found = numpy.broadcast_to(numpy.float64(figure.quantity.central), self.count)
            else:
                rising = quantiles(figure.distribution, self._probabilities, self._scores)
                found = rising[self._ranks(figure)]
                found.flags.writeable = False
            self._known[name] = found
        return self._known[name]

    @cached_property
    def _probabilities(self) -> Array:
        return (numpy.arange(self.count) + 0.5) / self.count

    @cached_property
    def _scores(self) -> Array:
        return standard_normal(self._probabilities)

    def _ranks(self, figure: Figure) -> numpy.typing.NDArray[numpy.intp]:
        """Return which of a figure's rising quantiles each draw is."""
        own = order(f"figure {figure.id}", self.count)
        if figure.driver is None:
            return own
        scores = self._moved(figure.driver, self._scores[own])
        ranks = numpy.empty(self.count, numpy.intp)
        ranks[numpy.argsort(scores, kind="stable")] = numpy.arange(self.count)
        return ranks

    def _moved(self, driver: Driver, own: Array) -> Array:
        """Return scores that follow a driver's, and a figure's own for the rest."""
        common = self._scores[order(f"driver {driver.name}", self.count)]
        rest = math.sqrt(1 - driver.correlation**2)
        return driver.correlation * common + rest * own
