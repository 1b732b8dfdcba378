"""The evidence for a figure, out of its YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Node, Sequence
from sphinx_claims.model import Evidence, Relation

KEYS = ("of", "relation", "note")
REQUIRED = ("of", "relation")


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
    found = tuple(item for item in items if item is not None)
    return tuple(_each_once(found, report))


def _each_once(rows: Iterable[Evidence], report: Report) -> Iterator[Evidence]:
    """Yield the rows but those that name the same evidence again, which are reported."""
    first: dict[str, Evidence] = {}
    for row in rows:
        there = first.setdefault(row.of, row)
        if there is row:
            yield row
            continue
        as_well = "" if there.relation is row.relation else f", as a {there.relation.value}"
        report(
            Problem(
                code=Code.EVIDENCE_DUPLICATE,
                location=row.location,
                message=f"“{row.of}” is named as evidence before{as_well}: it counts once",
                places=(Place(location=there.location, remark="it is named here first"),),
                help=("keep the row whose relation is right, and leave the other out",),
            )
        )


def _evidence(node: Node, report: Report) -> Evidence | None:
    fields = Fields(node, what="evidence", known=KEYS, required=REQUIRED, report=report)
    of = fields.text("of")
    relation = fields.choice("relation", Relation)
    note = fields.text("note")
    if not of or relation is None:
        return None
    return Evidence(of=of, relation=relation, note=note, location=fields.where("of"))
