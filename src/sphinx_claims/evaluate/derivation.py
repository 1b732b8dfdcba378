"""What the claims of a derived figure's derivation give."""

from __future__ import annotations

from collections.abc import Mapping

from sphinx_claims.evaluate.conversion import UnitFactor
from sphinx_claims.model import Claim, Figure, Quantity


def derived_quantity(
    figure: Figure, claims: Mapping[str, Claim | None], factor: UnitFactor
) -> Quantity | None:
    """Return what a derived figure's derivation gives, in the figure's unit.

    None where it has none, or where a claim it names could not be computed or has another
    dimension.
    """
    if figure.derivation is None:
        return None
    low, high = claims.get(figure.derivation.low), claims.get(figure.derivation.high)
    if low is None or high is None:
        return None
    unit = figure.quantity.unit
    low_factor, high_factor = factor(low.quantity.unit, unit), factor(high.quantity.unit, unit)
    if low_factor is None or high_factor is None:
        return None
    ends = sorted((low.quantity.low * low_factor, high.quantity.high * high_factor))
    return Quantity.spanning(ends[0], ends[1], unit)
