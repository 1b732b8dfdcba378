"""The history of a figure: its values over time, as steps."""

from __future__ import annotations

from calendar import isleap

from sphinx_claims.checks import capital, quantity_phrase
from sphinx_claims.model import Figure, PartialDate, Records
from sphinx_claims.plots.material import Material
from sphinx_claims.plots.phrases import counted
from sphinx_claims.plots.picture import Axis, Line, Lines
from sphinx_claims.plots.plot import Plot, PlotError
from sphinx_claims.plots.request import Request, figure_of
from sphinx_claims.plots.scale import axis_for

_LEAST_SPAN = 1.0
"""Years that the axis of time spans at least."""

_AFTER = 0.1
"""The part of the axis of time after the last step, which shows that the value still stands."""


def check_history(request: Request, records: Records) -> None:
    """Raise PlotError where there is no history to plot."""
    figure = figure_of(request.ids[0], records)
    if not figure.history:
        raise PlotError(f"“{figure.id}” has no “history”, so there are no steps to draw")


def history_plot(request: Request, material: Material) -> Plot:
    """Return the history of a figure."""
    figure = figure_of(request.ids[0], material.records)
    values = [quantity_phrase(s.quantity, percent=figure.is_percent) for s in figure.history]
    return Plot(
        kind="history",
        caption=_caption(figure, values),
        alternative=_alternative(figure, values),
        heads=("since", "value", "reason"),
        rows=tuple(
            (str(step.date), value, step.reason)
            for step, value in zip(figure.history, values, strict=True)
        ),
        picture=_picture(figure),
    )


def _caption(figure: Figure, values: list[str]) -> str:
    first, last = figure.history[0], figure.history[-1]
    label = capital(figure.label)
    if len(figure.history) == 1:
        return f"{label}: {values[0]} since {first.date}, and unchanged."
    changes = counted(len(values) - 1, "change", "changes")
    return (
        f"{label}: {values[0]} on {first.date}, and {values[-1]} after {changes}. "
        f"The last, of {last.date}: {last.reason.rstrip('.')}."
    )


def _alternative(figure: Figure, values: list[str]) -> str:
    told = "; ".join(
        f"from {step.date}, {value}" for step, value in zip(figure.history, values, strict=True)
    )
    return f"Steps over time: {told}. The range of each value is a band."


def _picture(figure: Figure) -> Lines:
    steps = figure.history
    times = [_year(step.date) for step in steps]
    span = max(times[-1] - times[0], _LEAST_SPAN)
    end = times[-1] + span * _AFTER if len(times) > 1 else times[0] + _LEAST_SPAN
    ends = [end for step in steps for end in (step.quantity.low, step.quantity.high)]
    ranges = [(step.quantity.low, step.quantity.high) for step in steps]
    centrals = [step.quantity.central for step in steps]
    return Lines(
        across=Axis(low=times[0], high=end, title="", is_time=True),
        upright=axis_for(ends, figure.label, figure.quantity.unit, percent=figure.is_percent),
        lines=(
            Line(
                label="",
                points=tuple(zip([*times, end], [*centrals, centrals[-1]], strict=True)),
                range=(*ranges, ranges[-1]),
            ),
        ),
        is_stepped=True,
    )


def _year(date: PartialDate) -> float:
    day = date.first_day()
    return day.year + (day - day.replace(month=1, day=1)).days / (366 if isleap(day.year) else 365)
