"""Figures out of YAML."""

from __future__ import annotations

import re

from sphinx_claims.errors import Code, Edit, Problem, Problems
from sphinx_claims.loading.distributions import load_distribution, load_driver
from sphinx_claims.loading.evidence import load_evidence
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.formerly import load_formerly
from sphinx_claims.loading.history import load_history
from sphinx_claims.loading.measurement import load_measurement
from sphinx_claims.loading.provenance import load_derivation, load_provenance
from sphinx_claims.loading.reading import Reading, Report
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.loading.tree import Mapping, Node, Scalar, parse_yaml
from sphinx_claims.model import Basis, Figure, Quantity, RangeKind, is_id
from sphinx_claims.wording import (
    DIMENSIONLESS,
    Conventions,
    Unit,
    Value,
    ValueSyntaxError,
    read_value,
)

KEYS = (
    "label",
    "value",
    "range",
    "distribution",
    "driver",
    "basis",
    "as_of",
    "review_by",
    "unsaid",
    "event",
    "source",
    "threshold",
    "run",
    "derivation",
    "scope",
    "measures",
    "evidence",
    "history",
    "formerly",
)
REQUIRED = ("label", "value", "basis", "as_of", "review_by", "source", "scope")


def load_figures(reading: Reading) -> list[Figure]:
    """Return the figures of a YAML file; what is wrong with them is reported."""
    tree = parse_yaml(read_text_file(reading.root, reading.path), reading.path)
    if tree is None:
        return []
    if not isinstance(tree, Mapping):
        message = "a file of figures is a mapping of ids to figures"
        raise Problems([Problem(code=Code.VALUE_SHAPE, location=tree.location, message=message)])
    for key, _ in tree.entries:
        reading.mention(key.text)
        # What an id that is refused was meant to be is not unknown as well.
        reading.mention(re.sub(r"\W", "_", key.text.lower()))
    conventions = reading.settings.conventions
    figures = (_figure(key, node, conventions, reading.report) for key, node in tree.entries)
    return [figure for figure in figures if figure is not None]


def _figure(key: Scalar, node: Node, conventions: Conventions, report: Report) -> Figure | None:
    if not is_id(key.text):
        message = (
            f"“{key.text}” is no id: an id is a lower-case name of letters, digits and “_”, "
            "since claim functions use it as a parameter"
        )
        report(Problem(code=Code.ID_INVALID, location=key.location, message=message))
    fields = Fields(node, what="a figure", known=KEYS, required=REQUIRED, report=report)
    fields.location = key.location
    label = fields.text("label")
    value = load_value(fields, conventions, report)
    range_kind = load_range_kind(fields, value, report)
    driver = load_driver(fields, value, report)
    basis = fields.choice("basis", Basis)
    as_of = fields.date("as_of")
    review_by = fields.date("review_by")
    unsaid = fields.parsed("unsaid", lambda text: _unsaid(text, conventions), Code.VALUE_INVALID)
    scope = fields.text("scope")
    provenance = load_provenance(fields, basis, report)
    derivation = load_derivation(fields, basis, report)
    measurement = load_measurement(fields, basis, _unit(value, conventions), report)
    event, measures = fields.text("event"), fields.text("measures")
    evidence = load_evidence(fields, report)
    history = load_history(fields, value, lambda f: load_value(f, conventions, report), report)
    formerly = load_formerly(fields, report)
    # Whatever is wrong has been told by now, so that nothing waits for the next run.
    if value is None or basis is None or as_of is None or review_by is None or provenance is None:
        return None
    low, high = value.low.value, value.high.value
    distribution = load_distribution(fields, value, range_kind, conventions, report)
    return Figure(
        id=key.text,
        label=label,
        value=value.text,
        quantity=Quantity(low=low, central=distribution.median, high=high, unit=value.unit),
        roundings=(value.low.exact(), value.high.exact()),
        is_percent=_is_percent(value, conventions),
        range_kind=range_kind,
        distribution=distribution,
        driver=driver,
        basis=basis,
        as_of=as_of,
        as_of_location=fields.where("as_of"),
        review_by=review_by,
        unsaid=unsaid or DIMENSIONLESS,
        event=event,
        scope=scope,
        measures=measures,
        evidence=evidence,
        history=history,
        formerly=formerly,
        provenance=provenance,
        derivation=derivation,
        measurement=measurement,
        location=key.location,
        label_location=fields.where("label"),
        value_location=fields.where("value"),
    )


def load_value(fields: Fields, conventions: Conventions, report: Report) -> Value | None:
    """Return what the key “value” says; what is wrong with it is reported."""
    text = fields.text("value", required=True)
    if not text:
        return None
    try:
        return read_value(text, conventions)
    except ValueSyntaxError as error:
        at = fields.where("value")
        problem = Problem(
            code=Code.QUANTITY_INVALID,
            location=at,
            message=f"“{text}” is no value of a figure: {error.reason}",
        )
        is_bare = bool(error.respelt) and at.width == len(text)
        edits = [Edit(location=at, replacement=error.respelt)] if is_bare else []
        report(problem.advised(error.hint, edits) if error.hint else problem)
        return None


def _unit(value: Value | None, conventions: Conventions) -> str:
    """Return what a value is in, as the seal of a run has it."""
    if value is None:
        return ""
    return "%" if _is_percent(value, conventions) else str(value.unit)


def _is_percent(value: Value, conventions: Conventions) -> bool:
    unit = conventions.resolve(Unit.parse(value.unit_text))
    return dict(unit.powers).get("percent") == 1


def load_range_kind(fields: Fields, value: Value | None, report: Report) -> RangeKind | None:
    """Return what the key “range” says of a value; what is wrong with it is reported."""
    kind = fields.choice("range", RangeKind)
    if value is None:
        return kind
    if value.is_range and not fields.has("range"):
        message = "a figure whose value is a range needs the key “range”, which says of what"
        kinds = ", ".join(kind.value for kind in RangeKind)
        help_ = (f"it is one of {kinds}",)
        report(
            Problem(
                code=Code.KEY_MISSING, location=fields.where("value"), message=message, help=help_
            )
        )
    if kind is not None and not value.is_range:
        message = "“range” says what a range is a range of, and this value is a single number"
        report(Problem(code=Code.VALUE_INVALID, location=fields.where("range"), message=message))
    return kind


def _unsaid(text: str, conventions: Conventions) -> Unit:
    unit = conventions.resolve(Unit.parse(text))
    if not unit.powers:
        raise ValueError("it names no unit")
    return unit
