"""The forest plot: a figure, and the published estimates that it is held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sphinx_claims.checks import record_phrase
from sphinx_claims.model import Claim, Evidence, Figure, Records, Relation
from sphinx_claims.plots.material import Material
from sphinx_claims.plots.phrases import capital, counted, listed, value_phrase
from sphinx_claims.plots.picture import Band, Row, Rows
from sphinx_claims.plots.plot import Plot, PlotError, Ref
from sphinx_claims.plots.request import Request, figure_of
from sphinx_claims.plots.scale import axis_for

RELATIONS = {
    Relation.COMPARABLE: "estimates the same",
    Relation.FLOOR: "a floor",
    Relation.PART: "a part",
    Relation.CEILING: "a ceiling",
    Relation.PROXY: "another thing",
}
"""How an estimate relates to the figure, in a few words."""

HEADINGS = {
    Relation.COMPARABLE: "Estimates of the same",
    Relation.FLOOR: "Floors: the truth is at least this",
    Relation.PART: "Parts of it",
    Relation.CEILING: "Ceilings: the truth is at most this",
    Relation.PROXY: "Other things, which move with it",
}
"""What stands above the estimates that relate to the figure in one way, in the order drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A published estimate in the unit of the figure that it is evidence for."""

    record: Figure | Claim
    evidence: Evidence
    low: float
    central: float
    high: float
    is_comparable: bool
    """Whether it has the figure's dimension; else it can't be drawn beside it."""

    @property
    def relation(self) -> Relation:
        """How it relates to the figure."""
        return self.evidence.relation


def check_forest(request: Request, records: Records) -> None:
    """Raise PlotError where a forest plot can't be made."""
    figure = figure_of(request.ids[0], records)
    if not figure.evidence:
        raise PlotError(f"“{figure.id}” has no “evidence”, so there is nothing to draw beside it")


def forest_plot(request: Request, material: Material) -> Plot:
    """Return the forest plot of a figure."""
    figure = figure_of(request.ids[0], material.records)
    estimates = list(_estimates(figure, material))
    heads = ("estimate", "value", "as of", "measures", "relation")
    return Plot(
        kind="forest",
        caption=_caption(figure, estimates),
        alternative=_alternative(figure, estimates),
        heads=heads,
        rows=(
            (
                Ref(figure.id, figure.label),
                record_phrase(figure),
                str(figure.as_of),
                figure.measures,
                "the figure itself",
            ),
            *(_cells(estimate) for estimate in estimates),
        ),
        picture=_picture(figure, estimates),
    )


def _estimates(figure: Figure, material: Material) -> Iterator[Estimate]:
    for evidence in figure.evidence:
        record = material.records.get(evidence.of)
        if record is None:
            continue
        quantity = record.quantity
        factor = material.factor(quantity.unit, figure.quantity.unit)
        quantity = quantity.scaled(factor or 1.0, quantity.unit)
        yield Estimate(
            record=record,
            evidence=evidence,
            low=quantity.low,
            central=quantity.central,
            high=quantity.high,
            is_comparable=factor is not None,
        )


def _cells(estimate: Estimate) -> tuple[Ref | str, ...]:
    record = estimate.record
    as_of = str(record.as_of) if isinstance(record, Figure) else ""
    relation = RELATIONS[estimate.relation]
    note = f"; {estimate.evidence.note}" if estimate.evidence.note else ""
    return (
        Ref(record.id, record.label),
        record_phrase(record),
        as_of,
        _measures(record),
        f"{relation}{note}",
    )


def _measures(record: Figure | Claim) -> str:
    return record.measures if isinstance(record, Figure) else "computed from other figures"


