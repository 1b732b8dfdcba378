"""Evaluating claims: with units for their dimension, with plain numbers for their range."""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sphinx_claims.errors import Code, Edit, Location, Place, Problem, Problems
from sphinx_claims.evaluate.agreement import agrees
from sphinx_claims.evaluate.divisors import zero_divisor
from sphinx_claims.evaluate.formula import formula
from sphinx_claims.evaluate.graph import order
from sphinx_claims.evaluate.pint_alone import pint
from sphinx_claims.evaluate.spread import Point, spread
from sphinx_claims.evaluate.units import Units
from sphinx_claims.loading import ClaimFunction, Loaded, describe, nearest, suggestion
from sphinx_claims.model import Claim, Figure, Formula, Quantity, Records, Settings
from sphinx_claims.wording import Conventions, Unit, UnitSyntaxError, Unread, read


def evaluate(
    loaded: Loaded, units: Units, settings: Settings, *, is_sound: bool
) -> tuple[Records, list[Problem]]:
    """Compute every claim of a room; return the ledger, and the problems met on the way.

    In a room that is not sound no claim is computed: what would fail has been reported.
    """
    problems = list(_unit_word_problems(units, settings))
    problems += _unit_problems(loaded.figures.values(), units)
    functions, graph_problems = order(loaded)
    problems += graph_problems
    claims: dict[str, Claim] = {}
    if is_sound and not problems:
        evaluation = _Evaluation(loaded, units, settings.conventions)
        for function in functions:
            try:
                claims[function.id] = evaluation.claim(function)
            except Problems as found:
                problems += found.problems
    records = Records(
        sources=loaded.sources,
        figures=loaded.figures,
        claims=dict(sorted(claims.items())),
        inventory=loaded.inventory,
        sizes={} if problems else _sizes([*loaded.figures.values(), *claims.values()], units),
    )
    return records, problems


def _sizes(records: Iterable[Figure | Claim], units: Units) -> dict[str, float]:
    return {record.id: units.base(record.quantity.unit)[0] for record in records}


def _unit_word_problems(units: Units, settings: Settings) -> Iterator[Problem]:
    place = settings.place("claims_unit_words")
    for word, unit in settings.conventions.unit_words:
        name = units.unknown_name(unit)
        if name is not None:
            message = (
                f"“{word}” stands for “{unit}” in “claims_unit_words”, and “{name}” is no unit"
            )
            help_ = suggestion(name, units.names())
            yield Problem(code=Code.CONF_INVALID, location=place, message=message, help=help_)


def _unit_problems(figures: Iterable[Figure], units: Units) -> Iterator[Problem]:
    """Yield one problem for each unit that is not known, with every figure that has it."""
    having: dict[str, list[Figure]] = {}
    for figure in figures:
        names = map(units.unknown_name, (figure.quantity.unit, figure.unsaid))
        name = next(filter(None, names), None)
        if name is not None:
            having.setdefault(name, []).append(figure)
    for name, found in having.items():
        users = sorted(found, key=lambda figure: figure.value_location)
        problem = Problem(
            code=Code.UNIT_UNKNOWN,
            location=users[0].value_location,
            message=f"“{name}” is no unit that is known here (“{users[0].id}” has it)",
            places=tuple(
                Place(location=figure.value_location, remark=f"“{figure.id}” has it too")
                for figure in users[1:]
            ),
        )
        match = nearest(name, units.names())
        if match is not None:
            edits = [_respelt_unit(figure, name, match) for figure in users]
            whole = [edit for edit in edits if edit is not None]
            help_ = f"did you mean “{match}”?"
            problem = problem.advised(help_, whole if len(whole) == len(edits) else ())
        else:
            problem = problem.advised(f"where “{name}” only names what is counted, leave it out")
        yield problem.advised("a unit that is new here is a line of “claims_units” in conf.py")


def _respelt_unit(figure: Figure, name: str, match: str) -> Edit | None:
    """Return the edit of a figure's value that spells a unit right; None where that is unclear."""
    value, place = figure.value, figure.value_location
    found = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", value))
    if len(found) != 1 or place.width != len(value):
        return None
    at = place.column + found[0].start()
    return Edit(location=replace(place, column=at, width=len(name)), replacement=match)


