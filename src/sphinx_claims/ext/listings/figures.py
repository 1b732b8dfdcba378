"""The listing of figures."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import record_phrase
from sphinx_claims.ext.listings.context import Context, table, unbroken
from sphinx_claims.ext.listings.record import record_section, review_content


def figures_part(context: Context) -> list[nodes.Node]:
    """Return a table of all figures, then a record of each."""
    figures = list(context.records.figures.values())
    heads = ("figure", "value", "basis", "as of", "review by")
    rows = [
        (
            context.link(figure.id, figure.label),
            record_phrase(figure),
            figure.basis.value,
            unbroken(str(figure.as_of)),
            review_content(context, figure),
        )
        for figure in figures
    ]
    records = [record_section(context, figure) for figure in figures]
    return [table(heads, rows, (36, 26, 14, 10, 14)), *records]
