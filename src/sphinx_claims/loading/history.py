"""The history of a figure, out of its YAML."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from sphinx_claims.errors import Code, Problem
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Node, Sequence
from sphinx_claims.model import Quantity, Step
from sphinx_claims.wording import Value

KEYS = ("date", "value", "reason")
"""The keys of a step, all of which it needs."""

ReadValue = Callable[[Fields], Value | None]
"""Reads the key “value” of a record, and reports what is wrong with it."""


def load_history(
    fields: Fields, value: Value | None, read: ReadValue, report: Report
) -> tuple[Step, ...]:
    """Return what a figure's key “history” lists, oldest first; what is wrong is reported.

    Every step is in the unit of the figure's own value, so that the steps can be compared.
    """
    node = fields.node("history")
    if node is None:
        return ()
    if not isinstance(node, Sequence) or not node.items:
        message = (
            "“history” of a figure is a list: each item has a “date”, a “value” and a “reason”"
        )
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return ()
    found = [_step(item, value, read, report) for item in node.items]
    steps = tuple(step for step in found if step is not None)
    for before, after in pairwise(steps):
        if after.date.first_day() <= before.date.first_day():
            report(_misplaced(before, after))
    return steps


def _misplaced(before: Step, after: Step) -> Problem:
    if after.date.first_day() == before.date.first_day():
        message = f"two steps of the history begin on one day, with {before.date} and {after.date}"
        help_: tuple[str, ...] = ("keep the later of the two, or date them apart",)
    else:
        message = (
            f"a step of {after.date} stands after one of {before.date}; "
            "a history runs from the oldest step to the newest"
        )
        help_ = ()
    location = after.date_location
    return Problem(code=Code.VALUE_INVALID, location=location, message=message, help=help_)


def _step(node: Node, value: Value | None, read: ReadValue, report: Report) -> Step | None:
    fields = Fields(node, what="a step of a history", known=KEYS, required=KEYS, report=report)
    date = fields.date("date")
    held = read(fields)
    reason = fields.text("reason")
    if date is None or held is None or not reason:
        return None
    if value is not None and held.unit != value.unit:
        message = (
            f"a step of the history is in “{held.unit_text or 'no unit'}”, and the figure's "
            f"value in “{value.unit_text or 'no unit'}”"
        )
        help_ = ("write each step in the figure's own unit",)
        where = fields.where("value")
        report(Problem(code=Code.VALUE_INVALID, location=where, message=message, help=help_))
        return None
    return Step(
        date=date,
        value=held.text,
        quantity=Quantity.spanning(held.low.value, held.high.value, held.unit),
        reason=reason,
        location=fields.where("value"),
        date_location=fields.where("date"),
    )
