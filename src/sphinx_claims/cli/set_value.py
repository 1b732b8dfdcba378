"""``claims set``: a new value of a figure, with its source and the reason, in its file."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import ASKED, figure_of, foreign_words, with_ledger
from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.cli.parameters import folder_option, id_argument
from sphinx_claims.cli.waiting import waiting
from sphinx_claims.errors import Code, Location, Problem, Problems, exit_status

if TYPE_CHECKING:
    from sphinx_claims.editing import FigureEdit
    from sphinx_claims.judge import Freshness, Ledger
    from sphinx_claims.model import Figure

EXPLANATION = """\
The record of the figure is changed in its file, and everything else in the file stays as it is. Its
history gets a step with the day and the reason. What the check would refuse of the record, such as
a unit that is another or an excerpt that does not carry the value, is refused, and then nothing is
written. What moves is shown; sentences that no longer hold are named, and are for you to mend.

Exit status: 0 the figure was changed; 1 the record would not agree with its source; 2 something
can't be read or written.

examples:
  claims set visitors "320 people" --excerpt "320 people" --as-of 2026 --reason "the new count"
  claims set spend "11 million USD/year" --source accounts2026 --excerpt "$11 million a year" \\
      --as-of 2026 --review-by 2027-12-31 --reason "the accounts of the year"
"""


@click.command("set", cls=Command, epilog=EXPLANATION)
@id_argument()
@click.argument("value", metavar="VALUE")
@folder_option()
@click.option("--reason", required=True, metavar="TEXT", help="Why it changes, for the history.")
@click.option("--source", default="", metavar="REF", help="The id of another source.")
@click.option("--excerpt", default="", metavar="TEXT", help="Its words that carry the value.")
@click.option("--locator", default="", metavar="PLACE", help="Where in the source they stand.")
@click.option("--as-of", default="", metavar="DATE", help="The time that the value speaks of.")
@click.option("--review-by", default="", metavar="DATE", help="When to read the source again.")
@click.option("--range", "range_kind", default="", metavar="KIND", help="The kind of a range.")
@click.option("--dry-run", is_flag=True, help="Show what moves, and write nothing.")
def command(id_: str, value: str, folder: Path, *, dry_run: bool, **supported: str) -> int:
    """Change a figure in its file, with what supports the new value.

    ID is that of the figure. VALUE is written as in the file: “50 to 100 million USD/year”.
    """
    change = partial(_edit, value, supported)
    return with_ledger(folder, partial(_set, id_, change, is_dry=dry_run))


def _set(
    id_: str, change: Callable[[datetime.date], FigureEdit], ledger: Ledger, *, is_dry: bool
) -> int:
    from sphinx_claims.checks import run_checks
    from sphinx_claims.editing import refusal, save, try_edit

    root, freshness = ledger.settings.root, ledger.freshness
    figure = figure_of(ledger, id_)
    path = figure.location.path
    edit = change(freshness.today)
    if figure.measurement is not None:
        raise Problems([_measured(figure)])
    if (problem := refusal(edit, figure, ledger, ASKED)) is not None:
        raise Problems([problem])
    before, text = _texts(root / path, path, ledger, figure, edit)
    if text == before:
        print(f"{path} says so already")
        return 0
    palette = palette_of("auto", os.environ, sys.stderr)
    with (
        waiting("trying the change"),
        foreign_words(),
        try_edit(root, figure, text, run_checks(ledger), freshness) as tried,
    ):
        if tried.refused:
            # By the lines of the change, which is in no file but there.
            show_text(tried.refused, tried.folder, palette)
            print(f"{path} is as it was", file=sys.stderr)
            return exit_status(tried.refused)
        moved = _moved(root, tried.folder, freshness)
        if not is_dry:
            save(root / path, text, path, before)
    print(moved, end="")
    show_text(tried.following, root, palette)
    said = "would be written" if is_dry else "is written"
    print(f"{path} {said}{_left(len(tried.following))}")
    return 0


def _measured(figure: Figure) -> Problem:
    assert figure.measurement is not None  # noqa: S101  (a program measures it)
    return Problem(
        code=Code.RUN_DRIFT,
        location=figure.measurement.location,
        message=f"“{figure.id}” is what its program gives, so nobody sets it",
        help=(f"run `claims measure {figure.id}`",),
    )


def _left(count: int) -> str:
    if not count:
        return ", and everything holds"
    return f"; {count} error{'' if count == 1 else 's'} to mend, as the check now says"


def _edit(value: str, supported: Mapping[str, str], today: datetime.date) -> FigureEdit:
    from sphinx_claims.editing import FigureEdit

    return FigureEdit(value=value, today=today, **supported)


def _texts(
    file: Path, path: str, ledger: Ledger, figure: Figure, edit: FigureEdit
) -> tuple[str, str]:
    """Return the text of the figure's file and the new one; Problems where it can't be changed."""
    from sphinx_claims.editing import EditError, edited, read_text

    accessed = ledger.records.sources[figure.provenance.ref].accessed
    before, since = read_text(file), accessed or figure.as_of
    try:
        return before, edited(before, lambda data: edit.apply(data, figure, since))
    except EditError as error:
        problem = Problem(
            code=Code.FILE_UNREADABLE,
            location=Location(path=path),
            message=f"{path} can't be changed: {error}",
        )
        raise Problems([problem]) from None


def _moved(root: Path, copy: Path, freshness: Freshness) -> str:
    """Return what the change moves, as text."""
    from sphinx_claims.compare import Comparison, Side, changes_text

    old, new = Side("the files as they are", root), Side("the change", copy)
    before, after = contextlib.nullcontext(old), contextlib.nullcontext(new)
    with Comparison() as comparison:
        return changes_text(comparison.of(before, after, freshness.today))