def _picture(figure: Figure, estimates: Sequence[Estimate]) -> Rows:
    quantity = figure.quantity
    drawn = [estimate for estimate in estimates if estimate.is_comparable]
    values = [quantity.low, quantity.high]
    values += [end for estimate in drawn for end in (estimate.low, estimate.high)]
    rows = [
        Row(
            label=f"the figure: {figure.label}",
            detail=_detail(figure),
            low=quantity.low,
            high=quantity.high,
            central=None if quantity.is_range else quantity.central,
            is_main=True,
        )
    ]
    for relation, heading in HEADINGS.items():
        of = [estimate for estimate in drawn if estimate.relation is relation]
        rows += [_row(e, "" if number else heading) for number, e in enumerate(of)]
    return Rows(
        axis=axis_for(values, figure.label, quantity.unit, percent=figure.is_percent),
        rows=tuple(rows),
        band=Band(low=quantity.low, high=quantity.high, label=""),
    )


def _row(estimate: Estimate, heading: str) -> Row:
    record = estimate.record
    return Row(
        label=record.label,
        detail=_detail(record),
        low=estimate.low,
        high=estimate.high,
        central=estimate.central if estimate.low == estimate.high else None,
        heading=heading,
    )


def _detail(record: Figure | Claim) -> str:
    as_of = str(record.as_of) if isinstance(record, Figure) else ""
    return " · ".join(filter(None, (record_phrase(record), as_of, _measures(record))))


def _caption(figure: Figure, estimates: Sequence[Estimate]) -> str:
    count = counted(len(estimates), "published estimate", "published estimates")
    findings = list(_findings(figure, estimates))
    said = f" It {listed(findings)}." if findings else ""
    value = record_phrase(figure)
    undrawn = sum(not estimate.is_comparable for estimate in estimates)
    left = " 1 in another unit stands in the table alone." if undrawn == 1 else ""
    if undrawn > 1:
        left = f" {undrawn} in other units stand in the table alone."
    return f"{capital(figure.label)}: the figure, {value}, against {count}.{said}{left}"


def _findings(figure: Figure, estimates: Sequence[Estimate]) -> Iterator[str]:
    """Yield where the figure lies among its estimates, by how these relate to it.

    A figure meets an estimate where their ranges have a value in common.
    """
    drawn = [estimate for estimate in estimates if estimate.is_comparable]
    below = {e.evidence.of for e in drawn if figure.quantity.high < e.low}
    above = {e.evidence.of for e in drawn if figure.quantity.low > e.high}
    same = {e.evidence.of for e in drawn if e.relation is Relation.COMPARABLE}
    if same:
        met = len(same - below - above)
        yield _said(met, len(same), ("meets", "meet"), "{} estimate") + " of the same"
        for side, found in (("below", below), ("above", above)):
            if number := len(found & same):
                yield f"lies {side} {number if len(same) > 1 else 'it'}"
    for relation, side, beyond in (
        (Relation.FLOOR, "below", below),
        (Relation.CEILING, "above", above),
        (Relation.PART, "below", below),
    ):
        of = {e.evidence.of for e in drawn if e.relation is relation}
        if of:
            number = len(beyond & of)
            yield _said(number, len(of), ("lies", "lie"), f"{side} {{}} {relation.value}")


def _said(number: int, total: int, verbs: tuple[str, str], place: str) -> str:
    """Return of how many something is so: “does not lie below its one floor”.

    The verb is given as it stands after “it”, and as it stands after “does not”.
    """
    does, do = verbs
    if total == 1:
        return f"{does if number else f'does not {do}'} {place.format('its one')}"
    share = f"{number or 'none'} of its {total}"
    return f"{does} {place.format(share)}s"


def _alternative(figure: Figure, estimates: Sequence[Estimate]) -> str:
    axis = _picture(figure, estimates).axis
    scale = "logarithmic" if axis.is_log else "linear"
    low, high = (
        value_phrase(end, axis.unit, percent=axis.is_percent) for end in (axis.low, axis.high)
    )
    told = "; ".join(
        f"{estimate.record.label}, {record_phrase(estimate.record)} "
        f"({RELATIONS[estimate.relation]})"
        for estimate in estimates
    )
    kind = "a band" if figure.quantity.is_range else "a line"
    return (
        f"Forest plot on a {scale} axis from {low} to {high}. {kind.capitalize()} marks the "
        f"figure, {record_phrase(figure)}. Beside it: {told}."
    )
