"""Closed forms: claims whose distribution, or its variance, is a formula of their figures'.

Two kinds of claims have them: products of powers of positive figures, on the scale of logarithms,
and sums of multiples of figures. On its scale each is a sum of terms, one a figure. A sum of
normal terms is normal, also where a driver makes them jointly normal; and the variance of a sum of
independent terms, of any distributions, is the sum of their variances.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist

from sphinx_claims.evaluate import Monomials
from sphinx_claims.model import Claim, Figure, Records, Shape
from sphinx_claims.uncertainty.parameters import Moments, log_moments, moments
from sphinx_claims.uncertainty.sums import Sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What one uncertain figure adds to a claim, on the claim's scale."""

    figure: Figure
    multiple: float
    """How many times the figure's value is added, or the power that it is raised to."""

    moments: Moments
    """Of the figure itself."""

    @property
    def mean(self) -> float:
        """The mean of what is added."""
        return self.multiple * self.moments.mean

    @property
    def deviation(self) -> float:
        """Its standard deviation, with the sign of the multiple."""
        return self.multiple * math.sqrt(self.moments.variance)

    def covariance(self, other: Term) -> float:
        """Return the covariance with another term, where both are normal or independent."""
        if self.figure is other.figure:
            return self.deviation**2
        one, two = self.figure.driver, other.figure.driver
        if one is None or two is None or one.name != two.name:
            return 0.0
        return one.correlation * two.correlation * self.deviation * other.deviation


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedForm:
    """A claim as a sum of terms, in its own unit."""

    is_product: bool
    """Whether it is a product of powers: what is added up are then logarithms."""

    sign: int
    """-1 for a product of positive figures that is itself negative."""

    constant: float
    terms: tuple[Term, ...]

    @property
    def is_normal(self) -> bool:
        """Whether the sum is normally distributed."""
        shape = Shape.LOG_NORMAL if self.is_product else Shape.NORMAL
        return all(term.figure.distribution.shape is shape for term in self.terms)

    @property
    def is_independent(self) -> bool:
        """Whether no two of the figures follow the same driver."""
        names = [term.figure.driver.name for term in self.terms if term.figure.driver is not None]
        return len(set(names)) == len(names)

    @property
    def centre(self) -> float:
        """The mean of the sum."""
        return self.constant + math.fsum(term.mean for term in self.terms)

    @property
    def variance(self) -> float:
        """The variance of the sum, where it is normal or its terms are independent."""
        pairs = itertools.product(self.terms, repeat=2)
        return math.fsum(one.covariance(other) for one, other in pairs)

    def percentile(self, probability: float) -> float:
        """Return a percentile of the claim, where the sum is normal."""
        if self.sign < 0:
            probability = 1 - probability
        score = NormalDist().inv_cdf(probability)
        value = self.centre + score * math.sqrt(max(self.variance, 0.0))
        return self.sign * math.exp(value) if self.is_product else value

    @property
    def mean(self) -> float | None:
        """The mean of the claim; None where there is no formula for it here."""
        if not self.is_product:
            return self.centre
        if not self.is_normal:
            return None
        return self.sign * math.exp(self.centre + self.variance / 2)

    def shares(self) -> Mapping[str, float] | None:
        """Return each figure's first-order share in the variance of the sum.

        That is the squared covariance of its term with the sum, over both variances. None where
        there is no formula: where figures follow one driver and are not jointly normal, and for a
        product that is negative, which has no logarithm.
        """
        if self.sign < 0 or not (self.is_normal or self.is_independent):
            return None
        whole = self.variance
        if whole <= 0:
            return None
        return {
            term.figure.id: math.fsum(term.covariance(other) for other in self.terms) ** 2
            / (term.deviation**2 * whole)
            for term in self.terms
        }


class ClosedForms:
    """The closed forms of the claims of one document."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._monomials = Monomials(records)
        self._sums = Sums(records)

    def of(self, claim: Claim) -> ClosedForm | None:
        """Return a claim's closed form, or None for a claim that is another kind of function."""
        return self._product(claim) or self._sum(claim)

    def _product(self, claim: Claim) -> ClosedForm | None:
        monomial = self._monomials.of(claim.id)
        if monomial is None:
            return None
        terms: list[Term] = []
        constant = math.log(abs(monomial.coefficient) / self._records.sizes[claim.id])
        for name, power in monomial.powers.items():
            figure = self._records.figures[name]
            found = log_moments(figure.distribution) if figure.quantity.low > 0 else None
            if found is None:
                return None
            constant += power * math.log(self._records.sizes[name])
            if figure.distribution.is_certain:
                constant += power * found.mean
            else:
                terms.append(Term(figure=figure, multiple=power, moments=found))
        sign = 1 if monomial.coefficient > 0 else -1
        return ClosedForm(is_product=True, sign=sign, constant=constant, terms=tuple(terms))

    def _sum(self, claim: Claim) -> ClosedForm | None:
        found = self._sums.of(claim.id)
        if found is None:
            return None
        size, terms = self._records.sizes[claim.id], []
        for name, multiple in found.multiples.items():
            figure = self._records.figures[name]
            own = multiple * self._records.sizes[name] / size
            known = moments(figure.distribution)
            terms.append(Term(figure=figure, multiple=own, moments=known))
        return ClosedForm(
            is_product=False, sign=1, constant=found.constant / size, terms=tuple(terms)
        )
