"""Lowering statements: from our node to the words, a link to the record, and the verdict."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.util.nodes import make_refnode

from sphinx_claims.checks import accepts_phrase, record_phrase
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.nodes import ClaimStatement
from sphinx_claims.model import Claim, Figure, Judgement, Mismatch
from sphinx_claims.wording import Format, Unread


def lower_statements(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace a page's statements by nodes that every builder knows (``doctree-resolved``)."""
    domain = claims_domain(app.env)
    for node in list(doctree.findall(ClaimStatement)):
        node.replace_self(_lowered(domain, node, app.builder, docname))


def _lowered(
    domain: ClaimsDomain, node: ClaimStatement, builder: Builder, docname: str
) -> nodes.inline:
    record = domain.build.records.get(node["target"])
    words = nodes.Text(node.astext())
    span = nodes.inline("", "", ids=node["ids"], classes=["claim"])
    if record is None:
        span["classes"].append("claim-error")
        span += [words, _marker(f" [“{node['target']}” is no figure and no claim]")]
        return span
    judgement = domain.build.judged(record, node["words"], Format.parse(node["format"] or "auto"))
    kind = "claim-computed" if isinstance(record, Claim) else "claim-sourced"
    span["classes"] += [kind, f"claim-{judgement.verdict.value}"]
    if domain.build.is_due(record.id):
        span["classes"].append("claim-due")
    expired = domain.build.has_expired(judgement)
    if expired:
        span["classes"].append("claim-expired")
    place = domain.place(record.id)
    if place is None:
        span += words
    else:
        # The title is for a pointer that rests on the words; the record says the same in full.
        due = "; due for review" if domain.build.is_due(record.id) else ""
        due += "; no longer so for a reader of today" if expired else ""
        value = record_phrase(record, judgement.words)
        title = f"{judgement.verdict.value}: {record.label}, {value}{due}"
        span += make_refnode(builder, docname, *place, words, title)
    if not judgement.verdict.stands:
        span += _marker(f" [{_objection(judgement, record)}]")
    return span


def _objection(judgement: Judgement, record: Figure | Claim) -> str:
    """Say in the page itself why a statement does not stand."""
    value = record_phrase(record, judgement.words)
    if isinstance(judgement.wording, Unread):
        return f"unjudged: {judgement.wording.reason}; the value is {value}"
    if judgement.mismatch is not None:
        what = "unit" if judgement.mismatch is Mismatch.UNIT else "event"
        return f"fails: the words speak of another {what}; the value is {value}"
    return f"fails: the value is {value}, and this {accepts_phrase(judgement)}"


def _marker(text: str) -> nodes.Node:
    return nodes.strong("", text, classes=["claim-objection"])


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when a page is about to be written."""
    app.connect("doctree-resolved", lower_statements)
