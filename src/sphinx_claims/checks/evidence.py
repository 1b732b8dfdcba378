"""Evidence that can't be held against its figure: of another dimension, or the figure itself."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Estimate, Ledger, rests_on
from sphinx_claims.model import Figure, Relation

_WITH_ORDER = frozenset({Relation.COMPARABLE, Relation.FLOOR, Relation.CEILING})
"""The relations that say which of two values is the larger, or that they are alike."""


def check_evidence(ledger: Ledger) -> Iterator[Problem]:
    """Report evidence for a figure that says nothing of it.

    Bad: a number of people as the floor of a number of dollars, or a figure as its own evidence.
    Good: an estimate of the same dimension, from a source of its own.
    """
    for name, estimates in ledger.evidence.items():
        figure = ledger.records.figures[name]
        for estimate in estimates:
            if rests_on(estimate.record, figure, ledger.records):
                yield _circular(figure, estimate)
            elif estimate.quantity is None and estimate.evidence.relation in _WITH_ORDER:
                yield _other_unit(figure, estimate)


def _circular(figure: Figure, estimate: Estimate) -> Problem:
    other = estimate.record
    what = "is named as its own evidence"
    if other.id != figure.id:
        what = f"has “{other.id}” for evidence, which rests on “{figure.id}” itself"
    return Problem(
        code=Code.EVIDENCE_CIRCULAR,
        location=estimate.evidence.location,
        message=f"“{figure.id}” {what}",
        help=("name an estimate that somebody else made, with a source of its own",),
    )


def _other_unit(figure: Figure, estimate: Estimate) -> Problem:
    other, relation = estimate.record, estimate.evidence.relation.value
    return Problem(
        code=Code.EVIDENCE_UNIT,
        location=estimate.evidence.location,
        message=f"“{other.id}”, which is {_unit(other.quantity.unit)}, is no {relation} of "
        f"“{figure.id}”, which is {_unit(figure.quantity.unit)}",
        places=(Place(location=other.location, remark=f"“{other.id}” stands here"),),
        help=(
            "write a claim that computes it in the same unit, and name that",
            "or call it a “proxy”, or a “part”, which are not held against the figure then",
        ),
    )


def _unit(unit: object) -> str:
    return f"in “{unit}”" if str(unit) else "a pure number"
