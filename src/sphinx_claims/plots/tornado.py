"""The tornado: what moves a claim, one input at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sphinx_claims.checks import capital, quantity_phrase, record_phrase
from sphinx_claims.checks.sensitivity import settled
from sphinx_claims.model import Claim, Figure, Records
from sphinx_claims.plots.material import Material, computed
from sphinx_claims.plots.phrases import counted, value_phrase
from sphinx_claims.plots.picture import Band, Row, Rows
from sphinx_claims.plots.plot import Cell, Plot, PlotError, Ref
from sphinx_claims.plots.request import Request, claim_of
from sphinx_claims.plots.scale import axis_for
from sphinx_claims.uncertainty import Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """What a claim comes to over the range of one input."""

    figure: Figure
    bar: Bar

    @property
    def low(self) -> float:
        """The lesser of the two values, in the claim's own unit."""
        return min(self.bar.at_low, self.bar.at_high)

    @property
    def high(self) -> float:
        """The greater of the two."""
        return max(self.bar.at_low, self.bar.at_high)


def check_tornado(request: Request, records: Records) -> None:
    """Raise PlotError where nothing moves a claim."""
    claim = claim_of(request.ids[0], records)
    if not any(records.figures[name].quantity.is_range for name in claim.figures):
        raise PlotError(f"no figure that “{claim.id}” rests on has a range, so nothing moves it")


def tornado_plot(request: Request, material: Material) -> Plot:
    """Return the tornado of a claim: its inputs, the widest swing first."""
    figures = material.records.figures
    claim = claim_of(request.ids[0], material.records)
    with computed(claim):
        bars = material.uncertainty.tornado(claim.id)
    swings = [Swing(figure=figures[bar.figure], bar=bar) for bar in bars]
    moving = {swing.figure.id for swing in swings}
    still = [figures[name] for name in claim.figures if name not in moving]
    return Plot(
        kind="tornado",
        caption=_caption(claim, swings, len(still)),
        alternative=_alternative(claim, swings),
        heads=("input", "its value", "claim at its low end", "claim at its high end"),
        rows=(*(_row(claim, swing) for swing in swings), *(_still(figure) for figure in still)),
        picture=_picture(claim, swings),
    )


def _row(claim: Claim, swing: Swing) -> tuple[Cell, ...]:
    figure, bar = swing.figure, swing.bar
    values = (_value(claim, bar.at_low), _value(claim, bar.at_high))
    return (Ref(figure.id, figure.label), record_phrase(figure), *values)


def _still(figure: Figure) -> tuple[Cell, ...]:
    return (Ref(figure.id, figure.label), record_phrase(figure), "not varied", "not varied")


def _value(claim: Claim, value: float) -> str:
    return value_phrase(settled(claim, value), claim.quantity.unit)


def _caption(claim: Claim, swings: Sequence[Swing], still: int) -> str:
    first, last = swings[0], swings[-1]
    said = (
        f"{capital(claim.label)}: {_value(claim, claim.quantity.central)} where every input is at "
        f"its central estimate. It moves most with {first.figure.label}: {_moved(claim, first)}"
    )
    said += f"; least with {last.figure.label}: {_moved(claim, last)}." if len(swings) > 1 else "."
    if still:
        be = "is a single number and is" if still == 1 else "are single numbers and are"
        said += f" {counted(still, 'input', 'inputs')} {be} not varied."
    return said


def _moved(claim: Claim, swing: Swing) -> str:
    return f"from {_value(claim, swing.low)} to {_value(claim, swing.high)}"


def _ends(swing: Swing, claim: Claim) -> str:
    """Return what the claim is at either end of an input."""
    quantity, percent = swing.figure.quantity, swing.figure.is_percent
    low, high = (
        value_phrase(end, quantity.unit, percent=percent) for end in (quantity.low, quantity.high)
    )
    at_low, at_high = _value(claim, swing.bar.at_low), _value(claim, swing.bar.at_high)
    return f"at {low}: {at_low} · at {high}: {at_high}"


def _alternative(claim: Claim, swings: Sequence[Swing]) -> str:
    told = "; ".join(f"{swing.figure.label}, {_moved(claim, swing)}" for swing in swings)
    value = quantity_phrase(claim.quantity)
    return (
        f"Tornado plot: one bar for each input, the widest first, of what {claim.label} comes to "
        f"over that input's range: {told}. All inputs together: {value}."
    )


def _picture(claim: Claim, swings: Sequence[Swing]) -> Rows:
    central = claim.quantity.central
    values = [central, *(end for swing in swings for end in (swing.low, swing.high))]
    return Rows(
        axis=axis_for(values, claim.label, claim.quantity.unit),
        rows=tuple(
            Row(
                label=swing.figure.label,
                detail=_ends(swing, claim),
                low=swing.low,
                high=swing.high,
            )
            for swing in swings
        ),
        band=Band(low=central, high=central, label=""),
        shape="bars",
    )
