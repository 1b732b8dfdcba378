"""A panel of runs as plain data: what can be chosen, and what each choice gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sphinx_claims.ext.runs.place import RunsPlace
from sphinx_claims.model import Figure, Records
from sphinx_claims.plots import PlotError, read_pairs
from sphinx_claims.plots.recorded import (
    Recorded,
    alike,
    check_distinct,
    fixed,
    labelled,
    names_of,
    narrowed,
    number_of,
    recorded,
    values_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A parameter of which a reader chooses the value."""

    label: str
    values: tuple[str, ...]

    @property
    def is_numeric(self) -> bool:
        """Whether its values are numbers, in their order."""
        return all(number_of(value) is not None for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a run gave, as the page says it."""

    figure: str
    """The id of the figure that the run measures."""

    label: str
    called: str
    """What the result is called."""

    value: str
    seeds: int
    threshold: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsPanel:
    """The runs of a program."""

    program: str
    results: tuple[str, ...]
    """What its results are called."""

    choices: tuple[Choice, ...]
    held: tuple[tuple[str, str], ...]
    """The parameters that are the same in all runs, with their values."""

    runs: tuple[tuple[tuple[int, ...], tuple[Result, ...]], ...]
    """The results of each run, by which value of each choice it has."""


def runs_panel(place: RunsPlace, records: Records, written: Callable[[Figure], str]) -> RunsPanel:
    """Return the panel that a page asks for; PlotError where it can't be made.

    `written` writes the value of a figure as pages print it.
    """
    runs = recorded(place.program, place.results, records)
    runs = narrowed(runs, read_pairs("where", place.where))
    check_distinct(runs)
    names, same = names_of(runs), fixed(runs)
    if len(same) == len(names):
        raise PlotError(
            f"“{place.program}” was not run with different parameters: nothing to choose"
        )
    results = place.results or tuple(dict.fromkeys(one.result for one in runs))
    called = labelled(read_pairs("labels", place.labels), (*results, *names))
    _check_called(called, results, names)
    values = {name: values_of(name, runs) for name in names if name not in same}

    def at(one: Recorded) -> tuple[int, ...]:
        return tuple(
            list(map(alike, texts)).index(alike(one.of(name))) for name, texts in values.items()
        )

    ordered = sorted(runs, key=lambda one: (at(one), results.index(one.result)))
    return RunsPanel(
        program=place.program,
        results=tuple(called[name] for name in results),
        choices=tuple(Choice(label=called[name], values=texts) for name, texts in values.items()),
        held=tuple((called[name], value) for name, value in same.items()),
        runs=tuple(
            (key, tuple(_result(one, called[one.result], written(one.figure)) for one in found))
            for key, found in groupby(ordered, at)
        ),
    )


def _check_called(called: Mapping[str, str], results: Sequence[str], names: Sequence[str]) -> None:
    """Raise PlotError where a result stands twice, or two things are called the same."""
    told: dict[str, str] = {}
    for name in (*results, *names):
        if name in told.values():
            raise PlotError(f"“{name}” is shown twice")
        first = told.setdefault(called[name], name)
        if first != name:
            raise PlotError(f"“{first}” and “{name}” are both called “{called[name]}”")


def _result(one: Recorded, called: str, value: str) -> Result:
    return Result(
        figure=one.figure.id,
        label=one.figure.label,
        called=called,
        value=value,
        seeds=len(one.values),
        threshold=one.threshold,
    )
