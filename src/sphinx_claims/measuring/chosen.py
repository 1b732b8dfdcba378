"""The figures that somebody asks to be measured, by their ids or their programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading import suggestion
from sphinx_claims.model import FEWEST_SEEDS, Figure


def chosen(figures: Mapping[str, Figure], names: Sequence[str], at: Location) -> list[Figure]:
    """Return the measured figures that are named, or all of them where nothing is.

    A name is the id of a figure, a program, or the module of programs. Raises Problems, at a
    place, for any other name, and for a figure that no program measures.
    """
    measured = [figure for figure in figures.values() if figure.measurement is not None]
    if not names:
        return measured
    found: dict[str, Figure] = {}
    problems = []
    for name in names:
        fitting = [figure for figure in measured if name in _names(figure)]
        found.update((figure.id, figure) for figure in fitting)
        if not fitting:
            problems.append(_nothing(name, figures, measured, at))
    if problems:
        raise Problems(problems)
    return list(found.values())


def seeds_of(figure: Figure, count: int | None) -> tuple[int, ...]:
    """Return the seeds that a figure is measured with: a count of them, or those of its run."""
    assert figure.measurement is not None  # noqa: S101  (asked for measured figures alone)
    run = figure.measurement.run
    if count is None and run is not None:
        return run.seeds
    return tuple(range(FEWEST_SEEDS if count is None else count))


def _names(figure: Figure) -> tuple[str, ...]:
    measurement = figure.measurement
    assert measurement is not None  # noqa: S101  (asked for measured figures alone)
    return figure.id, measurement.name, measurement.program


def _nothing(
    name: str, figures: Mapping[str, Figure], measured: Sequence[Figure], at: Location
) -> Problem:
    if name in figures:
        return Problem(
            code=Code.TARGET_UNKNOWN,
            location=figures[name].location,
            message=f"“{name}” is measured by no program of this document",
            help=("change it by `claims set`, with a source that says so",),
        )
    known = dict.fromkeys(one for figure in measured for one in _names(figure))
    return Problem(
        code=Code.TARGET_UNKNOWN,
        location=at,
        message=f"“{name}” is no figure that a program measures, and no program",
        help=suggestion(name, known),
    )
