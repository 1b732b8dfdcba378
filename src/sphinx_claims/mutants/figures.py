"""Mutants of figures: each value moved past its headroom, each excerpt made to say another."""

from __future__ import annotations

import math
from collections.abc import Iterator

from sphinx_claims.judge import Ledger, Measurer
from sphinx_claims.model import Figure, Stretch, Verdict
from sphinx_claims.mutants.document_text import DocumentText
from sphinx_claims.mutants.mutant import Kind, Mutant
from sphinx_claims.mutants.numbers import Change, changed_likelihood, changed_numbers

PAST = 0.01
"""How far past its headroom a figure is moved, relative to the value there."""

_MOVED = 4.0
"""The factor for a figure that no statement limits on either side: its own excerpt must."""


def value_mutants(file: DocumentText, figure: Figure, targets: list[float]) -> Iterator[Mutant]:
    """Yield the mutants that give a figure other values, in its own unit.

    A range is moved as a whole, so that its central estimate is the target.
    """
    start = file.find(figure.value, file.offset(figure.value_location))
    quantity = figure.quantity
    for target in targets:
        if quantity.is_range and quantity.central:
            factor = target / quantity.central
            ends = sorted((quantity.low * factor, quantity.high * factor))
            after = f"{ends[0]:.9g} to {ends[1]:.9g}"
        else:
            after = f"{target:.9g}"
        unit = str(quantity.unit)
        yield file.mutant(Kind.FIGURE, start, figure.value, f"{after} {unit}".strip())


def excerpt_mutants(file: DocumentText, figure: Figure, ledger: Ledger) -> Iterator[Mutant]:
    """Yield the mutants that change what carries the number in a figure's excerpt."""
    excerpt = figure.provenance.excerpt
    if not excerpt:
        return
    start = file.find(excerpt, file.offset(figure.provenance.excerpt_location))
    changes = list(changed_numbers(excerpt))
    likelihood = changed_likelihood(excerpt, ledger.settings.conventions.scale)
    if not changes and likelihood is not None:
        changes = [likelihood]
    for change in changes or [Change(0, excerpt, "nothing of the kind")]:
        yield file.mutant(Kind.EXCERPT, start + change.start, change.before, change.after)


def targets_past_headroom(ledger: Ledger) -> dict[str, list[float]]:
    """Return, for each figure, the nearest values up and down at which a statement fails.

    A figure that no statement limits is moved by a factor: what it says is then between it and
    its source.
    """
    measurer = Measurer(ledger)
    above: dict[str, float] = {}
    below: dict[str, float] = {}
    for judged in ledger.judged:
        for headroom in measurer.headrooms(judged):
            if (flip := _first_failing(headroom.above)) is not None:
                past = flip.values.low + PAST * abs(flip.values.low)
                above[headroom.figure] = min(past, above.get(headroom.figure, math.inf))
            if (flip := _first_failing(headroom.below)) is not None:
                past = flip.values.high - PAST * abs(flip.values.high)
                below[headroom.figure] = max(past, below.get(headroom.figure, -math.inf))
    return {
        figure.id: [found[figure.id] for found in (above, below) if figure.id in found]
        or [figure.quantity.central * _MOVED or 1.0]
        for figure in ledger.records.figures.values()
    }


def _first_failing(stretches: tuple[Stretch, ...]) -> Stretch | None:
    return next((one for one in stretches if one.verdict is Verdict.FAILS), None)
