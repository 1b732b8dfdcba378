"""Measured figures: their code, their run, their value and what was asked of it agree."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from sphinx_claims.checks.phrases import accepts_phrase
from sphinx_claims.checks.run_phrases import values_phrase
from sphinx_claims.errors import Code, Edit, Place, Problem
from sphinx_claims.evaluate import unit_factor
from sphinx_claims.judge import Judge, Ledger, judge_run, judge_threshold, run_value
from sphinx_claims.model import Figure, Judgement, Measurement, Run, Verdict, typed
from sphinx_claims.wording import Conventions, Unread, find_numbers, read, read_value


def check_runs(ledger: Ledger) -> Iterator[Problem]:
    """Report measured figures that are not what their program gave when it was run.

    Bad: a constant of the program was changed, and it was not run again. Good: it was, by
    `claims measure`, and the sentences say what came out.
    """
    yield from run_problems(ledger, ledger.records.figures.values())


def run_problems(ledger: Ledger, figures: Iterable[Figure]) -> Iterator[Problem]:
    """Yield the same of some figures."""
    judge = run_judge(ledger)
    stale: dict[str, list[tuple[Figure, Run]]] = {}
    for figure in figures:
        measurement = figure.measurement
        if measurement is None:
            continue
        run = measurement.run
        if run is None:
            yield unjudged(judge, figure) or _missing(figure, measurement)
        elif run.code != measurement.code:
            stale.setdefault(measurement.program, []).append((figure, run))
        elif measurement.seal(run) != run.seal:
            yield _altered(figure, run)
        else:
            yield from _drift(figure, run, ledger.settings.conventions)
            yield from _label_drift(figure, measurement, ledger.settings.conventions)
            if (problem := missed(judge, figure, run.values, "its run")) is not None:
                yield problem
    for program, group in stale.items():
        yield _stale(program, group)


def run_judge(ledger: Ledger) -> Judge:
    """Return the judge of what is asked of the runs of a document."""
    settings = ledger.settings
    return Judge(ledger.records, settings.conventions, unit_factor(settings.units), ledger.as_of)


def unjudged(judge: Judge, figure: Figure) -> Problem | None:
    """Return the problem of a threshold that no run can be held against; None for any other."""
    measurement = figure.measurement
    assert measurement is not None  # noqa: S101  (asked for measured figures alone)
    why = _why(judge_threshold(judge, figure))
    if not why:
        return None
    return Problem(
        code=Code.THRESHOLD_MISSED,
        location=measurement.threshold_location,
        message=f"each seed of “{figure.id}” has to give “{measurement.threshold}”{why}",
        help=("write it as a sentence would say it, such as “at least 16 people”",),
    )


def missed(judge: Judge, figure: Figure, values: Sequence[float], of: str) -> Problem | None:
    """Return the problem of a run that is not what is asked of its figure; None where it is.

    `of` is what gave the values, in a word or two.
    """
    measurement = figure.measurement
    assert measurement is not None  # noqa: S101  (asked for measured figures alone)
    judgement = judge_run(judge, figure, values)
    if judgement.verdict is Verdict.HOLDS:
        return None
    gave = values_phrase(values, is_percent=figure.is_percent)
    run = measurement.run
    places = () if run is None else (Place(location=run.values_location, remark="the last run"),)
    return Problem(
        code=Code.THRESHOLD_MISSED,
        location=measurement.threshold_location,
        message=f"each seed of “{figure.id}” has to give “{measurement.threshold}”{_why(judgement)}"
        f"; {of} gave {gave}",
        remark=accepts_phrase(judgement),
        places=places,
        help=(
            "a result that is no longer what was asked is a finding: the threshold, and the "
            "sentences that rest on it, have to say what is so now",
        ),
    )


def _why(judgement: Judgement) -> str:
    """Return why the words can't be held against numbers; empty where they can."""
    if isinstance(judgement.wording, Unread):
        return f", which can't be judged: {judgement.wording.reason}"
    if judgement.mismatch is not None:
        unit = str(judgement.unit) or "a pure number"
        return f", which is in “{unit}” and not in the figure's unit"
    return ""


