"""Lowering statements: from our node to the words, what they open or lead to, and the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.nodes import make_refnode

from sphinx_claims.checks import accepts_phrase, record_phrase
from sphinx_claims.errors import Location
from sphinx_claims.ext.cards.section import cards_section
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.listings import Context
from sphinx_claims.ext.medium import is_for_paper, is_for_web
from sphinx_claims.ext.nodes import ClaimBound, ClaimStatement, ClaimWords
from sphinx_claims.ext.register import register_mark, register_notes
from sphinx_claims.judge import Judged, statement_name
from sphinx_claims.model import Claim, Figure, Judgement, Mismatch, Statement
from sphinx_claims.wording import Format, Unread


class Lowering:
    """Lowers the statements of one run's pages."""

    def __init__(self) -> None:
        self._known: dict[object, str] = {}
        """What the cards of the pages share."""

    def lower(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Replace a page's statements by nodes that every builder knows (``doctree-resolved``).

        On a page of HTML, their cards stand at its end; in print, notes of the register.
        """
        context = Context(domain=claims_domain(app.env), builder=app.builder, docname=docname)
        stated: list[Judged] = []
        has_cards, has_notes = is_for_web(app.builder), is_for_paper(app.builder)
        for node in list(doctree.findall(ClaimStatement)):
            record = context.records.get(node["target"])
            if record is None:
                node.replace_self(_unknown(node))
                continue
            judged = _judged(node, record, context)
            # What repeats a statement in a table of contents has no name.
            is_first = bool(node["ids"]) and not _is_in_link(node)
            if has_cards and is_first:
                stated.append(judged)
                node.replace_self(_opening(node, judged, context))
            elif has_notes and is_first:
                stated.append(judged)
                node.replace_self([_words(node, judged, context), register_mark(judged)])
            else:
                node.replace_self(_leading(node, judged, context))
        if stated and has_cards:
            doctree += cards_section(stated, context, self._known)
        elif stated:
            doctree += register_notes(stated, context)


def _judged(node: ClaimStatement, record: Figure | Claim, context: Context) -> Judged:
    form = Format.parse(node["format"] or "auto")
    statement = Statement(
        target=record.id, words=node["words"], format=form, location=Location(path="")
    )
    judgement = context.domain.build.judged(record, node["words"], form)
    number = int(node["ids"][0].rpartition("-")[2]) if node["ids"] else 1
    return Judged(statement=statement, number=number, record=record, judgement=judgement)


def _is_in_link(node: nodes.Node) -> bool:
    """Return whether a node is a part of a link, which can hold neither a link nor a button.

    So is what repeats a statement of the page in a table of contents.
    """
    return any(isinstance(around, nodes.reference) for around in _around(node))


def _around(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield what a node is a part of, from the innermost outwards."""
    around = node.parent
    while around is not None:
        yield around
        around = around.parent


def _unknown(node: ClaimStatement) -> nodes.inline:
    span = nodes.inline("", "", ids=node["ids"], classes=["claim", "claim-error"])
    span += nodes.Text(node.astext())
    span += _marker(f" [“{node['target']}” is no figure and no claim]")
    return span


def _opening(node: ClaimStatement, judged: Judged, context: Context) -> ClaimBound:
    """Return a statement whose words open its card."""
    bound = ClaimBound(
        "", ids=node["ids"], classes=_classes(judged, context), target=judged.record.id
    )
    for around in _around(node):
        # A heading that leads back to a table of contents is a link, in which no button can be.
        if isinstance(around, nodes.title):
            around.attributes.pop("refid", None)
    bound += ClaimWords("", "", nodes.Text(node.astext()), card=statement_name(judged.anchor))
    bound += _objections(judged)
    return bound


def _words(node: ClaimStatement, judged: Judged, context: Context) -> nodes.inline:
    """Return a statement whose words lead nowhere, since a mark beside them does."""
    span = nodes.inline("", "", ids=node["ids"], classes=_classes(judged, context))
    span += [nodes.Text(node.astext()), *_objections(judged)]
    return span


def _leading(node: ClaimStatement, judged: Judged, context: Context) -> nodes.inline:
    """Return a statement whose words lead to the record of what they state, where there is one."""
    span = nodes.inline("", "", ids=node["ids"], classes=_classes(judged, context))
    words, record = nodes.Text(node.astext()), judged.record
    place = context.domain.place(record.id)
    if place is None or _is_in_link(node):
        span += words
    else:
        title = _title(judged, context)
        span += make_refnode(context.builder, context.docname, *place, words, title)
    span += _objections(judged)
    return span


def _classes(judged: Judged, context: Context) -> list[str]:
    build, record = context.domain.build, judged.record
    kind = "claim-computed" if isinstance(record, Claim) else "claim-sourced"
    classes = ["claim", kind, f"claim-{judged.judgement.verdict.value}"]
    if build.is_due(record.id):
        classes.append("claim-due")
    if build.has_expired(judged.judgement):
        classes.append("claim-expired")
    return classes


def _title(judged: Judged, context: Context) -> str:
    """Return what a pointer is told that rests on the words; the record says the same in full."""
    build, judgement, record = context.domain.build, judged.judgement, judged.record
    due = "; due for review" if build.is_due(record.id) else ""
    due += "; no longer so for a reader of today" if build.has_expired(judgement) else ""
    value = record_phrase(record, judgement.words)
    return f"{judgement.verdict.value}: {record.label}, {value}{due}"


def _objections(judged: Judged) -> list[nodes.Node]:
    """Return what stands behind the words of a statement that does not stand."""
    if judged.judgement.verdict.stands:
        return []
    return [_marker(f" [{_objection(judged.judgement, judged.record)}]")]


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
    app.connect("doctree-resolved", Lowering().lower)
