"""Figures and the programs that measure them, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.loading.fields import respelt
from sphinx_claims.model import Figure, Function, Measurement, Program


def with_programs(
    figures: Iterable[Figure], programs: Sequence[Program], mentioned: Set[str]
) -> tuple[list[Figure], list[Problem]]:
    """Return the figures with the code that measures them, and what is not there to do it.

    `mentioned` are the names of all programs, those that can't be read among them.
    """
    known = {program.id: program for program in programs}
    found, problems = [], []
    for figure in figures:
        measurement = figure.measurement
        if measurement is None:
            found.append(figure)
            continue
        program = known.get(measurement.program)
        if program is None:
            if measurement.program not in mentioned:
                problems.append(_unknown(figure, measurement.program, known, measurement.location))
            found.append(figure)
            continue
        problems += _misfits(figure, measurement, program)
        code = program.digest(measurement.function, measurement.parameters)
        found.append(replace(figure, measurement=replace(measurement, code=code)))
    return found, problems


def _misfits(figure: Figure, measurement: Measurement, program: Program) -> list[Problem]:
    """Return what of a program is not there: its function, or one of its parameters."""
    function = program.functions.get(measurement.function)
    if function is None:
        names = [f"{program.id}.{name}" for name in program.functions]
        return [_unknown(figure, measurement.name, names, measurement.location)]
    given = [name for name, _ in measurement.parameters]
    problems = [
        respelt(_no_parameter(function, name, at), name, function.parameters, at)
        for name, at in zip(given, measurement.parameter_locations, strict=True)
        if name not in function.parameters
    ]
    lacking = [name for name in function.parameters if name not in given]
    if lacking and not problems:
        problems.append(_lacks(measurement, lacking))
    return problems


def _unknown(figure: Figure, name: str, known: Iterable[str], at: Location) -> Problem:
    problem = Problem(
        code=Code.PROGRAM_UNKNOWN,
        location=at,
        message=f"“{figure.id}” is measured by the program “{name}”, which is not there",
    )
    # The name of a module is a part of what is written.
    return respelt(problem, name, known, *([at] if "." in name else []))


def _no_parameter(function: Function, name: str, at: Location) -> Problem:
    takes = ", ".join(function.parameters) or "nothing but a seed"
    message = f"“{function.name}” takes no “{name}”; it takes {takes}"
    return Problem(code=Code.PROGRAM_UNKNOWN, location=at, message=message)


def _lacks(measurement: Measurement, lacking: Sequence[str]) -> Problem:
    names = ", ".join(f"“{name}”" for name in lacking)
    return Problem(
        code=Code.PROGRAM_UNKNOWN,
        location=measurement.location,
        message=f"“{measurement.name}” needs {names} among its “parameters”",
    )
