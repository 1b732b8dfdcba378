"""The listing of figures."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import range_phrase
from sphinx_claims.ext.listings.cells import review_cell, value_cell, verdicts_cell
from sphinx_claims.ext.listings.context import Context, table, unbroken
from sphinx_claims.ext.listings.files import files_line
from sphinx_claims.ext.listings.record import record_sections
from sphinx_claims.ext.sorting import sortable

_HEADS = ("figure", "value", "range", "statements", "basis", "as of", "review by")
_WIDTHS = (28, 18, 14, 12, 10, 8, 10)


def figures_part(context: Context) -> list[nodes.Node]:
    """Return a table of all figures, then a record of each that has no page of its own."""
    figures = list(context.records.figures.values())
    rows = [
        (
            context.link(figure.id, figure.label),
            value_cell(figure),
            range_phrase(figure),
            verdicts_cell(context, figure.id),
            figure.basis.value,
            unbroken(str(figure.as_of)),
            review_cell(context, figure),
        )
        for figure in figures
    ]
    listed = sortable("figures", table(_HEADS, rows, _WIDTHS))
    return [*files_line(context, "figures"), listed, *record_sections(context, figures)]
