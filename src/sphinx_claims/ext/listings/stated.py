"""The sentences that state a figure or claim, as its own page lists them."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.ext.listings.context import Context, verdict
from sphinx_claims.judge import Judged


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
    found += context.headrooms(judged) if flips else []
    return found
