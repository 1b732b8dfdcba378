"""``claims due``: the figures that are due for review, and those that fall due, oldest first."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from sphinx_claims.cli.day import day
from sphinx_claims.cli.folder import add_folder
from sphinx_claims.cli.judging import with_ledger

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


def add_command(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "due",
        help="list the figures that are due for review, or fall due, oldest first",
        description="List the figures that are due for review, and those that fall due.",
        epilog=EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_folder(parser)
    parser.add_argument(
        "--until",
        type=day,
        metavar="DAY",
        help="the day until which what falls due is listed, as YYYY-MM-DD (no end, unless given)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List, and return the exit status."""
    return with_ledger(options, partial(_list, options.until))


def _list(until: datetime.date | None, ledger: Ledger) -> None:
    print("\n".join(_lines(until, ledger)))


def _lines(until: datetime.date | None, ledger: Ledger) -> Iterator[str]:
    from sphinx_claims.export import due_next, due_now  # noqa: PLC0415

    now = due_now(ledger)
    yield f"due for review: {len(now) or 'nothing'}"
    yield from (_line(figure) for figure in now)
    for date, figures in due_next(ledger):
        if until is not None and date.last_day() > until:
            break
        yield f"due after {date}: {len(figures)}"
        yield from (_line(figure) for figure in figures)


def _line(figure: Figure) -> str:
    return f"  {figure.review_by}  {figure.id}: {figure.label} ({figure.provenance.ref})"
