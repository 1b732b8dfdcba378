"""The kinds of plots: how each is checked, and made from the records."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sphinx_claims.model import Records
from sphinx_claims.plots.curve_options import check_curves
from sphinx_claims.plots.curves import curves_plot
from sphinx_claims.plots.dots import check_dots, dots_plot
from sphinx_claims.plots.forest import check_forest, forest_plot
from sphinx_claims.plots.history import check_history, history_plot
from sphinx_claims.plots.material import Material
from sphinx_claims.plots.measured import measured_plot
from sphinx_claims.plots.measured_options import measured_of
from sphinx_claims.plots.plot import Plot
from sphinx_claims.plots.request import Request
from sphinx_claims.plots.tornado import check_tornado, tornado_plot
from sphinx_claims.wording import Conventions

_Check = Callable[[Request, Records, Conventions], object]
_Make = Callable[[Request, Material], Plot]

_CHECKS: Mapping[str, _Check] = {
    "forest": lambda request, records, _: check_forest(request, records),
    "history": lambda request, records, _: check_history(request, records),
    "tornado": lambda request, records, _: check_tornado(request, records),
    "dots": lambda request, records, _: check_dots(request, records),
    "curves": check_curves,
    "measured": measured_of,
}

_MAKES: Mapping[str, _Make] = {
    "forest": forest_plot,
    "history": history_plot,
    "tornado": tornado_plot,
    "dots": dots_plot,
    "curves": curves_plot,
    "measured": measured_plot,
}


def check_request(request: Request, records: Records, conventions: Conventions) -> None:
    """Raise PlotError where a plot can't be made from the records."""
    _CHECKS[request.kind](request, records, conventions)


def plot_of(request: Request, material: Material) -> Plot:
    """Return a plot, made from the records; PlotError where it can't be."""
    conventions = material.ledger.settings.conventions
    check_request(request, material.records, conventions)
    return _MAKES[request.kind](request, material)
