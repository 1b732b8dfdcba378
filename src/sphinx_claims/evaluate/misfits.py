"""Figures in a unit of another dimension than their own source's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.evaluate.units import Units
from sphinx_claims.model import Figure
from sphinx_claims.wording import Conventions, Unit, Unread, read


def misfits(figures: Iterable[Figure], units: Units, conventions: Conventions) -> dict[str, Unit]:
    """Return the unit of the source's words of each figure whose own does not fit them."""
    found = {}
    for figure in figures:
        wording = read(figure.provenance.excerpt, conventions)
        if figure.provenance.about or isinstance(wording, Unread):
            continue
        said = (wording.unit, wording.unit * figure.unsaid)
        if any(units.unknown_name(unit) is not None for unit in said):
            continue
        if all(units.factor(figure.quantity.unit, unit) is None for unit in said):
            found[figure.id] = said[1]
    return found


def in_unit(figure: Figure, unit: Unit | None) -> Figure:
    """Return a figure with its numbers in another unit; the figure itself where none is given."""
    return figure if unit is None else replace(figure, quantity=figure.quantity.scaled(1.0, unit))


def misfit_problem(figure: Figure, unit: Unit, failing: Sequence[Problem]) -> Problem:
    """Return the problem of a figure whose unit makes functions fail, with what each would say."""
    provenance = figure.provenance
    said = f"“{unit}”" if unit.powers else "a pure number"
    functions = "1 function that rests on it fails"
    if len(failing) > 1:
        functions = f"{len(failing)} functions that rest on it fail"
    excerpt = Place(location=provenance.excerpt_location, remark=f"is in {said}", shown=True)
    return Problem(
        code=Code.EXCERPT_DRIFT,
        location=figure.value_location,
        message=f"“{figure.id}” is {figure.value}, and its source says “{provenance.excerpt}”, "
        f"which is in {said}; {functions}",
        places=(excerpt, *(Place(location=p.location, remark=p.message) for p in failing)),
        help=(
            "write the value in the unit of its source's words, or quote words that are in its own",
            "where the words leave part of the unit out, say so with the key “unsaid”",
        ),
    )