def measure_help(ids: Sequence[str], program: str) -> str:
    """Return the command that runs the programs of some figures, and records what they give."""
    named = ids[0] if len(ids) == 1 else program
    return f"run `claims measure {named}`, and look at what it gives"


def _missing(figure: Figure, measurement: Measurement) -> Problem:
    return Problem(
        code=Code.RUN_MISSING,
        location=measurement.location,
        message=f"“{figure.id}” is measured by “{measurement.name}”, which was never run for it",
        help=(measure_help([figure.id], measurement.program),),
    )


def _stale(program: str, group: Sequence[tuple[Figure, Run]]) -> Problem:
    (figure, run), *others = group
    more = ""
    if others:
        more = f", and so {'was' if len(others) == 1 else 'were'} {len(others)} more"
    return Problem(
        code=Code.RUN_STALE,
        location=run.code_location,
        message=f"“{figure.id}” was measured by other code or parameters than the program "
        f"“{program}” has now{more}",
        places=tuple(
            Place(location=other.code_location, remark=f"{name.id} was measured by it too")
            for name, other in others
        ),
        help=(measure_help([one.id for one, _ in group], program),),
    )


def _altered(figure: Figure, run: Run) -> Problem:
    assert figure.measurement is not None  # noqa: S101  (it has a run)
    return Problem(
        code=Code.RUN_ALTERED,
        location=run.seal_location,
        message=f"the run of “{figure.id}” is not what was recorded: its seal fits something else",
        places=(Place(location=run.values_location, remark="the results of its seeds"),),
        help=(measure_help([figure.id], figure.measurement.program),),
    )


def _label_drift(
    figure: Figure, measurement: Measurement, conventions: Conventions
) -> Iterator[Problem]:
    """Yield a problem for each number of a label that is no parameter of the run.

    A reader takes it for what the program was run with.
    """
    given = [n for _, text in measurement.parameters if not isinstance(n := typed(text), str)]
    for found in find_numbers(figure.label):
        wording = read(found.text, conventions)
        printed = None if isinstance(wording, Unread) else wording.printed
        if printed is None or any(math.isclose(printed[0], value) for value in given):
            continue
        with_ = ", ".join(f"{name} = {text}" for name, text in measurement.parameters)
        yield Problem(
            code=Code.RUN_DRIFT,
            location=figure.label_location or figure.location,
            message=f"the label of “{figure.id}” says “{found.text}”, and its program is run with "
            f"{with_ or 'a seed alone'}",
            help=("say in the label what the program is run with, or leave the number out",),
        )


def _drift(figure: Figure, run: Run, conventions: Conventions) -> Iterator[Problem]:
    """Yield the problems of a value, or of a date, that is another than that of the run."""
    given = run_value(figure, run.values, conventions)
    value = read_value(given, conventions)
    ends = (value.low.value, value.high.value)
    if (figure.quantity.low, figure.quantity.high) != ends:
        at = figure.value_location
        problem = Problem(
            code=Code.RUN_DRIFT,
            location=at,
            message=f"“{figure.id}” is written as {figure.value}; its run gave {given}",
            places=(Place(location=run.values_location, remark="the results of its seeds"),),
        )
        edits = [Edit(location=at, replacement=given)] if at.width == len(figure.value) else []
        is_same_kind = value.is_range == figure.quantity.is_range
        yield problem.advised("write what the run gave", edits if is_same_kind else ())
    if not figure.as_of.first_day() <= run.date.first_day() <= figure.as_of.last_day():
        yield Problem(
            code=Code.RUN_DRIFT,
            location=figure.as_of_location,
            message=f"“{figure.id}” speaks of {figure.as_of}; its run is of {run.date}",
            help=("write the month of the run",),
        )
