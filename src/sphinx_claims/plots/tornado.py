"""The tornado: what moves a claim, one input at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sphinx_claims.checks import quantity_phrase, record_phrase
from sphinx_claims.model import Claim, Figure, Records
from sphinx_claims.plots.phrases import capital, counted, value_phrase
from sphinx_claims.plots.picture import Band, Row, Rows
from sphinx_claims.plots.plot import Plot, PlotError, Ref
from sphinx_claims.plots.request import Request, claim_of
from sphinx_claims.plots.scale import axis_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """What a claim comes to with one input at either end, and all others at their middle."""

    figure: Figure
    at_low: float
    """The claim where the input is at its low end, in the claim's own unit."""

    at_high: float

    @property
    def width(self) -> float:
        """How far apart the two are."""
        return abs(self.at_high - self.at_low)


def check_tornado(request: Request, records: Records) -> None:
    """Raise PlotError where nothing moves a claim."""
    claim = claim_of(request.ids[0], records)
    if not any(records.figures[name].quantity.is_range for name in claim.figures):
        raise PlotError(f"no figure that “{claim.id}” rests on has a range, so nothing moves it")


def tornado_plot(claim: Claim, swings: Sequence[Swing]) -> Plot:
    """Return the tornado of a claim; the widest swing comes first."""
    moving = [swing for swing in swings if swing.figure.quantity.is_range]
    still = [swing for swing in swings if not swing.figure.quantity.is_range]
    return Plot(
        kind="tornado",
        caption=_caption(claim, moving, still),
        alternative=_alternative(claim, moving),
        heads=("input", "its range", "claim at its low end", "claim at its high end"),
        rows=tuple(
            (
                Ref(swing.figure.id, swing.figure.label),
                record_phrase(swing.figure),
                _value(claim, swing.at_low),
                _value(claim, swing.at_high),
            )
            for swing in (*moving, *still)
        ),
        picture=_picture(claim, moving),
    )


def _value(claim: Claim, value: float) -> str:
    return value_phrase(value, claim.quantity.unit)


def _caption(claim: Claim, moving: Sequence[Swing], still: Sequence[Swing]) -> str:
    first, last = moving[0], moving[-1]
    said = (
        f"{capital(claim.label)}: {_value(claim, claim.quantity.central)} in the middle. "
        f"Most of all it moves with {first.figure.label}: {_moved(claim, first)}."
    )
    if len(moving) > 1:
        said += f" Least of all with {last.figure.label}: {_moved(claim, last)}."
    if still:
        many = counted(len(still), "further input is", "further inputs are")
        said += f" {many} a single number, and not varied here."
    return said


def _moved(claim: Claim, swing: Swing) -> str:
    low, high = sorted((swing.at_low, swing.at_high))
    return f"from {_value(claim, low)} to {_value(claim, high)}"


def _ends(swing: Swing, claim: Claim) -> str:
    """Return what the claim is at either end of an input."""
    quantity, percent = swing.figure.quantity, swing.figure.is_percent
    low, high = (
        value_phrase(end, quantity.unit, percent=percent) for end in (quantity.low, quantity.high)
    )
    return f"at {low}: {_value(claim, swing.at_low)} · at {high}: {_value(claim, swing.at_high)}"


def _alternative(claim: Claim, moving: Sequence[Swing]) -> str:
    told = "; ".join(f"{swing.figure.label}, {_moved(claim, swing)}" for swing in moving)
    value = quantity_phrase(claim.quantity)
    return (
        f"Tornado plot: one bar for each input, the widest first, of what {claim.label} comes to "
        f"over that input's range: {told}. All inputs together: {value}."
    )


def _picture(claim: Claim, moving: Sequence[Swing]) -> Rows:
    central = claim.quantity.central
    values = [central, *(end for swing in moving for end in (swing.at_low, swing.at_high))]
    return Rows(
        axis=axis_for(values, claim.label, claim.quantity.unit),
        rows=tuple(
            Row(
                label=swing.figure.label,
                detail=_ends(swing, claim),
                low=min(swing.at_low, swing.at_high),
                high=max(swing.at_low, swing.at_high),
            )
            for swing in moving
        ),
        band=Band(low=central, high=central, label=""),
        shape="bars",
    )
