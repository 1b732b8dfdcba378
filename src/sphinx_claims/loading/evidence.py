"""The evidence for a figure, out of its YAML."""

from __future__ import annotations

from sphinx_claims.errors import Code, Problem
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Node, Sequence
from sphinx_claims.model import Evidence, Relation

KEYS = ("of", "relation", "note")


def load_evidence(fields: Fields, report: Report) -> tuple[Evidence, ...]:
    """Return what a figure's key “evidence” lists; what is wrong with it is reported."""
    node = fields.node("evidence")
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        message = "“evidence” of a figure is a list: each item says “of” what, and its “relation”"
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return ()
    items = (_evidence(item, report) for item in node.items)
    return tuple(item for item in items if item is not None)


def _evidence(node: Node, report: Report) -> Evidence | None:
    fields = Fields(node, what="evidence", known=KEYS, report=report)
    of = fields.text("of", required=True)
    relation = fields.choice("relation", Relation, required=True)
    note = fields.text("note")
    if not of or relation is None:
        return None
    return Evidence(of=of, relation=relation, note=note, location=fields.where("of"))
