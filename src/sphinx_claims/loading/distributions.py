"""A figure's distribution and driver, out of its YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TypeAlias

from sphinx_claims.errors import Code, Location, Place, Problem
from sphinx_claims.loading.fields import Fields, nearest, respelt
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Mapping, Node, Scalar
from sphinx_claims.model import (
    Distribution,
    Driver,
    Figure,
    RangeKind,
    Shape,
    UnsuitedShapeError,
)
from sphinx_claims.wording import Conventions, Numeral, Value, ValueSyntaxError, read_value

DISTRIBUTION_KEYS = ("discrete",)
"""The keys of a distribution that is a mapping, all of which it needs."""

DRIVER_KEYS = ("name", "correlation")
"""The keys of a driver, all of which it needs."""

LEAST_CORRELATION, GREATEST_CORRELATION = -1, 1

_Use: TypeAlias = tuple[Figure, Driver]
"""A figure, and the driver that it names."""


def load_distribution(
    fields: Fields,
    value: Value,
    kind: RangeKind | None,
    conventions: Conventions,
    report: Report,
) -> Distribution:
    """Return the distribution of a value, as its key says or as its range stands for.

    What is wrong with the key is reported; the range then stands for itself.
    """
    low, high = value.low.value, value.high.value
    node = fields.node("distribution")
    try:
        if isinstance(node, Mapping):
            found = _discrete(node, value, conventions, report)
            if found is not None:
                return found
        elif node is not None:
            return Distribution.of_range(low, high, kind, _shape(fields, report))
    except UnsuitedShapeError as error:
        report(_unsuited(error, fields.where("distribution")))
    return Distribution.of_range(low, high, kind)


def load_driver(fields: Fields, value: Value | None, report: Report) -> Driver | None:
    """Return what moves a figure together with others; what is wrong with it is reported."""
    node = fields.node("driver")
    if node is None:
        return None
    driver = Fields(node, what="a driver", known=DRIVER_KEYS, required=DRIVER_KEYS, report=report)
    name = driver.text("name")
    correlation = driver.parsed("correlation", _correlation, Code.VALUE_INVALID)
    if value is not None and not value.is_range:
        message = "a driver moves a range, and this value is a single number"
        report(Problem(code=Code.VALUE_INVALID, location=fields.where("driver"), message=message))
        return None
    if not name or correlation is None:
        return None
    return Driver(name=name, correlation=correlation, location=driver.where("name"))


def lone_drivers(figures: Iterable[Figure]) -> Iterator[Problem]:
    """Yield a problem for each driver that one figure alone names; one for two that are alike."""
    named: dict[str, list[_Use]] = {}
    for figure in sorted(figures, key=lambda figure: figure.location):
        if figure.driver is not None:
            named.setdefault(figure.driver.name, []).append((figure, figure.driver))
    alone = {name: uses[0] for name, uses in named.items() if len(uses) == 1}
    while alone:
        name = next(iter(alone))
        use = alone.pop(name)
        others = [other for other in named if other != name]
        twin = alone.pop(nearest(name, others) or "", None)
        yield _lone_driver(use, twin, others)


def _lone_driver(use: _Use, twin: _Use | None, others: list[str]) -> Problem:
    figure, driver = use
    what = f"“{figure.id}” alone names the driver “{driver.name}”, which moves nothing else"
    problem = Problem(code=Code.DRIVER_ALONE, location=driver.location, message=what)
    if twin is not None:
        remark = f"“{twin[0].id}” alone names “{twin[1].name}”"
        problem = replace(problem, places=(Place(location=twin[1].location, remark=remark),))
    problem = respelt(problem, driver.name, others, driver.location)
    return problem.advised("name it in another figure too, or leave it out")


def _shape(fields: Fields, report: Report) -> Shape | None:
    shape = fields.choice("distribution", Shape)
    if shape is Shape.DISCRETE:
        message = "a discrete distribution needs its values, each with its weight"
        help_ = ("write it as in “{discrete: {0.3: 2, 1: 1}}”",)
        at = fields.where("distribution")
        report(Problem(code=Code.KEY_MISSING, location=at, message=message, help=help_))
        return None
    return shape


def _discrete(
    node: Mapping, value: Value, conventions: Conventions, report: Report
) -> Distribution | None:
    """Return a discrete distribution; None where its mapping could not be read.

    Raises UnsuitedShapeError for one that is not of the value.
    """
    given = Fields(
        node,
        what="a distribution",
        known=DISTRIBUTION_KEYS,
        required=DISTRIBUTION_KEYS,
        report=report,
    )
    outcomes = given.node("discrete")
    if outcomes is None:
        return None
    if not isinstance(outcomes, Mapping) or not outcomes.entries:
        message = "“discrete” of a distribution is a mapping of values to their weights"
        report(Problem(code=Code.VALUE_SHAPE, location=outcomes.location, message=message))
        return None
    weights: list[tuple[float, float]] = []
    for key, weight in outcomes.entries:
        outcome = _outcome(key, value, conventions, report)
        number = _weight(weight, report)
        if outcome is not None and number is not None:
            weights.append((outcome, number))
    if len(weights) < len(outcomes.entries):
        return None
    found = Distribution.discrete(weights)
    if (found.low, found.high) != (value.low.value, value.high.value):
        reason = f"a discrete distribution has the ends of the value, and it is “{value.text}”"
        raise UnsuitedShapeError(reason, "list both ends, and nothing beyond them")
    return found


def _outcome(key: Scalar, value: Value, conventions: Conventions, report: Report) -> float | None:
    """Return a value of a discrete distribution, which is written without the figure's unit."""
    try:
        read = read_value(f"{key.text} {value.unit_text}".strip(), conventions)
    except ValueSyntaxError as error:
        reason = error.reason
    else:
        if not read.is_range:
            return read.low.value
        reason = "it is a range"
    message = f"“{key.text}” is no value of a discrete distribution: {reason}"
    help_ = ("write a number, without the unit of the figure",)
    report(Problem(code=Code.QUANTITY_INVALID, location=key.location, message=message, help=help_))
    return None


def _weight(node: Node, report: Report) -> float | None:
    text = node.text if isinstance(node, Scalar) else ""
    with suppress(ValueError):
        number = Numeral.parse(text).value
        if number > 0:
            return number
    message = "a weight of a discrete distribution is a number above 0"
    report(Problem(code=Code.VALUE_INVALID, location=node.location, message=message))
    return None


def _correlation(text: str) -> float:
    number = Numeral.parse(text).value
    if not LEAST_CORRELATION <= number <= GREATEST_CORRELATION or number == 0:
        ends = f"{LEAST_CORRELATION} and {GREATEST_CORRELATION}"
        raise ValueError(f"it lies between {ends}, and is not 0")
    return number


def _unsuited(error: UnsuitedShapeError, location: Location) -> Problem:
    return Problem(
        code=Code.DISTRIBUTION_UNSUITED,
        location=location,
        message=error.reason,
        help=(error.hint,),
    )
