"""Claims that add up what measures different things, such as R&D expense and money raised."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Kind, Kinds, Ledger, Mixture
from sphinx_claims.model import Claim, Figure

_DONE = {
    "": "adds or subtracts",
    "max": "takes the largest of",
    "min": "takes the smallest of",
}


def check_measures(ledger: Ledger) -> Iterator[Problem]:
    """Report sums, differences, largest and smallest of what measures different things.

    Bad: what is raised from investors plus what is spent on research.
    Good: a ratio of the two, which is a number of its own kind; or a sum of grants.
    """
    kinds = Kinds(ledger.records)
    for claim in ledger.records.claims.values():
        for mixture in kinds.mixtures(claim):
            yield _mixed(mixture)
        figures = kinds.unchecked(claim)
        if figures:
            yield _unchecked(claim, figures)


def _mixed(mixture: Mixture) -> Problem:
    terms = " and ".join(f"“{text}”, which {_says(kind)}" for text, kind in mixture.terms)
    return Problem(
        code=Code.MEASURES_MIXED,
        location=mixture.claim.location,
        message=f"“{mixture.claim.id}” {_DONE[mixture.function]} {terms}",
        places=tuple(map(_place, mixture.figures)),
        help=(
            "add or compare only what measures the same; a ratio of different kinds is a number of "
            "its own",
            "where two figures do measure the same, say so in the same words in their “measures”",
        ),
    )


def _says(kind: Kind) -> str:
    return "does not say what it measures" if kind.is_unsaid else f"measures {kind}"


def _unchecked(claim: Claim, figures: list[Figure]) -> Problem:
    kinds = ", ".join(f"“{figure.measures}”" for figure in figures)
    return Problem(
        code=Code.MEASURES_UNCHECKED,
        location=claim.location,
        message=f"“{claim.id}” rests on figures of different kinds ({kinds}), and is no expression "
        "in which it could be seen whether it adds them",
    )


def _place(figure: Figure) -> Place:
    return Place(location=figure.location, remark=f"“{figure.id}” measures “{figure.measures}”")
