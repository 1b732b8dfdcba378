"""Units that are written and not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sphinx_claims.errors import Code, Edit, Place, Problem
from sphinx_claims.evaluate.units import Units
from sphinx_claims.loading import nearest, suggestion
from sphinx_claims.model import Figure, Settings
from sphinx_claims.wording import SIZES


def unit_word_problems(units: Units, settings: Settings) -> Iterator[Problem]:
    """Yield a problem for each word of conf.py that stands for a unit which is not known."""
    place = settings.place("claims_unit_words")
    for word, unit in settings.conventions.unit_words:
        name = units.unknown_name(unit)
        if name is not None:
            message = (
                f"“{word}” stands for “{unit}” in “claims_unit_words”, and “{name}” is no unit"
            )
            help_ = suggestion(name, units.names())
            yield Problem(code=Code.CONF_INVALID, location=place, message=message, help=help_)


def unit_problems(figures: Iterable[Figure], units: Units) -> Iterator[Problem]:
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
        match = nearest(name, [*units.names(), *SIZES])
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
