"""The figures that one program measures, each with the run that its value is taken from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from sphinx_claims.model import Figure, Records, typed
from sphinx_claims.plots.plot import PlotError


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A figure, and what its program gave for each seed, in the figure's unit."""

    figure: Figure
    result: str
    parameters: Mapping[str, str]
    """The parameters as they are written, by their names."""

    values: tuple[float, ...]
    threshold: str
    """What is asked of each seed, in words."""

    @property
    def low(self) -> float:
        """What the lowest seed gave."""
        return min(self.values)

    @property
    def high(self) -> float:
        """What the highest seed gave."""
        return max(self.values)

    @property
    def median(self) -> float:
        """What lies in the middle of all seeds."""
        return median(self.values)

    def of(self, name: str) -> str:
        """Return the value of a parameter as it is written; empty where it has none."""
        return self.parameters.get(name, "")

    def key(self, names: Iterable[str]) -> tuple[float | str, ...]:
        """Return the values of some parameters, such that alike ones are equal."""
        return tuple(alike(self.of(name)) for name in names)


def number_of(text: str) -> float | None:
    """Return the value of a parameter as a finite number; None for a text, or one too large.

    It is a number where the program is given one.
    """
    value = typed(text)
    try:
        return None if isinstance(value, str) else float(value)
    except OverflowError:
        return None


def alike(text: str) -> float | str:
    """Return what is the same for “4” and “4.0”: the number, or the text where there is none."""
    number = number_of(text)
    return text if number is None else number


def recorded(program: str, results: Sequence[str], records: Records) -> tuple[Recorded, ...]:
    """Return what a program has been run for, in the order of the figures' files.

    Of no results named, all are meant. PlotError for a program that measures nothing, and for a
    result that nothing is measured by. A figure whose program was never run is left out; the check
    tells of it.
    """
    by_place = sorted(records.figures.values(), key=_place)
    measuring = [(one, one.measurement) for one in by_place if one.measurement is not None]
    names = tuple(dict.fromkeys(measurement.name for _, measurement in measuring))
    if program not in names:
        raise PlotError(f"no figure is measured by “{program}”", wrong=program, known=names)
    of = [(figure, one) for figure, one in measuring if one.name == program]
    known = tuple(dict.fromkeys(one.result for _, one in of))
    for result in results:
        if result not in known:
            message = f"no figure is the result “{result}” of “{program}”"
            raise PlotError(message, wrong=result, known=known)
    return tuple(
        Recorded(
            figure=figure,
            result=one.result,
            parameters=dict(one.parameters),
            values=one.run.values,
            threshold=one.threshold,
        )
        for figure, one in of
        if one.run is not None and one.result in (results or known)
    )


def _place(figure: Figure) -> tuple[str, int]:
    return figure.location.path, figure.location.line


def narrowed(
    runs: Sequence[Recorded], where: Iterable[tuple[str, str]], option: str = "where"
) -> tuple[Recorded, ...]:
    """Return the runs in which parameters have the values that an option fixes."""
    left = tuple(runs)
    for name, value in where:
        values = values_of(name, left)
        left = tuple(one for one in left if one.key([name]) == (alike(value),))
        if not left:
            message = f"“{option}” asks for “{name}” = “{value}”, for which nothing was run"
            raise PlotError(message, wrong=value, known=values)
    return left


def values_of(name: str, runs: Sequence[Recorded]) -> tuple[str, ...]:
    """Return the values of a parameter: numbers by their size, texts in the order of the files.

    PlotError where the program takes no such parameter.
    """
    names = names_of(runs)
    if name not in names:
        raise PlotError(f"the program takes no parameter “{name}”", wrong=name, known=names)
    found: dict[float | str, str] = {}
    for one in runs:
        text = one.of(name)
        found.setdefault(alike(text), text)
    texts = tuple(found.values())
    numbers = {text: number_of(text) for text in texts}
    if None in numbers.values():
        return texts
    return tuple(sorted(texts, key=float))


def names_of(runs: Sequence[Recorded]) -> tuple[str, ...]:
    """Return the names of all parameters."""
    return tuple(dict.fromkeys(name for one in runs for name in one.parameters))


def fixed(runs: Sequence[Recorded]) -> dict[str, str]:
    """Return the parameters that are the same in all runs, with their values."""
    values = {name: values_of(name, runs) for name in names_of(runs)}
    return {name: found[0] for name, found in values.items() if len(found) == 1}


def labelled(given: Iterable[tuple[str, str]], names: Sequence[str]) -> dict[str, str]:
    """Return what results and parameters are called: as is given, or by their names.

    PlotError for a label of what is neither.
    """
    labels = {name: name.replace("_", " ") for name in names}
    for name, label in given:
        if name not in labels:
            message = f"“labels” names “{name}”, which is no parameter and no result"
            raise PlotError(message, wrong=name, known=tuple(names))
        labels[name] = label
    return labels


def check_distinct(runs: Sequence[Recorded]) -> None:
    """Raise PlotError where two figures are the same result for the same parameters."""
    names = names_of(runs)
    seen: dict[object, Figure] = {}
    for one in runs:
        other = seen.setdefault((one.result, one.key(names)), one.figure)
        if other is not one.figure:
            raise PlotError(
                f"“{other.id}” and “{one.figure.id}” are the same result for the same parameters"
            )
