"""Evidence in words: how each estimate stands to its figure, and how all of them do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sphinx_claims.judge import Estimate
from sphinx_claims.model import Relation

_STANDS = {
    Relation.COMPARABLE: ("the ranges overlap", "the ranges do not overlap"),
    Relation.FLOOR: ("the figure is not below it", "the figure is below it"),
    Relation.CEILING: ("the figure is not above it", "the figure is above it"),
    Relation.PART: ("the figure is not smaller", "the figure is smaller"),
}
"""What is said of an estimate that agrees with its figure, and of one that does not."""


def estimate_phrase(estimate: Estimate) -> str:
    """Return how a figure stands to one estimate: “the figure is below it”."""
    if estimate.agrees is None:
        return "not compared" if estimate.quantity is not None else "not compared: another unit"
    agrees, differs = _STANDS[estimate.evidence.relation]
    return agrees if estimate.agrees else differs


def evidence_phrase(estimates: Sequence[Estimate]) -> str:
    """Return how a figure stands to all of its evidence, in one sentence.

    “The figure overlaps 1 of 2 estimates of the same thing, and is below 2 of 3 floors.”
    """
    clauses = list(_clauses(estimates))
    rest = sum(estimate.agrees is None for estimate in estimates)
    said = []
    if clauses:
        *first, last = clauses
        said.append(f"The figure {', '.join(first)}{', and ' if first else ''}{last}.")
    if rest:
        of = "more " if clauses else ""
        said.append(f"{_count(rest, of)} not compared, being of another thing or in another unit.")
    return " ".join(said)


def _clauses(estimates: Sequence[Estimate]) -> Iterator[str]:
    """Yield what is said of the estimates of each relation that has any."""
    rows = (
        (Relation.COMPARABLE, "overlaps", True, ("estimate", " of the same thing")),
        (Relation.FLOOR, "is below", False, ("floor", "")),
        (Relation.CEILING, "is above", False, ("ceiling", "")),
        (Relation.PART, "is smaller than", False, ("part", "")),
    )
    for relation, verb, wanted, (noun, rest) in rows:
        found = [e.agrees for e in estimates if e.evidence.relation is relation]
        held = [agrees for agrees in found if agrees is not None]
        if not held:
            continue
        number = held.count(wanted)
        if len(held) > 1:
            yield f"{verb} {number or 'none'} of {len(held)} {noun}s{rest}"
        elif number:
            yield f"{verb} the one {noun}{rest}"
        else:
            yield f"{_denied(verb)} the one {noun}{rest}"


def _denied(verb: str) -> str:
    return verb.replace("is ", "is not ", 1) if verb.startswith("is ") else "does not overlap"


def _count(number: int, of: str) -> str:
    noun, verb = ("estimate", "is") if number == 1 else ("estimates", "are")
    return f"{number} {of}{noun} {verb}"
