"""How sure a claim is and what decides about it, in words."""

from __future__ import annotations

from collections.abc import Sequence

from sphinx_claims.checks.phrases import quantity_phrase
from sphinx_claims.model import Claim, Figure, Quantity
from sphinx_claims.uncertainty import Method, Share

POINTS = (0.05, 0.5, 0.95)
"""The probabilities of the percentiles that are printed."""

_NOISE = 1e-12
"""How far a value may lie from the one that is meant, as a part of a claim's range."""

_LEAST_SHARE = 0.005
"""A share below this is under 1 % when it is rounded."""

_HOW = {
    Method.EXACT: "exactly, since one figure alone is uncertain",
    Method.CLOSED_FORM: "by a formula",
    Method.DRAWS: "by draws of the figures",
}


def value_phrase(claim: Claim, value: float) -> str:
    """Return one value of a claim, in its own unit."""
    value = settled(claim, value)
    return quantity_phrase(Quantity.spanning(value, value, claim.quantity.unit))


def settled(claim: Claim, value: float) -> float:
    """Return a value of a claim whose range reaches 0, as 0 where it differs by rounding alone."""
    low, high = claim.quantity.low, claim.quantity.high
    is_noise = low <= 0 <= high and abs(value) <= _NOISE * max(-low, high)
    return 0.0 if is_noise else value


def part_phrase(share: float) -> str:
    """Return a share in whole per cent: “52 %”, “under 1 %”."""
    return "under 1 %" if share < _LEAST_SHARE else f"{round(min(share, 1.0) * 100)} %"


def moves(claim: Claim) -> bool:
    """Return whether the ends of a claim's range differ by more than rounding."""
    low, high = claim.quantity.low, claim.quantity.high
    return high - low > _NOISE * max(abs(low), abs(high))


def percentiles_phrase(claim: Claim, values: Sequence[float], method: Method) -> str:
    """Return the percentiles of a claim in a sentence, with how they were come by."""
    low, middle, high = (value_phrase(claim, value) for value in values)
    return (
        f"In 90 cases of 100 it lies between {low} and {high}, and in half of all cases below "
        f"{middle}; computed {_HOW[method]}."
    )


def finding_phrase(claim: Claim, shares: Sequence[Share], figures: dict[str, Figure]) -> str:
    """Return in a sentence which figure decides about a claim, and how that was found."""
    if not shares:
        return "No figure that it rests on is uncertain."
    first, last = shares[0], shares[-1]
    if first.share < _LEAST_SHARE and not moves(claim):
        return "Its figures are uncertain, and it is the same whatever they are."
    of = "the variance of its logarithm" if first.is_of_logarithm else "its variance"
    label = figures[first.figure].label
    if len(shares) == 1:
        return f"All of its uncertainty comes from one figure: {label}."
    if first.share < _LEAST_SHARE:
        return (
            f"No figure alone decides: each has under 1 % of {of}; computed {_HOW[first.method]}."
        )
    if part_phrase(first.share) == part_phrase(last.share):
        *others, final = (figures[share.figure].label for share in shares)
        together = ", and they move together" if any(share.moving for share in shares) else ""
        return (
            f"No figure decides more than another: {', '.join(others)} and {final} have "
            f"{part_phrase(first.share)} of {of} each{together}; computed {_HOW[first.method]}."
        )
    return (
        f"What decides most is {label}, with {part_phrase(first.share)} of {of}; what decides "
        f"least is {figures[last.figure].label}, with {part_phrase(last.share)}; computed "
        f"{_HOW[first.method]}."
    )
