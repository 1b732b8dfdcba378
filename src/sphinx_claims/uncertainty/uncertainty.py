"""How sure a claim is: its percentiles, its mean, and what its uncertainty comes from.

Nothing here imports numpy before it is asked for something: a check, and a build that prints no
draws, do without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sphinx_claims.evaluate import Recomputation
from sphinx_claims.loading import ClaimFunction, load_claim_functions
from sphinx_claims.model import Claim, Figure, Records, Settings
from sphinx_claims.uncertainty.closed_form import ClosedForm, ClosedForms
from sphinx_claims.uncertainty.parameters import moments
from sphinx_claims.uncertainty.share import Bar, Method, Share

if TYPE_CHECKING:
    from sphinx_claims.uncertainty.quantiles import Array
    from sphinx_claims.uncertainty.sample import Sample

DRAWS = 100_000
"""Draws of each figure, unless another number is asked for."""

FEW_DRAWS = 1_000
"""The most draws of a claim that is computed draw by draw, having no expression."""


class Uncertainty:
    """The uncertainty of the figures and claims of one document.

    Results follow from a claim's own figures and function alone: what else a document holds moves
    none of them. Every method raises UncomputableError for a claim that has no finite value at
    some of the draws.
    """

    def __init__(self, records: Records, settings: Settings, draws: int = DRAWS) -> None:
        self._records = records
        self._settings = settings
        self._recomputation = Recomputation(records, settings)
        self._closed_forms = ClosedForms(records)
        self._count = draws
        self._samples: dict[int, Sample] = {}
        self._loaded: Mapping[str, ClaimFunction] | None = None

    def uncertain(self, record_id: str) -> tuple[str, ...]:
        """Return the ids of the figures that a figure's or claim's uncertainty comes from."""
        record = self._record(record_id)
        names = (record.id,) if isinstance(record, Figure) else record.figures
        figures = self._records.figures
        return tuple(name for name in names if not figures[name].distribution.is_certain)

    def count(self, record_id: str) -> int:
        """Return how many draws a figure or claim has: few where no expression computes it."""
        record = self._record(record_id)
        if isinstance(record, Figure) or self._recomputation.is_expression(record):
            return self._count
        return min(self._count, FEW_DRAWS)

    def draws(self, record_id: str) -> Array:
        """Return the draws of a figure or claim, in its own unit; not to be written to.

        Those of the records that a claim rests on belong together, one by one, where they are as
        many.
        """
        return self._sample(record_id).of(record_id)

    def method(self, record_id: str) -> Method:
        """Return how the percentiles of a figure or claim are come by."""
        record = self._record(record_id)
        if isinstance(record, Figure) or not self.uncertain(record_id):
            return Method.EXACT
        if self._normal_form(record) is not None:
            return Method.CLOSED_FORM
        return Method.EXACT if self._direction(record) else Method.DRAWS

    def percentiles(
        self, record_id: str, probabilities: Sequence[float] = (0.05, 0.5, 0.95)
    ) -> tuple[float, ...]:
        """Return what a figure or claim lies below with these probabilities, in its own unit.

        Exact where one figure alone is uncertain and the claim rises or falls with it throughout,
        and where the claim is a product of powers of log-normal figures or a sum of normal ones;
        otherwise those of the draws. Probabilities lie between 0 and 1.
        """
        record = self._record(record_id)
        if not self.uncertain(record_id):
            return (record.quantity.central,) * len(probabilities)
        form = None if isinstance(record, Figure) else self._normal_form(record)
        if form is not None:
            return tuple(map(form.percentile, probabilities))
        return self._percentiles(record, probabilities)

    def at(self, claim_id: str, points: Mapping[str, Sequence[float] | Array]) -> Array:
        """Return a claim's values with some figures at these points, all in their own units.

        All other figures are at their central estimates. The points are as many for each figure.
        """
        import numpy  # noqa: PLC0415  (only where it is needed)

        from sphinx_claims.uncertainty.sample import Sample  # noqa: PLC0415

        given = {name: numpy.asarray(values, dtype=float) for name, values in points.items()}
        (count,) = {len(values) for values in given.values()}

        def figure(name: str) -> Array:
            central = self._records.figures[name].quantity.central
            return given[name] if name in given else numpy.full(count, central)

        return Sample(self._records, self._functions, count, figure).of(claim_id)

    def mean(self, record_id: str) -> float:
        """Return the mean of a figure or claim, in its own unit.

        By a formula for sums and for products of powers of log-normal figures, otherwise that of
        the draws.
        """
        record = self._record(record_id)
        if not self.uncertain(record_id):
            return record.quantity.central
        if isinstance(record, Figure):
            return moments(record.distribution).mean
        form = self._closed_forms.of(record)
        mean = None if form is None else form.mean
        return float(self.draws(record_id).mean()) if mean is None else mean

    def shares(self, claim_id: str) -> tuple[Share, ...]:
        """Return the first-order share of each uncertain figure in a claim, largest first."""
        claim, names = self._records.claims[claim_id], self.uncertain(claim_id)
        if not names:
            return ()
        found, method, is_of_logarithm = self._shares(claim, names)
        shares = (
            Share(
                figure=name,
                share=found.get(name, 0.0),
                method=method,
                is_of_logarithm=is_of_logarithm,
                moving=self._moving(name, names),
            )
            for name in names
        )
        return tuple(sorted(shares, key=lambda share: (-share.share, share.figure)))

    def tornado(self, claim_id: str) -> tuple[Bar, ...]:
        """Return what a claim is with each uncertain figure at its ends, widest first.

        All other figures are at their central estimates.
        """
        claim = self._records.claims[claim_id]
        central = {name: self._records.figures[name].quantity.central for name in claim.figures}

        def at(name: str, value: float) -> float:
            points = {**central, name: value}
            return self._recomputation.quantity(claim, points, inside=0).central

        bars = [
            Bar(figure=name, at_low=at(name, quantity.low), at_high=at(name, quantity.high))
            for name in self.uncertain(claim_id)
            for quantity in (self._records.figures[name].quantity,)
        ]
        return tuple(sorted(bars, key=lambda bar: (-bar.width, bar.figure)))

    def _record(self, record_id: str) -> Figure | Claim:
        return self._records.figures.get(record_id) or self._records.claims[record_id]

    def _normal_form(self, claim: Claim) -> ClosedForm | None:
        """Return a claim's closed form where all of its percentiles follow from it."""
        form = self._closed_forms.of(claim)
        return form if form is not None and form.is_normal else None

    def _percentiles(
        self, record: Figure | Claim, probabilities: Sequence[float]
    ) -> tuple[float, ...]:
        from sphinx_claims.uncertainty.percentiles import (  # noqa: PLC0415  (it imports numpy)
            percentiles_of_draws,
            percentiles_of_figure,
        )

        if isinstance(record, Figure):
            return tuple(percentiles_of_figure(record.distribution, probabilities).tolist())
        direction = self._direction(record)
        if not direction:
            return percentiles_of_draws(self.draws(record.id), probabilities)
        (name,) = self.uncertain(record.id)
        wanted = [p if direction > 0 else 1 - p for p in probabilities]
        points = percentiles_of_figure(self._records.figures[name].distribution, wanted)
        return tuple(self.at(record.id, {name: points}).tolist())

    def _direction(self, claim: Claim) -> int:
        """Return 1 where a claim rises with its one uncertain figure, -1 where it falls, else 0."""
        names = self.uncertain(claim.id)
        if len(names) != 1:
            return 0
        from sphinx_claims.uncertainty.percentiles import direction  # noqa: PLC0415  (numpy)

        sample = self._sample(claim.id)
        return direction(sample.of(names[0]), sample.of(claim.id))

    def _shares(
        self, claim: Claim, names: Sequence[str]
    ) -> tuple[Mapping[str, float], Method, bool]:
        """Return each figure's share, how they were come by, and whether of the logarithm."""
        if len(names) == 1:
            # Whatever there is comes from the one figure.
            return {names[0]: 1.0 if claim.quantity.is_range else 0.0}, Method.EXACT, False
        form = self._closed_forms.of(claim)
        found = None if form is None else form.shares()
        if form is not None and found is not None:
            return found, Method.CLOSED_FORM, form.is_product
        import numpy  # noqa: PLC0415  (only where draws are needed)

        from sphinx_claims.uncertainty.first_order import first_order_share  # noqa: PLC0415

        sample = self._sample(claim.id)
        values = sample.of(claim.id)
        is_sum = form is not None and not form.is_product
        is_of_logarithm = not (is_sum or claim.event) and bool((values > 0).all())
        if is_of_logarithm:
            values = numpy.log(values)
        shares = {name: first_order_share(sample.of(name), values) for name in names}
        return shares, Method.DRAWS, is_of_logarithm

    def _moving(self, name: str, names: Sequence[str]) -> tuple[str, ...]:
        """Return which others of some figures follow the driver of one of them."""
        figures = self._records.figures
        driver = figures[name].driver
        if driver is None:
            return ()
        drivers = {other: figures[other].driver for other in names if other != name}
        return tuple(other for other, its in drivers.items() if its and its.name == driver.name)

    def _sample(self, record_id: str) -> Sample:
        """Return the sample that a record's draws are taken from."""
        count = self.count(record_id)
        if count not in self._samples:
            from sphinx_claims.uncertainty.draws import Draws  # noqa: PLC0415  (it imports numpy)
            from sphinx_claims.uncertainty.sample import Sample  # noqa: PLC0415

            draws = Draws(self._records.figures, count)
            self._samples[count] = Sample(self._records, self._functions, count, draws.of)
        return self._samples[count]

    def _functions(self) -> Mapping[str, ClaimFunction]:
        if self._loaded is None:
            self._loaded = load_claim_functions(self._settings)
        return self._loaded
