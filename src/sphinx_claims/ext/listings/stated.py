"""The sentences that state a figure or claim, as its own page lists them."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import headroom_phrase
from sphinx_claims.ext.listings.context import Context, bullets, verdict
from sphinx_claims.judge import Judged
from sphinx_claims.model import Headroom


def stated_blocks(context: Context, target: str, *, flips: bool = True) -> list[nodes.Node]:
    """Return the sentences that state a record, with their verdicts and how far figures may move.

    Without `flips`, where the last stands elsewhere on the page, it is left out.
    """
    found = context.stating(target)
    if not found:
        return [nodes.paragraph("", "No page states it by itself.")]
    items = (_sentence(context, judged, flips=flips) for judged in found)
    return [nodes.bullet_list("", *items, classes=["claim-stated"])]


def _sentence(context: Context, judged: Judged, *, flips: bool) -> nodes.list_item:
    docname = context.gathered.docnames[judged.statement.location.path]
    stated = nodes.paragraph("", "", context.sentence(judged), nodes.Text(" "), verdict(judged))
    stated += [nodes.Text(", on "), context.page(docname)]
    measures = context.measures(judged).removeprefix("; ")
    found = nodes.list_item("", stated, nodes.paragraph("", measures, classes=["claim-aside"]))
    headrooms = context.domain.build.measurer.headrooms(judged) if flips else ()
    if headrooms:
        found += bullets(_headroom(context, judged, headroom) for headroom in headrooms)
    return found


def _headroom(context: Context, judged: Judged, headroom: Headroom) -> list[nodes.Node]:
    """Return how far one figure can move, after its name where it is not the record's own."""
    figure = context.records.figures[headroom.figure]
    conventions, verdict_ = context.ledger.settings.conventions, judged.judgement.verdict
    said = nodes.Text(headroom_phrase(headroom, verdict_, figure, conventions, plainly=True))
    if figure is judged.record:
        return [said]
    return [context.link(figure.id, figure.label), nodes.Text(": "), said]
