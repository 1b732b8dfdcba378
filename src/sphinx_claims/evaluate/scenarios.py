"""Holding scenarios against the records that they name: ids, dimensions, and what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from sphinx_claims.errors import Code, Location, Place, Problem
from sphinx_claims.loading import respelt, suggestion
from sphinx_claims.model import Basis, Figure, Records, Replacement, Scenario, Settings
from sphinx_claims.wording import Unit

if TYPE_CHECKING:
    from sphinx_claims.evaluate.units import Units


def scenario_problems(
    scenarios: Iterable[Scenario],
    records: Records,
    settings: Settings,
    is_unknown: Callable[[str], bool],
) -> list[Problem]:
    """Return what keeps scenarios from being applied to a document's records.

    `is_unknown` says whether no file defines an id. A record that is merely unreadable is not
    unknown, and what is said of it waits until it can be read.
    """
    found = list(scenarios)
    fitting = _Fitting(records, settings)
    problems = list(_unknown_names(found, records, is_unknown))
    for scenario in found:
        for replacement in scenario.replacements:
            problems += fitting.problems(scenario, replacement)
    return problems


def _unknown_names(
    scenarios: Iterable[Scenario], records: Records, is_unknown: Callable[[str], bool]
) -> Iterator[Problem]:
    """Yield one problem for each id that nothing has, with every scenario that names it."""
    uses: dict[tuple[str, bool], list[tuple[str, Location]]] = {}
    for scenario in scenarios:
        for one in scenario.replacements:
            for name, place, is_taken in (
                (one.figure, one.location, False),
                (one.taken_from, one.value_location, True),
            ):
                if name and is_unknown(name):
                    uses.setdefault((name, is_taken), []).append((scenario.id, place))
    for (name, is_taken), ((first, here), *others) in uses.items():
        does = "takes a value from" if is_taken else "replaces"
        what = "no figure and no claim" if is_taken else "no figure"
        problem = Problem(
            code=Code.SCENARIO_UNKNOWN,
            location=here,
            message=f"“{first}” {does} “{name}”, which is {what}",
            places=tuple(Place(location=at, remark=f"“{id_}” names it too") for id_, at in others),
        )
        known = records.ids() if is_taken else list(records.figures)
        former = {old: new for old, new in records.former.items() if new in known}
        yield respelt(problem, name, known, here, *(at for _, at in others), former=former)


class _Fitting:
    """Whether values fit the figures that they replace."""

    def __init__(self, records: Records, settings: Settings) -> None:
        self._records = records
        self._settings = settings

    def problems(self, scenario: Scenario, replacement: Replacement) -> Iterator[Problem]:
        """Yield what is wrong with a replacement whose records are there."""
        figure = self._records.figures.get(replacement.figure)
        if figure is None:
            if self._records.get(replacement.figure) is not None:
                yield _no_figure(scenario, replacement)
            return
        typed = replacement.typed
        if typed is None:
            record = self._records.get(replacement.taken_from)
            unit = None if record is None else record.quantity.unit
        else:
            unit = typed.quantity.unit
            if figure.basis is not Basis.HYPOTHETICAL:
                yield _typed(scenario, replacement, typed.text, figure)
                return
        if unit is not None:
            yield from self._unit_problems(replacement, unit, figure)

    def _unit_problems(
        self, replacement: Replacement, unit: Unit, figure: Figure
    ) -> Iterator[Problem]:
        if unit == figure.quantity.unit or self._units.unknown_name(figure.quantity.unit):
            return
        name = self._units.unknown_name(unit)
        if name is not None and replacement.taken_from:
            return  # The record itself has been told of.
        if name is not None:
            yield Problem(
                code=Code.UNIT_UNKNOWN,
                location=replacement.value_location,
                message=f"“{name}” is no unit that is known here",
                help=suggestion(name, self._units.names()),
            )
        elif self._units.factor(unit, figure.quantity.unit) is None:
            what = f"“{replacement.taken_from}”" if replacement.taken_from else "this value"
            yield Problem(
                code=Code.SCENARIO_UNIT,
                location=replacement.value_location,
                message=f"{what} is in {_unit_text(unit)}, and “{figure.id}”, which it replaces, "
                f"is in {_unit_text(figure.quantity.unit)}",
                places=(Place(location=figure.value_location, remark=f"it is {figure.value}"),),
                help=("take a value of the same dimension, such as one that a claim computes",),
            )

    @cached_property
    def _units(self) -> Units:
        from sphinx_claims.evaluate.units import Units  # noqa: PLC0415  (it imports pint)

        return Units(self._settings.units)


def _no_figure(scenario: Scenario, replacement: Replacement) -> Problem:
    return Problem(
        code=Code.SCENARIO_UNKNOWN,
        location=replacement.location,
        message=f"“{scenario.id}” replaces “{replacement.figure}”, which is a claim: a scenario "
        "replaces figures, and claims are computed from them",
    )


def _typed(scenario: Scenario, replacement: Replacement, text: str, figure: Figure) -> Problem:
    return Problem(
        code=Code.SCENARIO_TYPED,
        location=replacement.value_location,
        message=f"“{scenario.id}” types “{text}” for “{figure.id}”, whose basis is "
        f"{figure.basis.value}: only a hypothesis can be replaced by a number without a source",
        places=(Place(location=figure.location, remark=f"“{figure.id}” has a source"),),
        help=("write the number down as a figure with its source, and take it “from” there",),
    )


def _unit_text(unit: Unit) -> str:
    return f"“{unit}”" if unit.powers else "no unit"
