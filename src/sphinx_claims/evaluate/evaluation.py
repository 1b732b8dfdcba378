"""Evaluating claims: with units for their dimension, with plain numbers for their range."""

from __future__ import annotations

import inspect
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sphinx_claims.errors import Code, Location, Place, Problem, Problems
from sphinx_claims.evaluate.agreement import agrees
from sphinx_claims.evaluate.divisors import zero_divisor
from sphinx_claims.evaluate.formula import formula
from sphinx_claims.evaluate.graph import order
from sphinx_claims.evaluate.misfits import in_unit, misfit_problem, misfits
from sphinx_claims.evaluate.pint_alone import pint
from sphinx_claims.evaluate.spread import Point, spread
from sphinx_claims.evaluate.unit_problems import unit_problems, unit_word_problems
from sphinx_claims.evaluate.units import Units
from sphinx_claims.loading import ClaimFunction, Loaded, describe, suggestion
from sphinx_claims.model import Claim, Figure, Formula, Quantity, Records, Settings
from sphinx_claims.wording import Conventions, Unit, UnitSyntaxError


def evaluate(
    loaded: Loaded, units: Units, settings: Settings, *, is_sound: bool
) -> tuple[Records, list[Problem]]:
    """Compute every claim of a room; return the ledger, and the problems met on the way.

    In a room that is not sound no claim is computed: what would fail has been reported.
    """
    problems = list(unit_word_problems(units, settings))
    problems += unit_problems(loaded.figures.values(), units)
    functions, graph_problems = order(loaded)
    problems += graph_problems
    claims: dict[str, Claim] = {}
    if is_sound and not problems:
        claims, failed = _computed(functions, loaded, units, settings.conventions)
        problems += _by_cause(failed, functions, loaded, units, settings.conventions)
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


def _computed(
    functions: Iterable[ClaimFunction], loaded: Loaded, units: Units, conventions: Conventions
) -> tuple[dict[str, Claim], dict[str, tuple[Problem, ...]]]:
    """Return the claims that can be computed, and the problems of the others, by their ids."""
    evaluation = _Evaluation(loaded, units, conventions)
    claims: dict[str, Claim] = {}
    failed: dict[str, tuple[Problem, ...]] = {}
    for function in functions:
        try:
            claims[function.id] = evaluation.claim(function)
        except Problems as found:
            failed[function.id] = found.problems
    return claims, failed


def _by_cause(
    failed: Mapping[str, tuple[Problem, ...]],
    functions: Sequence[ClaimFunction],
    loaded: Loaded,
    units: Units,
    conventions: Conventions,
) -> Iterator[Problem]:
    """Yield the problems of functions, with one for each figure whose unit is the cause of some.

    That is a figure in another unit than its own source's words, if the functions could be
    computed with theirs.
    """
    others = misfits(loaded.figures.values(), units, conventions) if _have_units(failed) else {}
    caused: dict[str, tuple[str, ...]] = {}
    if others:
        figures = {id_: in_unit(f, others.get(id_)) for id_, f in loaded.figures.items()}
        fitting, _ = _computed(functions, replace(loaded, figures=figures), units, conventions)
        caused = {
            id_: fitting[id_].figures
            for id_, problems in failed.items()
            if id_ in fitting and _have_units({id_: problems})
        }
    for name, unit in others.items():
        if found := [failed[id_][0] for id_, behind in caused.items() if name in behind]:
            yield misfit_problem(loaded.figures[name], unit, found)
    explained = {id_ for id_, behind in caused.items() if not others.keys().isdisjoint(behind)}
    yield from (p for id_, found in failed.items() if id_ not in explained for p in found)


def _have_units(failed: Mapping[str, tuple[Problem, ...]]) -> bool:
    return any(p.code is Code.FUNCTION_UNIT for problems in failed.values() for p in problems)


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
            formerly=function.formerly,
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
            yield Place(location=figure.value_location, remark=f"{name} = {figure.value}")


_UNIT_HELP = (
    "where the function is right, mend the unit of what it is given, with a source that says so",
    "where its inputs are right, mend the function, or the unit of its mark",
)


def _problem(code: Code, function: ClaimFunction, what: str, *help_: str) -> Problems:
    location: Location = function.location
    message = f"“{function.id}” {what}"
    return Problems([Problem(code=code, location=location, message=message, help=help_)])
