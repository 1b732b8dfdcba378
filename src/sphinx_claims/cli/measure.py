"""``claims measure``: run the programs that measure figures, and record what they give."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import ASKED, with_ledger
from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.cli.parameters import RecordId, folder_option
from sphinx_claims.errors import Code, Location, Problem, Problems, exit_status

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

    from sphinx_claims.editing import RunEdit
    from sphinx_claims.judge import Ledger
    from sphinx_claims.measuring import Outcome, Task, Trials
    from sphinx_claims.model import Figure

Found: TypeAlias = "list[tuple[Figure, Trials]]"
"""Figures, each with what its program gave."""

Then: TypeAlias = "Callable[[Ledger, Found, int], int]"
"""Takes what a number of runs gave, and returns the exit status."""

EXPLANATION = """\
A program is run once for each seed, in a process of its own, as many at a time as there are
processors. The record of a figure gets the value and the results of the seeds, with the digest of
the code that gave them; everything else in its file stays as it is. What does not reach the
figure's threshold is told, and not recorded. What gives the same as before is left as it is.

With --verify nothing is written: each result is held against its threshold and its record, which
is what a scheduled run does. Digits are not compared, since they differ between machines.

Exit status: 0 it was recorded, or holds; 1 a threshold is missed, or a record is not what its
program gives; 2 a program fails, or something can't be read or written.

examples:
  claims measure                        every figure that a program measures
  claims measure features_sparse        one of them
  claims measure superposition          all of a module of programs
  claims measure --verify               run all anew, and record nothing
"""


@click.command("measure", cls=Command, epilog=EXPLANATION)
@click.argument("names", metavar="[NAME]", nargs=-1, type=RecordId())
@folder_option()
@click.option(
    "--seeds",
    type=click.IntRange(min=3, max=1000),
    metavar="N",
    help="For how many seeds, 0 and up (those of the last run, or 3, unless given).",
)
@click.option("--verify", "is_verifying", is_flag=True, help="Record nothing, judge the record.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    metavar="N",
    help="How many runs at a time (one for each processor, unless given).",
)
def command(
    names: Sequence[str], folder: Path, seeds: int | None, jobs: int, *, is_verifying: bool
) -> int:
    """Run the programs that measure figures, and record what they give.

    NAME is a figure, a program or a module of programs, and there may be several; all figures that
    a program measures, unless given.
    """
    then = _verify if is_verifying else _record
    return with_ledger(folder, partial(_measure, names, seeds, jobs, then))


def _measure(names: Sequence[str], count: int | None, jobs: int, then: Then, ledger: Ledger) -> int:
    from sphinx_claims.checks import run_judge, unjudged
    from sphinx_claims.measuring import Runner, Trials, chosen, seeds_of, tasks_of

    figures = chosen(ledger.records.figures, names, ASKED)
    judge = run_judge(ledger)
    # Nobody waits for runs that nothing can be held against.
    if unasked := list(filter(None, (unjudged(judge, figure) for figure in figures))):
        raise Problems(unasked)
    seeds = [(figure, seeds_of(figure, count)) for figure in figures]
    tasks = tasks_of(seeds)
    outcomes: dict[Task, Outcome] = {}
    # Nobody looks at a bar but on a terminal.
    is_hidden = not sys.stderr.isatty()
    with (
        Runner(ledger.settings, jobs) as runner,
        click.progressbar(
            runner.run(tasks),
            length=len(tasks),
            label="runs",
            show_pos=True,
            file=sys.stderr,
            hidden=is_hidden,
        ) as shown,
    ):
        outcomes.update(shown)
    found = [(figure, Trials.of(figure, own, outcomes)) for figure, own in seeds]
    return then(ledger, found, len(tasks))


def _verify(ledger: Ledger, found: Found, count: int) -> int:
    """Hold what programs gave against their figures; return the exit status."""
    from sphinx_claims.checks import run_problems
    from sphinx_claims.measuring import verify

    recorded = run_problems(ledger, [figure for figure, _ in found])
    problems = list(dict.fromkeys([*recorded, *verify(ledger, found)]))
    _tell(problems, ledger)
    holding = "" if problems else "; all as asked, and near what is recorded"
    print(f"{_counted(len(found), 'figure')}, measured by {_counted(count, 'run')}{holding}")
    return exit_status(problems)


def _record(ledger: Ledger, found: Found, count: int) -> int:
    """Write what programs gave into the records of their figures; return the exit status."""
    from sphinx_claims.checks import missed, run_judge

    judge = run_judge(ledger)
    problems = [
        problem
        for figure, trials in found
        if (problem := missed(judge, figure, trials.values, "the program")) is not None
    ]
    refused = {problem.location for problem in problems}
    edits = {
        figure.id: (figure, _edit(figure, trials, ledger))
        for figure, trials in found
        if figure.measurement is not None and figure.measurement.threshold_location not in refused
    }
    moved = {i: pair for i, pair in edits.items() if not pair[1].says_nothing_new(pair[0])}
    for path in dict.fromkeys(figure.location.path for figure, _ in moved.values()):
        _save(ledger.settings.root, path, [p for p in moved.values() if p[0].location.path == path])
    _tell(problems, ledger)
    for figure, edit in moved.values():
        was = "" if figure.value == edit.value else f" (was {figure.value})"
        print(f"{figure.id} = {edit.value}{was}  {figure.location.path}:{figure.location.line}")
    left = len(edits) - len(moved)
    said = f"{_counted(len(found), 'figure')}, measured by {_counted(count, 'run')}"
    print(f"{said}; {left} recorded so already")
    return exit_status(problems)


def _edit(figure: Figure, trials: Trials, ledger: Ledger) -> RunEdit:
    from sphinx_claims.editing import RunEdit
    from sphinx_claims.judge import run_value

    return RunEdit(
        value=run_value(figure, trials.values, ledger.settings.conventions),
        seeds=trials.seeds,
        values=trials.values,
        versions=trials.versions,
        today=ledger.freshness.today,
    )


def _save(root: Path, path: str, edits: Sequence[tuple[Figure, RunEdit]]) -> None:
    """Write new runs into a file; Problems where it can't be changed, and then it is as it was."""
    from sphinx_claims.editing import EditError, edited, read_text, save

    def change(data: CommentedMap) -> None:
        for figure, edit in edits:
            edit.apply(data, figure)

    before = read_text(root / path)
    try:
        save(root / path, edited(before, change), path, before)
    except EditError as error:
        problem = Problem(
            code=Code.FILE_UNREADABLE,
            location=Location(path=path),
            message=f"{path} can't be changed: {error}",
        )
        raise Problems([problem]) from None


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _tell(problems: Sequence[Problem], ledger: Ledger) -> None:
    show_text(problems, ledger.settings.root, palette_of("auto", os.environ, sys.stderr))
