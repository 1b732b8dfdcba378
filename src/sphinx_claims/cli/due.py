"""``claims due``: the figures that are due for review, and those that fall due, oldest first."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import with_ledger
from sphinx_claims.cli.parameters import Day, folder_argument

if TYPE_CHECKING:
    from sphinx_claims.judge import Ledger
    from sphinx_claims.model import Figure

EXPLANATION = """\
To review a figure is to read its source again. Where that still says the same, give the figure a
later `review_by`; where it does not, change the value with its excerpt.

Exit status: 0 whatever is due; 2 the document can't be read. `claims check --strict-freshness`
fails where something is due.

examples:
  claims due                       what is due, and what falls due next
  claims due --until 2027-06-30    that, as far as a day
"""


@click.command("due", cls=Command, epilog=EXPLANATION)
@folder_argument()
@click.option(
    "--until",
    type=Day(),
    metavar="DAY",
    help="The day until which what falls due is listed, as YYYY-MM-DD (no end, unless given).",
)
def command(folder: Path, until: datetime.date | None) -> int:
    """List the figures that are due for review, or fall due, oldest first.

    FOLDER is the document's, or one inside it; here, unless given.
    """
    return with_ledger(folder, partial(_list, until))


def _list(until: datetime.date | None, ledger: Ledger) -> None:
    print("\n".join(_lines(until, ledger)))


def _lines(until: datetime.date | None, ledger: Ledger) -> Iterator[str]:
    from sphinx_claims.export import due_next, due_now

    now = due_now(ledger)
    yield f"due for review: {len(now) or 'nothing'}"
    yield from (_line(figure) for figure in now)
    for date, figures in due_next(ledger):
        if until is not None and date.last_day() > until:
            break
        yield f"due once {date} has passed: {len(figures)}"
        yield from (_line(figure) for figure in figures)


def _line(figure: Figure) -> str:
    return f"  {figure.review_by}  {figure.id}: {figure.label} ({figure.provenance.ref})"
