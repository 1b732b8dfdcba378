"""A document's records under a scenario: figures replaced, and what rests on them computed anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sphinx_claims.evaluate.conversion import UnitFactor
from sphinx_claims.evaluate.derivation import derived_quantity
from sphinx_claims.evaluate.recomputation import Recomputation, UncomputableError
from sphinx_claims.model import (
    Claim,
    Distribution,
    Figure,
    Records,
    Replacement,
    Scenario,
    Settings,
)


def alternative_records(
    records: Records, scenario: Scenario, settings: Settings, factor: UnitFactor
) -> tuple[Records, frozenset[str]]:
    """Return the records under a scenario, and the ids of all that it may have moved.

    A value that is taken from another record is the one that this has in the document as it is
    written: scenarios build on no scenario, and not on themselves. A figure that is derived from
    claims follows them, unless the scenario replaces it. Claims that can't be computed with the
    new values are left out, and so are figures that are derived from them.
    """
    figures = dict(records.figures)
    for one in scenario.replacements:
        figures[one.figure] = _replaced(one, records, factor)
    followers = _followers(records, {one.figure for one in scenario.replacements})
    moved = {*followers, *(one.figure for one in scenario.replacements)}
    touched = [claim for claim in records.claims.values() if not moved.isdisjoint(claim.figures)]
    claims: dict[str, Claim | None] = dict(records.claims)
    # A round settles the figures that follow those of the round before; most documents have none.
    for _ in range(len(followers) + 1):
        claims |= _computed(touched, replace(records, figures=figures), settings)
        before = dict(figures)
        for name in followers:
            figures.pop(name, None)
            figure = records.figures[name]
            quantity = derived_quantity(figure, claims, factor)
            if quantity is not None:
                figures[name] = replace(figure, quantity=quantity)
        if figures == before:
            break
    there = {id_: claim for id_, claim in claims.items() if claim is not None}
    changed = replace(records, figures=dict(sorted(figures.items())), claims=there)
    return changed, frozenset(moved | {claim.id for claim in touched})


def _replaced(replacement: Replacement, records: Records, factor: UnitFactor) -> Figure:
    """Return a figure with another value, which is of the same dimension.

    The value is in the figure's own unit, since that is what statements and claims go by. What
    moves the figure together with others still does, where its new value is a range.
    """
    figure = records.figures[replacement.figure]
    value = replacement.typed or records.get(replacement.taken_from)
    assert value is not None  # noqa: S101  (a replacement has the one or the other)
    size = factor(value.quantity.unit, figure.quantity.unit) or 1.0
    quantity = value.quantity.scaled(size, figure.quantity.unit)
    if isinstance(value, Claim):
        # A claim's range is no more than that, so it stands for what any such range does.
        distribution = Distribution.of_range(quantity.low, quantity.high, None)
        kind = None
    else:
        distribution, kind = value.distribution.scaled(size), value.range_kind
    return replace(
        figure,
        quantity=quantity,
        range_kind=kind,
        distribution=distribution,
        driver=figure.driver if quantity.is_range else None,
    )


def _followers(records: Records, replaced: set[str]) -> list[str]:
    """Return the figures that are derived from claims which rest on those that are replaced."""
    followers: list[str] = []
    while True:
        moved = {*replaced, *followers}
        found = [
            figure.id
            for figure in records.figures.values()
            if figure.id not in moved and _rests_on(figure, moved, records)
        ]
        if not found:
            return followers
        followers += found


def _rests_on(figure: Figure, moved: set[str], records: Records) -> bool:
    derivation = figure.derivation
    if derivation is None:
        return False
    ends = (records.claims.get(name) for name in (derivation.low, derivation.high))
    return any(claim is not None and not moved.isdisjoint(claim.figures) for claim in ends)


def _computed(
    claims: Iterable[Claim], records: Records, settings: Settings
) -> dict[str, Claim | None]:
    """Return claims with the values that they have with the figures of some records.

    None for one that can't be computed.
    """
    recomputation = Recomputation(records, settings)
    found: dict[str, Claim | None] = {}
    for claim in claims:
        found[claim.id] = None
        if all(name in records.figures for name in claim.figures):
            try:
                quantity = recomputation.quantity(claim, {})
            except UncomputableError:
                continue
            found[claim.id] = replace(claim, quantity=quantity)
    return found
