"""What has to be run for figures, each once, and what it gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.model import LARGEST_RESULT, Figure, Measurement, Parameters

_DIGITS = 6
"""Significant digits that are kept of a result: others are a matter of the machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A program, what it is run with, and a seed; figures that differ in the result share it."""

    program: str
    function: str
    parameters: Parameters
    seed: int
    location: Location = field(compare=False)
    """Where a figure asks for it, first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a program gave for one seed."""

    results: Mapping[str, float]
    versions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trials:
    """What a figure's program gave for each seed."""

    seeds: tuple[int, ...]
    values: tuple[float, ...]
    versions: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, figure: Figure, seeds: tuple[int, ...], outcomes: Mapping[Task, Outcome]) -> Trials:
        """Return the results that a figure is; Problems where its program returns none such."""
        measurement = _measurement(figure)
        found = [outcomes[_task(measurement, seed)] for seed in seeds]
        return cls(
            seeds=seeds,
            values=tuple(_result(measurement, outcome) for outcome in found),
            versions=found[0].versions,
        )


def tasks_of(seeds: Iterable[tuple[Figure, tuple[int, ...]]]) -> list[Task]:
    """Return what has to be run for some figures and the seeds of each, once each."""
    return list(
        dict.fromkeys(_task(_measurement(figure), seed) for figure, own in seeds for seed in own)
    )


def _task(measurement: Measurement, seed: int) -> Task:
    return Task(
        program=measurement.program,
        function=measurement.function,
        parameters=measurement.parameters,
        seed=seed,
        location=measurement.location,
    )


def _result(measurement: Measurement, outcome: Outcome) -> float:
    found = outcome.results.get(measurement.result)
    if found is not None and abs(found) <= LARGEST_RESULT:
        # Nothing is not written with a sign, and would come back from a file without it.
        return float(f"{found:.{_DIGITS}g}") + 0.0
    known = ", ".join(outcome.results) or "nothing"
    what = f"returns no “{measurement.result}”; it returns {known}"
    if found is not None:
        what = f"returns {found} as “{measurement.result}”, which is larger than can be kept"
    problem = Problem(
        code=Code.PROGRAM_FAILS,
        location=measurement.result_location,
        message=f"“{measurement.name}” {what}",
    )
    raise Problems([problem])


def _measurement(figure: Figure) -> Measurement:
    assert figure.measurement is not None  # noqa: S101  (asked for measured figures alone)
    return figure.measurement
