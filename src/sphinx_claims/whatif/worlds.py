"""The records as a reader has them: a scenario, with some figures moved to single values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sphinx_claims.evaluate import (
    Recomputation,
    UncomputableError,
    UnitFactor,
    alternative_records,
)
from sphinx_claims.judge import Ledger, bounds_of
from sphinx_claims.model import (
    Claim,
    Distribution,
    Figure,
    Quantity,
    Records,
    Relation,
    Scenario,
)


class Worlds:
    """The records of one document under each scenario, with a reader's values for figures.

    A moved figure is a single number, as in headroom, and all others keep their ranges. Figures
    that are derived from claims follow a scenario, and nothing that a reader moves.
    """

    def __init__(self, ledger: Ledger, factor: UnitFactor) -> None:
        self._ledger = ledger
        self._factor = factor
        self._known: dict[str, tuple[Mapping[str, Figure], frozenset[str]]] = {}

    def scenario(self, name: str) -> Scenario | None:
        """Return the scenario of an id; None for an empty one. KeyError where there is none."""
        if not name:
            return None
        return {scenario.id: scenario for scenario in self._ledger.scenarios}[name]

    def figures(self, name: str) -> Mapping[str, Figure]:
        """Return the figures of a scenario; one that can't be computed in it is left out."""
        return self._opened(name)[0]

    def bounds(self, name: str) -> Mapping[str, Relation]:
        """Return which figures of a scenario are a floor or a ceiling of the document's own."""
        scenario = self.scenario(name)
        return {} if scenario is None else bounds_of(scenario, self._ledger.records)

    def records(self, name: str, points: Mapping[str, float], claims: tuple[Claim, ...]) -> Records:
        """Return the records in which some figures of a scenario are moved, in their own units.

        Of the claims, those that are asked for are there, each after those that it rests on, save
        those that can't be computed; the ones that rest on nothing moved are as published.
        """
        found, moved = self._opened(name)
        figures = {id_: _moved(figure, points) for id_, figure in found.items()}
        records = replace(self._ledger.records, figures=figures)
        recomputation = Recomputation(records, self._ledger.settings)
        computed = (_computed(one, recomputation, figures, moved | set(points)) for one in claims)
        return replace(records, claims={one.id: one for one in computed if one is not None})

    def _opened(self, name: str) -> tuple[Mapping[str, Figure], frozenset[str]]:
        if name not in self._known:
            scenario = self.scenario(name)
            records, moved = self._ledger.records, frozenset[str]()
            if scenario is not None and not scenario.is_default:
                settings = self._ledger.settings
                records, moved = alternative_records(records, scenario, settings, self._factor)
            self._known[name] = (records.figures, moved)
        return self._known[name]


def _moved(figure: Figure, points: Mapping[str, float]) -> Figure:
    """Return a figure as the single number that a reader has moved it to, if any."""
    if figure.id not in points:
        return figure
    point = points[figure.id]
    return replace(
        figure,
        quantity=Quantity.spanning(point, point, figure.quantity.unit),
        range_kind=None,
        distribution=Distribution.point(point),
        driver=None,
    )


def _computed(
    claim: Claim,
    recomputation: Recomputation,
    figures: Mapping[str, Figure],
    moved: frozenset[str],
) -> Claim | None:
    """Return a claim with the value that it has; None where it has none."""
    if moved.isdisjoint(claim.figures):
        return claim
    if any(name not in figures for name in claim.figures):
        return None
    try:
        return replace(claim, quantity=recomputation.quantity(claim, {}))
    except UncomputableError:
        return None
