"""How a program measures a figure, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sphinx_claims.model import Figure, Measurement, Run


def run_rows(figure: Figure) -> Iterator[tuple[str, str]]:
    """Yield what is told of a measured figure, each under a name; nothing of any other.

    The program with what it was run with, what each seed gave, what was asked of it, and what it
    ran on.
    """
    measurement = figure.measurement
    if measurement is None:
        return
    yield "program", program_phrase(measurement)
    if measurement.run is not None:
        yield "each seed", seeds_phrase(measurement.run, is_percent=figure.is_percent)
    yield "asked of each", measurement.threshold
    if measurement.run is not None:
        yield "run", on_phrase(measurement.run)


def program_phrase(measurement: Measurement) -> str:
    """Return a program with its parameters: “door.visitors, with days = 30”."""
    given = ", ".join(
        f"{name.replace('_', ' ')} = {value}" for name, value in measurement.parameters
    )
    return f"{measurement.name}{', with ' if given else ''}{given}: “{measurement.result}”"


def seeds_phrase(run: Run, *, is_percent: bool) -> str:
    """Return what each seed gave: “18 and 20, from seeds 0, 1”; “20 from each of 3 seeds”."""
    factor, unit = (100, " %") if is_percent else (1, "")
    if len(set(run.values)) == 1:
        return f"{run.values[0] * factor:.6g}{unit} from each of {len(run.values)} seeds"
    *first, last = (f"{value * factor:.6g}" for value in run.values)
    return f"{', '.join(first)} and {last}{unit}, from seeds {', '.join(map(str, run.seeds))}"


def values_phrase(values: Iterable[float], *, is_percent: bool) -> str:
    """Return results in the unit in which their figure is written: “98, 97.5 %”."""
    factor, unit = (100, " %") if is_percent else (1, "")
    return f"{', '.join(f'{value * factor:.6g}' for value in values)}{unit}"


def on_phrase(run: Run) -> str:
    """Return when and on what a program was run: “2026-11-30, on python 3.11.2”."""
    return f"{run.date}, on {', '.join(f'{name} {version}' for name, version in run.versions)}"
