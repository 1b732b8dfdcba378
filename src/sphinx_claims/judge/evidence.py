"""Holding a figure against its evidence: the published estimates that it names.

No verdict of a statement rests on it. It says how the record stands to the figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sphinx_claims.evaluate import UnitFactor
from sphinx_claims.model import Claim, Evidence, Figure, Quantity, Records, Relation


class Origin(Enum):
    """Where an estimate is from."""

    PRIMARY = "primary"
    """The source that is quoted made it."""

    SECONDARY = "secondary"
    """The source that is quoted reports what another document says, which was not seen."""

    DERIVED = "derived"
    """It is computed from other records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A published estimate, held against the figure that it is evidence for."""

    evidence: Evidence
    record: Figure | Claim
    """The figure or claim that holds the estimate."""

    quantity: Quantity | None
    """The estimate in the unit of the figure; None where it has another dimension."""

    agrees: bool | None
    """Whether the figure's range is one that the estimate leaves open; None for a proxy, and for
    an estimate of another dimension, which leave every range open."""

    @property
    def origin(self) -> Origin:
        """Whether it is the source's own, another's at second hand, or computed."""
        if isinstance(self.record, Claim) or self.record.derivation is not None:
            return Origin.DERIVED
        return Origin.SECONDARY if self.record.provenance.reporting else Origin.PRIMARY


def estimates_of(figure: Figure, records: Records, factor: UnitFactor) -> tuple[Estimate, ...]:
    """Return the evidence for a figure, held against it, in the order in which it is named."""
    found = ((row, records.get(row.of)) for row in figure.evidence)
    return tuple(
        _estimate(figure, row, record, factor) for row, record in found if record is not None
    )


def rests_on(record: Figure | Claim, figure: Figure, records: Records) -> bool:
    """Return whether a record is a figure, or computed or derived from it."""
    seen: set[str] = set()
    waiting = [record.id]
    while waiting:
        name = waiting.pop()
        found = records.get(name)
        if name in seen or found is None:
            continue
        seen.add(name)
        if isinstance(found, Claim):
            waiting += found.figures
        elif found.derivation is not None:
            waiting += [found.derivation.low, found.derivation.high]
    return figure.id in seen


def _estimate(
    figure: Figure, evidence: Evidence, record: Figure | Claim, factor: UnitFactor
) -> Estimate:
    size = factor(record.quantity.unit, figure.quantity.unit)
    quantity = None if size is None else record.quantity.scaled(size, figure.quantity.unit)
    agrees = None if quantity is None else _agrees(figure.quantity, quantity, evidence.relation)
    return Estimate(evidence=evidence, record=record, quantity=quantity, agrees=agrees)


def _agrees(figure: Quantity, estimate: Quantity, relation: Relation) -> bool | None:
    """Return whether some value of the figure's range stands to the estimate as it must."""
    reaches_up, reaches_down = figure.high >= estimate.low, figure.low <= estimate.high
    match relation:
        case Relation.COMPARABLE:
            return reaches_up and reaches_down
        case Relation.FLOOR | Relation.PART:
            return reaches_up
        case Relation.CEILING:
            return reaches_down
    return None
