"""The options of curves: the range of one input, and the values of another."""

from __future__ import annotations

from sphinx_claims.model import Claim, Figure, Records
from sphinx_claims.plots.plot import PlotError
from sphinx_claims.plots.request import Request, claim_of, figure_of
from sphinx_claims.plots.scale import check_drawable
from sphinx_claims.wording import Conventions, Value, ValueSyntaxError, read_value

MOST_LINES = 5
"""More could not be told apart."""


def check_curves(request: Request, records: Records, conventions: Conventions) -> None:
    """Raise PlotError where a claim can't be drawn over an input."""
    claim = claim_of(request.ids[0], records)
    for id_ in request.ids[1:]:
        figure_of(id_, records)
        if id_ not in claim.figures:
            raise PlotError(
                f"“{claim.id}” does not rest on the figure “{id_}”",
                wrong=id_,
                known=claim.figures,
            )
    if request.ids[1] == request.ids[2]:
        raise PlotError("a claim is drawn over one input by another, and these are the same")
    range_of(request, records, conventions)
    values_of(request, records, conventions)


def range_of(request: Request, records: Records, conventions: Conventions) -> tuple[float, float]:
    """Return the ends of the input's range, in its figure's unit; PlotError for none."""
    figure = figure_of(request.ids[1], records)
    value = read_as(request.option("range"), figure, conventions)
    if not value.is_range:
        raise PlotError(f"“range” runs from one value of “{figure.id}” to another: “0.1 to 10”")
    return value.low.value, value.high.value


def values_of(request: Request, records: Records, conventions: Conventions) -> list[float]:
    """Return the values of the other input, in its figure's unit; PlotError for none.

    Each is written as it is, or is that of a figure whose id is written.
    """
    figure = figure_of(request.ids[2], records)
    texts = [text.strip() for text in request.option("values").split(",")]
    if len(texts) > MOST_LINES:
        raise _unlisted(figure)
    return [_single(text, figure, records, conventions) for text in texts]


def _single(text: str, figure: Figure, records: Records, conventions: Conventions) -> float:
    named = records.figures.get(text)
    if named is None:
        value = read_as(text, figure, conventions)
        if value.is_range:
            raise _unlisted(figure)
        return value.low.value
    return value_in_unit(named, figure, "a line is drawn for a single value")


def value_in_unit(named: Figure | Claim, figure: Figure, why: str) -> float:
    """Return the single value of a record that is in the unit of a figure; PlotError for none.

    `why` says for what a single value is needed.
    """
    what = "figure" if isinstance(named, Figure) else "claim"
    if named.quantity.unit != figure.quantity.unit:
        raise PlotError(f"the {what} “{named.id}” is not in the unit of “{figure.id}”")
    if named.quantity.is_range:
        raise PlotError(f"the {what} “{named.id}” is a range, and {why}")
    check_drawable(named.quantity.central)
    return named.quantity.central


def read_single(text: str, figure: Figure, conventions: Conventions, why: str) -> float:
    """Read a value of a figure that is one number; PlotError for any other, with the reason why."""
    value = read_as(text, figure, conventions)
    if value.is_range:
        raise PlotError(f"{why}, and “{text}” is a range")
    return value.low.value


def _unlisted(figure: Figure) -> PlotError:
    return PlotError(
        f"“values” lists up to {MOST_LINES} single values of “{figure.id}”, with commas"
    )


def read_as(text: str, figure: Figure, conventions: Conventions) -> Value:
    """Read a value of a figure, which may leave the figure's own unit out; PlotError for none."""
    try:
        value = read_value(text, conventions)
    except ValueSyntaxError as error:
        raise PlotError(f"“{text}” is no value of “{figure.id}”: {error.reason}") from None
    check_drawable(value.low.value, value.high.value)
    if value.unit.powers and value.unit != figure.quantity.unit:
        unit = str(figure.quantity.unit) or "no unit"
        raise PlotError(f"“{text}” is not in the unit of “{figure.id}”, which is in {unit}")
    return value