@dataclass(slots=True)
class _Evaluation:
    """The claims of one room, each computed from the figures that it rests on."""

    loaded: Loaded
    units: Units
    conventions: Conventions
    _failed: set[str] = field(default_factory=set)
    _claims: dict[str, Claim] = field(default_factory=dict)

    def claim(self, function: ClaimFunction) -> Claim:
        """Evaluate a claim whose inputs have been; Problems where it can't be."""
        if self._failed & set(function.inputs):
            self._failed.add(function.id)
            raise Problems([])
        try:
            claim = self._evaluate(function)
        except Problems:
            self._failed.add(function.id)
            raise
        self._claims[function.id] = claim
        return claim

    def _evaluate(self, function: ClaimFunction) -> Claim:
        figures = self._figures(function)
        inputs = {name: self._in_base(self.loaded.figures[name].quantity) for name in figures}
        central = {name: quantity.central for name, quantity in inputs.items()}
        value = self._value(function, central)
        if value != self._value(function, central):
            raise _problem(Code.FUNCTION_IMPURE, function, "gives two values for the same figures")
        base = self._base_unit(function, inputs, value)
        low, high = spread(lambda point: self._value(function, point), inputs)
        quantity = Quantity(low=low, central=value, high=high, unit=base)
        found = self._formula(function)
        if found is not None:
            self._refuse_zero(function, found, inputs)
        return Claim(
            id=function.id,
            label=function.mark.label,
            event=function.mark.event,
            parameters=function.inputs,
            description=inspect.getdoc(function.function) or "",
            ignored=function.ignored,
            figures=figures,
            quantity=self._shown(function, quantity),
            formula=found,
            location=function.location,
        )

    def _formula(self, function: ClaimFunction) -> Formula | None:
        """Return a function's expression; None where it has none that gives what it gives."""
        inputs = {name: self._input(name) for name in function.inputs}
        found = formula(function, inputs)
        based = {name: self._in_base(quantity) for name, quantity in inputs.items()}
        if found is None or not agrees(found.expression, function.function, based):
            return None
        return found

    def _refuse_zero(
        self, function: ClaimFunction, found: Formula, inputs: Mapping[str, Quantity]
    ) -> None:
        """Refuse a claim that divides by zero between the values that are tried."""

        def values(point: Point) -> Mapping[str, float]:
            computed: dict[str, float] = {}
            self._compute(function, point, computed)
            return {**point, **computed}

        zero = zero_divisor(found.expression, values, inputs)
        if zero is not None:
            divisor, low, high = zero
            what = f"divides by “{divisor.text()}”, which runs from {low:.6g} to {high:.6g}"
            raise _problem(Code.FUNCTION_VALUE, function, f"{what} and may be zero")

    def _figures(self, function: ClaimFunction) -> tuple[str, ...]:
        found: set[str] = set()
        for name in function.inputs:
            found |= {name} if name in self.loaded.figures else set(self._claims[name].figures)
        return tuple(sorted(found))

    def _input(self, name: str) -> Quantity:
        if name in self.loaded.figures:
            return self.loaded.figures[name].quantity
        return self._claims[name].quantity

    def _in_base(self, quantity: Quantity) -> Quantity:
        size, base = self.units.base(quantity.unit)
        return quantity.scaled(size, base)

    def _value(self, function: ClaimFunction, point: Point) -> float:
        """Return a claim's value in base units, its figures being those of a point."""
        values: dict[str, float] = {}
        try:
            return self._compute(function, point, values)
        except KeyboardInterrupt:
            raise
        except Problems:
            raise
        except BaseException as error:  # noqa: BLE001  (a function may raise anything)
            given = ", ".join(f"{name} = {point[name]:.6g}" for name in self._figures(function))
            message = f"raises {describe(error)} for {given}"
            raise _problem(Code.FUNCTION_FAILS, function, message) from None

    def _compute(self, function: ClaimFunction, point: Point, values: dict[str, float]) -> float:
        if function.id in values:
            return values[function.id]
        arguments = [
            point[name]
            if name in self.loaded.figures
            else self._compute(self.loaded.functions[name], point, values)
            for name in function.inputs
        ]
        result = function.function(*arguments)
        if isinstance(result, bool) or not isinstance(result, int | float):
            message = f"returns {type(result).__name__}, not a number"
            raise _problem(Code.FUNCTION_VALUE, function, message)
        if not math.isfinite(result):
            raise _problem(Code.FUNCTION_VALUE, function, f"returns {result}, not a finite number")
        values[function.id] = float(result)
        return values[function.id]

    def _base_unit(
        self, function: ClaimFunction, inputs: Mapping[str, Quantity], value: float
    ) -> Unit:
        """Return the base unit of a claim's value, by calling its function with units."""
        arguments = []
        for name in function.inputs:
            quantity = (
                inputs[name] if name in inputs else self._in_base(self._claims[name].quantity)
            )
            arguments.append(self.units.quantity(quantity.central, quantity.unit))
        try:
            result, unit = self.units.read(function.function(*arguments))
        except KeyboardInterrupt:
            raise
        except pint.DimensionalityError as error:
            message = f"combines units that do not combine: {' '.join(str(error).split())}"
            raise self._unit_problem(function, message) from None
        except BaseException as error:  # noqa: BLE001  (a function may raise anything)
            message = f"raises {describe(error)} when it is called with units"
            raise _problem(Code.FUNCTION_FAILS, function, message) from None
        if not math.isclose(result, value, rel_tol=1e-9, abs_tol=1e-300):
            message = f"gives {result:.6g} with units and {value:.6g} without"
            raise _problem(Code.FUNCTION_IMPURE, function, message)
        return unit

    def _shown(self, function: ClaimFunction, quantity: Quantity) -> Quantity:
        """Return a claim's value in the unit of its mark, which fixes its dimension."""
        try:
            unit = self.conventions.resolve(Unit.parse(function.mark.unit))
        except UnitSyntaxError as error:
            raise _problem(
                Code.UNIT_UNKNOWN, function, f"is marked with no unit: {error}"
            ) from None
        name = self.units.unknown_name(unit)
        if name is not None:
            message = f"is marked with “{name}”, which is no unit that is known here"
            raise _problem(
                Code.UNIT_UNKNOWN, function, message, *suggestion(name, self.units.names())
            )
        factor = self.units.factor(quantity.unit, unit)
        if factor is None:
            found = f"“{quantity.unit}”" if quantity.unit.powers else "no unit"
            wanted = f"with the unit “{unit}”" if function.mark.unit else "as a pure number"
            message = f"is marked {wanted}, and its value is in {found}"
            raise self._unit_problem(function, message)
        return quantity.scaled(factor, unit)

    def _unit_problem(self, function: ClaimFunction, what: str) -> Problems:
        """Return the problem of a function whose units do not fit, with what it is given."""
        (problem,) = _problem(Code.FUNCTION_UNIT, function, what, *_UNIT_HELP).problems
        return Problems([replace(problem, places=tuple(self._given(function)))])

    def _given(self, function: ClaimFunction) -> Iterator[Place]:
        """Yield the inputs of a function with their units."""
        for name in function.inputs:
            if name not in self.loaded.figures:
                claim = self._claims[name]
                unit = f"“{claim.quantity.unit}”" if claim.quantity.unit.powers else "no unit"
                yield Place(location=claim.location, remark=f"{name} is in {unit}")
                continue
            figure = self.loaded.figures[name]
            beside = "; its source says “{}”, which is in another unit"
            said = beside.format(figure.provenance.excerpt) if self._is_other(figure) else ""
            yield Place(location=figure.value_location, remark=f"{name} = {figure.value}{said}")

    def _is_other(self, figure: Figure) -> bool:
        """Return whether a figure's excerpt is in a unit of another dimension than its value."""
        wording = read(figure.provenance.excerpt, self.conventions)
        if figure.provenance.about or isinstance(wording, Unread):
            return False
        said = (wording.unit, wording.unit * figure.unsaid)
        known = (unit for unit in said if self.units.unknown_name(unit) is None)
        return all(self.units.factor(figure.quantity.unit, unit) is None for unit in known)


_UNIT_HELP = (
    "where the function is right, mend the unit of what it is given, with a source that says so",
    "where its inputs are right, mend the function, or the unit of its mark",
)


def _problem(code: Code, function: ClaimFunction, what: str, *help_: str) -> Problems:
    location: Location = function.location
    message = f"“{function.id}” {what}"
    return Problems([Problem(code=code, location=location, message=message, help=help_)])
