"""What the range of a value is a range of, in words that stand by themselves."""

from __future__ import annotations

from sphinx_claims.model import Claim, Figure

SINGLE = "single value"
"""What is said of a value that is no range, so that nothing is left to be guessed."""

COMPUTED = "from its figures' ranges"
"""What the range of a claim is: the claim's values over the ranges of all that it rests on."""


def range_phrase(record: Figure | Claim) -> str:
    """Return what the range of a figure or claim is a range of, or that it has none; never empty.

    “single value”, “the source's plausible range”, “from its figures' ranges”.
    """
    if not record.quantity.is_range:
        return SINGLE
    if isinstance(record, Claim) or record.range_kind is None:
        return COMPUTED
    run = record.measurement.run if record.measurement is not None else None
    if run is not None:
        return f"from the lowest to the highest of {len(run.seeds)} seeds"
    return record.range_kind.phrase
