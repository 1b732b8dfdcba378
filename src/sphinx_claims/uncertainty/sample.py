"""A sample: claims computed for many values of their figures at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any, TypeAlias

import numpy
from scipy.special import ndtr, ndtri

from sphinx_claims.evaluate import UncomputableError
from sphinx_claims.loading import ClaimFunction
from sphinx_claims.model import Claim, Functions, Records
from sphinx_claims.uncertainty.quantiles import Array

ClaimFunctions: TypeAlias = Callable[[], Mapping[str, ClaimFunction]]
"""Gives the claim functions of a document, where one of them has no expression."""


def _normal_quantile(probabilities: Any) -> Any:
    if not numpy.all((probabilities > 0) & (probabilities < 1)):
        raise FloatingPointError("a probability lies between 0 and 1")
    return ndtri(probabilities)


FUNCTIONS: Functions = {
    "abs": numpy.abs,
    "exp": numpy.exp,
    "ln": numpy.log,
    "max": lambda *values: reduce(numpy.maximum, values),
    "min": lambda *values: reduce(numpy.minimum, values),
    "normal_cdf": ndtr,
    "normal_quantile": _normal_quantile,
    "sqrt": numpy.sqrt,
}
"""The functions that an expression may call, as functions of arrays."""


class Sample:
    """The figures and claims of one document at so many points, in base units."""

    def __init__(
        self,
        records: Records,
        functions: ClaimFunctions,
        count: int,
        figure: Callable[[str], Array],
    ) -> None:
        """Take what gives the values of a figure: `count` of them, in the figure's own unit."""
        self.count = count
        self._records = records
        self._functions = functions
        self._figure = figure
        self._known: dict[str, Array] = {}

    def of(self, name: str) -> Array:
        """Return the values of a figure or claim, in its own unit; not to be written to.

        Raises UncomputableError where a claim, or one that it rests on, has no finite value at
        one of the points.
        """
        if name in self._records.figures:
            return self._figure(name)
        size = self._records.sizes[name]
        values = self._in_base(name)
        return values if size == 1 else values / size

    def _in_base(self, name: str) -> Array:
        if name not in self._known:
            if name in self._records.figures:
                size = self._records.sizes[name]
                values = self._figure(name)
                self._known[name] = values if size == 1 else values * size
            else:
                self._known[name] = self._claim(self._records.claims[name])
        return self._known[name]

    def _claim(self, claim: Claim) -> Array:
        given = {name: self._in_base(name) for name in claim.parameters}
        try:
            with numpy.errstate(divide="raise", over="raise", invalid="raise"):
                if claim.formula is not None:
                    found = claim.formula.expression.value(given, FUNCTIONS)
                else:
                    function = self._functions()[claim.id].function
                    # A claim takes one parameter at least.
                    rows = zip(*(values.tolist() for values in given.values()), strict=True)
                    found = [function(*row) for row in rows]
            values = numpy.broadcast_to(numpy.asarray(found, dtype=float), self.count)
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: BLE001  (a function may raise anything)
            what = f"“{claim.id}” has no value for some values of its figures"
            raise UncomputableError(what) from None
        if not numpy.isfinite(values).all():
            raise UncomputableError(
                f"“{claim.id}” has no finite value for some values of its figures"
            )
        return values
