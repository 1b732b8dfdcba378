"""The status of a page: which edition it is, when it was verified, and how its statements stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from sphinx_claims.checks import stands_phrase
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.listings import Context, statements_anchor
from sphinx_claims.ext.nodes import ClaimStatus, surplus
from sphinx_claims.judge import Judged

_PARTS = ("statements", "figures", "claims")
"""The parts of the ledger, to the first of which that a page lists the status leads."""


class StatusDirective(SphinxDirective):
    """``{claims-status}`` says how the statements of its page stood when it was built."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Leave a place for the line, or for what is wrong."""
        node: nodes.Element = ClaimStatus("", page=self.env.docname)
        if any(self.content):
            node = surplus(self.name)
        self.set_source_info(node)
        return [node]


def fill_status(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the places of statuses (``doctree-resolved``)."""
    places = list(doctree.findall(ClaimStatus))
    if places:
        context = Context(domain=claims_domain(app.env), builder=app.builder, docname=docname)
        for place in places:
            place.replace_self(_line(context, place["page"]))


def _line(context: Context, page: str) -> nodes.paragraph:
    # A builder that joins pages has all of them resolved by the name of the first.
    path = context.domain.entries[page].kept.path
    judged = [one for one in context.ledger.judged if one.statement.location.path == path]
    stands = nodes.Text(_stands(judged))
    verified, due = (" · ".join(parts) for parts in (_verified(context), _due(context, judged)))
    home = _home(context, page if judged else "")
    counted = stands if home is None else context.refer(*home, stands)
    content = [nodes.Text(f"{verified} · "), counted, nodes.Text(f" · {due}")]
    return nodes.paragraph("", "", *content, classes=["claim-status"])


def _verified(context: Context) -> Iterator[str]:
    ledger = context.ledger
    if ledger.as_of is not None:
        yield f"edition of {ledger.as_of}"
    yield f"last verified {ledger.freshness.today}"


def _stands(judged: Sequence[Judged]) -> str:
    """Return how statements stand, which the ledger shows one by one."""
    counts = Counter(one.judgement.verdict for one in judged)
    return f"{_count(len(judged), 'statement')}: {stands_phrase(counts)}"


def _due(context: Context, judged: Sequence[Judged]) -> Iterator[str]:
    ledger = context.ledger
    expired = sum(ledger.has_expired(one.judgement) for one in judged)
    if expired:
        yield f"{expired} no longer so for a reader of today"
    due = {
        name for one in judged for name in one.record.figures if context.domain.build.is_due(name)
    }
    yield f"{_count(len(due), 'figure')} due for review"


def _home(context: Context, page: str) -> tuple[str, str] | None:
    """Return where the ledger is, at the rows of a page that states something."""
    homes = context.domain.build.homes
    part = next((part for part in _PARTS if part in homes), None)
    if part is None:
        return None
    # Builders of other formats give the rows of a table no anchors.
    has_rows = page and part == "statements" and context.builder.format == "html"
    return homes[part], statements_anchor(page) if has_rows else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def setup(app: Sphinx) -> None:
    """Register the directive, and connect to the event that comes when a page is written."""
    app.add_directive("claims-status", StatusDirective)
    app.connect("doctree-resolved", fill_status)
