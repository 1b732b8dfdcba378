"""Solving for headroom: the values of each figure at which the verdict of a statement flips.

Where a claim is a product of powers of positive figures, the flips are solved for in closed form.
For any other claim they are searched for among the values from a millionth to a million times the
figure's own, and from a thousandth to a thousand times where the claim is no expression, since a
function may take the longer the larger its figures are. The search ends where the statement
fails, or the claim can't be computed.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sphinx_claims.evaluate import INSIDE, Monomials, Recomputation, UncomputableError
from sphinx_claims.judge.ledger import Judged
from sphinx_claims.judge.search import ErraticError, Search, steps
from sphinx_claims.judge.stretches import stretches
from sphinx_claims.judge.verdicts import verdict_of
from sphinx_claims.model import (
    Claim,
    Figure,
    Headroom,
    Quantity,
    Records,
    Settings,
    Verdict,
)
from sphinx_claims.wording import Interval, Wording

REACH = 1e6
"""How many times a figure's own value is tried, up and down, for a claim that is an expression."""

REACH_OF_A_FUNCTION = 1e3
"""The same for any other claim."""

NEXT = 1e-6
"""How far from a flip a closer look is taken, relative to the stretch on that side."""


class Standing(NamedTuple):
    """How a quantity stands to what words accept."""

    verdict: Verdict
    low: int = 0
    """-1 for a low end below what is accepted, 0 for one inside, 1 for one above."""

    central: int = 0
    high: int = 0


Probe = Callable[[float], Standing]


class Headrooms:
    """The headroom of the statements of one document, solved for when it is asked for."""

    def __init__(self, records: Records, settings: Settings) -> None:
        self._records = records
        self._recomputation = Recomputation(records, settings)
        self._monomials = Monomials(records)

    def of(self, judged: Judged) -> tuple[Headroom, ...]:
        """Return the headroom of a statement in each figure that it rests on, by their ids.

        Nothing for words that give no interval or speak of another unit or event.
        """
        wording = judged.judgement.wording
        if not isinstance(wording, Wording) or judged.judgement.mismatch is not None:
            return ()
        if isinstance(judged.record, Figure):
            return (self._own(judged, wording, judged.record),)
        names = judged.record.figures
        found = (self._through(judged, wording, judged.record, name) for name in names)
        return tuple(headroom for headroom in found if headroom is not None)

    def _own(self, judged: Judged, wording: Wording, figure: Figure) -> Headroom:
        """Return the headroom of a figure that is stated itself."""
        own = judged.judgement.own(wording.accepts)
        changes = [end for end in (own.low, own.high) if math.isfinite(end)]

        def verdict_at(value: float) -> Verdict:
            point = Quantity.spanning(value, value, figure.quantity.unit)
            return _standing(judged, wording, point).verdict

        return _headroom(figure, _domain(figure), changes, verdict_at, is_exact=True)

    def _through(
        self, judged: Judged, wording: Wording, claim: Claim, name: str
    ) -> Headroom | None:
        """Return the headroom of a claim in one figure; None where its flips are too many."""
        figure = self._records.figures[name]

        def probe(value: float, inside: int = 0) -> Standing:
            try:
                quantity = self._recomputation.quantity(claim, {name: value}, inside=inside)
            except UncomputableError:
                return Standing(Verdict.UNJUDGED)
            return _standing(judged, wording, quantity)

        figures = [self._records.figures[one] for one in claim.figures]
        monomial = self._monomials.of(claim.id)
        if monomial is not None and all(one.quantity.low > 0 for one in figures):
            power = monomial.powers.get(name, 0.0)
            changes = list(self._solved(judged, wording, claim, figure, power)) if power else []
            # It rises or falls with each figure throughout, so the corners of the ranges suffice.
            return _headroom(
                figure, _domain(figure), changes, lambda x: probe(x).verdict, is_exact=True
            )
        is_expression = self._recomputation.is_expression(claim)
        reach = REACH if is_expression else REACH_OF_A_FUNCTION
        try:
            found = _searched(figure, reach, probe)
            if _agrees(found, lambda x: probe(x, INSIDE).verdict):
                return found
            return _searched(figure, reach, lambda x: probe(x, INSIDE))
        except ErraticError:
            return None

    def _solved(
        self, judged: Judged, wording: Wording, claim: Claim, figure: Figure, power: float
    ) -> Iterator[float]:
        """Yield where an end or the centre of a product of powers meets an end of the words."""
        central = figure.quantity.central
        try:
            here = self._recomputation.quantity(claim, {figure.id: central}, inside=0)
        except UncomputableError:
            return
        own = judged.judgement.own(wording.accepts)
        for end in (own.low, own.high):
            for value in (here.low, here.central, here.high):
                if value and math.isfinite(end) and end / value > 0:
                    exponent = math.log(central) + math.log(end / value) / power
                    if abs(exponent) < math.log(1e300):
                        yield central * (end / value) ** (1 / power)


def _standing(judged: Judged, wording: Wording, quantity: Quantity) -> Standing:
    """Hold a value of the statement's target, in its own unit, against the statement's words."""
    said = judged.judgement.said(quantity)
    accepts = wording.accepts
    verdict = verdict_of(accepts, wording.ends, said, isinstance(judged.record, Figure))
    return Standing(
        verdict, *(_side(accepts, value) for value in (said.low, said.central, said.high))
    )


def _side(accepts: Interval, value: float) -> int:
    if accepts.contains(value):
        return 0
    return -1 if value <= accepts.low else 1


def _searched(figure: Figure, reach: float, probe: Probe) -> Headroom:
    """Search for the flips of a statement, up and down from a figure's central estimate."""
    central = figure.quantity.central
    start = probe(central)

    def is_far(standing: Standing) -> bool:
        if standing.verdict is not Verdict.FAILS:
            return standing.verdict is Verdict.UNJUDGED
        # From a statement that fails, the search goes on until it has passed what holds.
        return start.verdict is not Verdict.FAILS or standing.central != start.central

    search = Search(probe)
    above, highest = search.outwards(central, steps(figure.quantity, reach, 1), is_far)
    below, lowest = search.outwards(central, steps(figure.quantity, reach, -1), is_far)
    return _headroom(
        figure, (lowest, highest), above + below, lambda x: probe(x).verdict, is_exact=False
    )


def _agrees(headroom: Headroom, verdict_at: Callable[[float], Verdict]) -> bool:
    """Return whether a closer look gives the same verdicts, here and on both sides of each flip."""
    found = headroom.stretches
    samples = [(headroom.central, headroom.here.verdict)]
    for lower, upper in itertools.pairwise(found):
        flip = lower.values.high
        samples.append((flip - NEXT * (flip - lower.values.low), lower.verdict))
        samples.append((flip + NEXT * (upper.values.high - flip), upper.verdict))
    return all(
        verdict_at(value) is verdict
        for value, verdict in samples
        if verdict is not Verdict.UNJUDGED
    )


def _domain(figure: Figure) -> tuple[float, float]:
    """Return the values that a figure can have at all: one above zero stays there."""
    return (0.0 if figure.quantity.low > 0 else -math.inf, math.inf)


def _headroom(
    figure: Figure,
    ends: tuple[float, float],
    changes: list[float],
    verdict_at: Callable[[float], Verdict],
    *,
    is_exact: bool,
) -> Headroom:
    return Headroom(
        figure=figure.id,
        unit=figure.quantity.unit,
        central=figure.quantity.central,
        stretches=stretches(changes, *ends, verdict_at),
        is_exact=is_exact,
    )
