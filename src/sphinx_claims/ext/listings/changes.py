"""The listing of what has changed, of what is due for review, and of what will be next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes

from sphinx_claims.checks import record_phrase
from sphinx_claims.export import Change, changes_of, due_next, due_now
from sphinx_claims.ext.exports import feed_link
from sphinx_claims.ext.folding import folded
from sphinx_claims.ext.listings.cells import review_cell, value_cell
from sphinx_claims.ext.listings.context import Content, Context, bullets, section, table, unbroken
from sphinx_claims.ext.sorting import sortable
from sphinx_claims.model import Figure, PartialDate

_CHANGE_HEADS = ("date", "figure", "before", "since", "why")
_CHANGE_WIDTHS = (12, 26, 16, 16, 30)
_DUE_HEADS = ("figure", "value", "review by", "source")
_DUE_WIDTHS = (30, 20, 16, 34)


def changes_part(context: Context) -> list[nodes.Node]:
    """Return three sections: the changes, what is due for review, and what falls due next."""
    return [
        section("changes-made", "Changed figures", _made(context)),
        section("changes-due", "Due for review", _due(context)),
        section("changes-next", "Due next", _next(context)),
    ]


def _made(context: Context) -> Iterator[nodes.Node]:
    changes = changes_of(context.ledger)
    if changes:
        rows = [_change(context, change) for change in changes]
        yield sortable("changes", table(_CHANGE_HEADS, rows, _CHANGE_WIDTHS))
    else:
        yield nodes.paragraph(
            "", "No figure has a history yet: each has the value that it was first given."
        )
    address = feed_link(context.builder, context.domain)
    if address:
        link = nodes.reference("", "as a feed", refuri=address, internal=True)
        text = (nodes.Text("Changes can be followed "), link, nodes.Text("."))
        yield nodes.paragraph("", "", *text, classes=["claim-files"])


def _change(context: Context, change: Change) -> Sequence[Content]:
    figure = change.figure
    return (
        unbroken(str(change.step.date)),
        context.link(figure.id, figure.label),
        change.was or "the first value",
        change.now,
        change.step.reason,
    )


def _due(context: Context) -> Iterator[nodes.Node]:
    figures = due_now(context.ledger)
    if not figures:
        yield nodes.paragraph("", "No figure is due for review.")
        return
    rows = [_review(context, figure) for figure in figures]
    yield sortable("figures", table(_DUE_HEADS, rows, _DUE_WIDTHS))


def _review(context: Context, figure: Figure) -> Sequence[Content]:
    source = context.records.sources[figure.provenance.ref]
    return (
        context.link(figure.id, figure.label),
        value_cell(figure),
        review_cell(context, figure),
        context.link(source.id, source.title),
    )


def _next(context: Context) -> Iterator[nodes.Node]:
    found = due_next(context.ledger)
    if not found:
        yield nodes.paragraph("", "Every figure is due for review.")
    for day, figures in found:
        yield folded(_day(day, figures), [bullets(_links(context, figures))])


def _day(day: PartialDate, figures: Sequence[Figure]) -> str:
    return f"{day}: {len(figures)} {'figure' if len(figures) == 1 else 'figures'}"


def _links(context: Context, figures: Iterable[Figure]) -> Iterator[list[nodes.Node]]:
    for figure in figures:
        value = nodes.Text(f": {record_phrase(figure)}")
        yield [context.link(figure.id, figure.label), value]
