"""The forest plot: a figure, and the published estimates that it is held against."""

from __future__ import annotations

from collections.abc import Sequence

from sphinx_claims.checks import capital, estimate_phrase, evidence_phrase, record_phrase
from sphinx_claims.judge import Estimate, Origin
from sphinx_claims.model import Claim, Figure, Quantity, Records, Relation
from sphinx_claims.plots.material import Material
from sphinx_claims.plots.phrases import counted, value_phrase
from sphinx_claims.plots.picture import Band, Row, Rows
from sphinx_claims.plots.plot import Cell, Plot, PlotError, Ref
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


ORIGINS = {
    Origin.PRIMARY: "",
    Origin.SECONDARY: "at second hand",
    Origin.DERIVED: "computed",
}
"""Where an estimate is from, in a few words; nothing for the source that made it."""


def check_forest(request: Request, records: Records) -> None:
    """Raise PlotError where a forest plot can't be made."""
    figure = figure_of(request.ids[0], records)
    if not figure.evidence:
        raise PlotError(f"“{figure.id}” has no “evidence”, so there is nothing to draw beside it")


def forest_plot(request: Request, material: Material) -> Plot:
    """Return the forest plot of a figure."""
    figure = figure_of(request.ids[0], material.records)
    estimates = material.ledger.evidence.get(figure.id, ())
    itself = (Ref(figure.id, figure.label), record_phrase(figure), str(figure.as_of))
    return Plot(
        kind="forest",
        caption=_caption(figure, estimates),
        alternative=_alternative(figure, estimates),
        heads=("estimate", "value", "as of", "measures", "relation"),
        rows=(
            (*itself, figure.measures, "the figure itself"),
            *(_cells(estimate) for estimate in estimates),
        ),
        picture=_picture(figure, estimates),
    )


def _cells(estimate: Estimate) -> tuple[Cell, ...]:
    record, evidence = estimate.record, estimate.evidence
    as_of = str(record.as_of) if isinstance(record, Figure) else ""
    measures = record.measures if isinstance(record, Figure) else ""
    said = (RELATIONS[evidence.relation], estimate_phrase(estimate), evidence.note)
    relation = "; ".join(filter(None, (*said, ORIGINS[estimate.origin])))
    return Ref(record.id, record.label), record_phrase(record), as_of, measures, relation


def _picture(figure: Figure, estimates: Sequence[Estimate]) -> Rows:
    quantity = figure.quantity
    drawn = [(e, e.quantity) for e in estimates if e.quantity is not None]
    values = [quantity.low, quantity.high]
    values += [end for _, estimate in drawn for end in (estimate.low, estimate.high)]
    rows = [_row(f"the figure: {figure.label}", _detail(figure), quantity, is_main=True)]
    for relation, heading in HEADINGS.items():
        of = [(e, estimate) for e, estimate in drawn if e.evidence.relation is relation]
        for number, (e, estimate) in enumerate(of):
            detail = _detail(e.record, ORIGINS[e.origin])
            above = "" if number else heading
            rows.append(_row(e.record.label, detail, estimate, heading=above))
    return Rows(
        axis=axis_for(values, figure.label, quantity.unit, percent=figure.is_percent),
        rows=tuple(rows),
        band=Band(low=quantity.low, high=quantity.high, label=""),
    )


def _row(
    label: str, detail: str, quantity: Quantity, *, heading: str = "", is_main: bool = False
) -> Row:
    return Row(
        label=label,
        detail=detail,
        low=quantity.low,
        high=quantity.high,
        central=None if quantity.is_range else quantity.central,
        heading=heading,
        is_main=is_main,
    )


def _detail(record: Figure | Claim, origin: str = "") -> str:
    said = (str(record.as_of), record.measures) if isinstance(record, Figure) else ()
    return " · ".join(filter(None, (record_phrase(record), *said, origin)))


def _caption(figure: Figure, estimates: Sequence[Estimate]) -> str:
    count = counted(len(estimates), "published estimate", "published estimates")
    value = record_phrase(figure)
    return (
        f"{capital(figure.label)}: the figure, {value}, against {count}. "
        f"{evidence_phrase(estimates)}"
    )


def _alternative(figure: Figure, estimates: Sequence[Estimate]) -> str:
    axis = _picture(figure, estimates).axis
    scale = "logarithmic" if axis.is_log else "linear"
    low, high = (
        value_phrase(end, axis.unit, percent=axis.is_percent) for end in (axis.low, axis.high)
    )
    told = "; ".join(
        f"{estimate.record.label}, {record_phrase(estimate.record)} "
        f"({RELATIONS[estimate.evidence.relation]})"
        for estimate in estimates
    )
    kind = "a band" if figure.quantity.is_range else "a line"
    return (
        f"Forest plot on a {scale} axis from {low} to {high}. {kind.capitalize()} marks the "
        f"figure, {record_phrase(figure)}. Beside it: {told}."
    )
