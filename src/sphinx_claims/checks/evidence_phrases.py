"""Evidence in words: how each estimate stands to its figure, and how all of them do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from sphinx_claims.checks.phrases import record_phrase
from sphinx_claims.judge import Estimate
from sphinx_claims.model import Relation

_STANDS = {
    Relation.COMPARABLE: ("the ranges overlap", "the ranges do not overlap"),
    Relation.FLOOR: ("the figure is not below it", "the figure is below it"),
    Relation.CEILING: ("the figure is not above it", "the figure is above it"),
    Relation.PART: ("the figure is not smaller", "the figure is smaller"),
}
"""What is said of an estimate that agrees with its figure, and of one that does not."""

_BOUNDS = {
    Relation.FLOOR: ("lower", "floor"),
    Relation.CEILING: ("higher", "ceiling"),
    Relation.PART: ("smaller", "part"),
}
"""What a figure is that does not agree with an estimate, and what such an estimate is."""


def estimate_phrase(estimate: Estimate) -> str:
    """Return how a figure stands to one estimate: “the figure is below it”."""
    if estimate.agrees is None:
        return "not compared" if estimate.quantity is not None else "not compared: another unit"
    agrees, differs = _STANDS[estimate.evidence.relation]
    return agrees if estimate.agrees else differs


def evidence_phrase(estimates: Sequence[Estimate]) -> str:
    """Return how a figure stands to all of its evidence, what speaks against it by name.

    “The figure is lower than what the desk took, $150,000 a year, which is a floor; it agrees with
    1 other floor.”
    """
    clauses = list(_clauses(estimates))
    said = [f"The figure {'; it '.join(clauses)}."] if clauses else []
    rest = [estimate for estimate in estimates if estimate.agrees is None]
    if rest:
        said.append(_uncompared(rest, "more " if clauses else ""))
    return " ".join(said)


def _clauses(estimates: Sequence[Estimate]) -> Iterator[str]:
    """Yield what is said of the estimates of the same, of what differs, and of what agrees."""
    same = [e.agrees for e in _held(estimates, Relation.COMPARABLE)]
    if len(same) > 1:
        yield f"overlaps {same.count(True) or 'none'} of {len(same)} estimates of the same thing"
    elif same:
        verb = "overlaps" if same[0] else "does not overlap"
        yield f"{verb} the one estimate of the same thing"
    agreeing: list[str] = []
    for relation, (adjective, noun) in _BOUNDS.items():
        held = _held(estimates, relation)
        differing = [estimate for estimate in held if not estimate.agrees]
        if differing:
            yield _differs(differing, relation, adjective, noun)
        if agrees := len(held) - len(differing):
            agreeing.append(_counted(agrees, "other " if differing else "", noun))
    if agreeing:
        *first, last = agreeing
        yield f"agrees with {', '.join(first)}{' and ' if first else ''}{last}"


def _held(estimates: Sequence[Estimate], relation: Relation) -> list[Estimate]:
    """Return the estimates of one relation that the figure is held against."""
    return [e for e in estimates if e.evidence.relation is relation and e.agrees is not None]


def _differs(differing: Sequence[Estimate], relation: Relation, adjective: str, noun: str) -> str:
    """Say what the figure does not agree with, the estimate that is farthest from it by name."""
    if relation is Relation.CEILING:
        decides = min(differing, key=lambda estimate: _end(estimate, "high"))
    else:
        decides = max(differing, key=lambda estimate: _end(estimate, "low"))
    record = decides.record
    said = f"is {adjective} than {record.label}, {record_phrase(record)}, which is a {noun}"
    others = len(differing) - 1
    return f"{said}, and than {_counted(others, 'other ', noun)}" if others else said


def _end(estimate: Estimate, end: Literal["low", "high"]) -> float:
    # An estimate without a quantity is not held against its figure.
    return float(getattr(estimate.quantity, end))


def _uncompared(rest: Sequence[Estimate], more: str) -> str:
    """Say how many estimates are not held against the figure, and why."""
    one = len(rest) == 1
    units = [estimate.quantity is None for estimate in rest]
    other = "measures another thing" if one else "measure other things"
    unit = "is in another unit" if one else "are in another unit"
    why = unit if all(units) else f"{other}, or {unit}" if any(units) else other
    count = _counted(len(rest), more, "estimate")
    return (
        f"{count} {'is' if one else 'are'} shown and not compared: {'it' if one else 'they'} {why}."
    )


def _counted(number: int, which: str, noun: str) -> str:
    return f"{number} {which}{noun}{'' if number == 1 else 's'}"
