"""The values that a scenario gives to figures, out of its YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.loading.distributions import load_distribution
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.figures import load_range_kind, load_value
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Mapping, Node, Scalar
from sphinx_claims.model import Quantity, Replacement, TypedValue
from sphinx_claims.wording import Conventions

KEYS = ("from", "value", "range", "distribution", "reason")


def load_replacements(
    node: Node, conventions: Conventions, report: Report
) -> Iterator[Replacement]:
    """Yield what a scenario's key “values” says; what is wrong with it is reported."""
    if not isinstance(node, Mapping) or not node.entries:
        message = "“values” of a scenario is a mapping of the ids of figures to their values"
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return
    for problem in repeated([key for key, _ in node.entries], "figure"):
        report(problem)
    for key, value in node.entries:
        fields = Fields(value, what="a scenario's value", known=KEYS, report=report)
        fields.location = key.location
        found = _replacement(key, fields, conventions, report)
        if isinstance(value, Mapping) and found is not None:
            yield found


def repeated(keys: Iterable[Scalar], what: str) -> Iterator[Problem]:
    """Yield a problem for each key that stands a second time; `what` says what it names."""
    first: dict[str, Location] = {}
    for key in keys:
        there = first.setdefault(key.text, key.location)
        if there is not key.location:
            message = f"the {what} “{key.text}” stands twice: first in line {there.line}"
            yield Problem(code=Code.KEY_DUPLICATE, location=key.location, message=message)


def _replacement(
    key: Scalar, fields: Fields, conventions: Conventions, report: Report
) -> Replacement | None:
    is_typed = fields.has("value")
    if not _is_one_of_two(fields, report):
        return None
    taken_from = "" if is_typed else _taken_from(key, fields, report)
    reason = fields.text("reason", required=is_typed)
    typed = _typed(fields, conventions, report) if is_typed else None
    if not taken_from and typed is None:
        return None
    return Replacement(
        figure=key.text,
        taken_from=taken_from,
        typed=typed,
        reason=reason,
        location=key.location,
        value_location=fields.where("value" if is_typed else "from"),
    )


def _is_one_of_two(fields: Fields, report: Report) -> bool:
    """Return whether a value is either taken from a record or typed; report any other."""
    is_taken, is_typed = fields.has("from"), fields.has("value")
    if is_taken and is_typed:
        message = "a scenario's value is taken “from” a record or typed as a “value”, not both"
        report(Problem(code=Code.VALUE_INVALID, location=fields.where("value"), message=message))
    elif not is_taken and not is_typed:
        # Where a misspelt key was meant, that has been told of.
        fields.node("from", required=True)
    return is_taken != is_typed


def _taken_from(key: Scalar, fields: Fields, report: Report) -> str:
    """Return the id of the record that a value is taken from."""
    for name in ("range", "distribution"):
        if fields.has(name):
            message = f"“{name}” belongs to a value that is typed; a record has its own"
            at = fields.where(name)
            report(Problem(code=Code.VALUE_INVALID, location=at, message=message))
    taken_from = fields.text("from")
    if taken_from and taken_from == key.text:
        message = f"“{key.text}” takes its value from itself, which changes nothing"
        at = fields.where("from")
        report(Problem(code=Code.VALUE_INVALID, location=at, message=message))
    return taken_from


def _typed(fields: Fields, conventions: Conventions, report: Report) -> TypedValue | None:
    value = load_value(fields, conventions, report)
    if value is None:
        return None
    kind = load_range_kind(fields, value, report)
    distribution = load_distribution(fields, value, kind, conventions, report)
    low, high = value.low.value, value.high.value
    return TypedValue(
        text=value.text,
        quantity=Quantity(low=low, central=distribution.median, high=high, unit=value.unit),
        range_kind=kind,
        distribution=distribution,
    )
