"""``claims set``: a new value of a figure, with its source and the reason, in its file."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_claims.cli.judging import add_id, figure_of, with_ledger
from sphinx_claims.cli.output import palette_of, show_text
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


def add_command(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "set",
        help="change a figure in its file, with its source, excerpt, dates and reason",
        description="Change a figure in its file, with what supports the new value.",
        epilog=EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_id(parser)
    parser.add_argument("value", metavar="VALUE", help="the value, as “50 to 100 people”")
    parser.add_argument("--reason", required=True, help="why it changes, for the history")
    parser.add_argument("--source", default="", metavar="REF", help="the id of another source")
    parser.add_argument("--excerpt", default="", help="the source's words that carry the value")
    parser.add_argument("--locator", default="", help="where in the source they stand")
    parser.add_argument("--as-of", default="", metavar="DATE", help="the time that it speaks of")
    parser.add_argument("--review-by", default="", metavar="DATE", help="when to read it again")
    parser.add_argument("--range", default="", metavar="KIND", help="the kind of a range")
    parser.add_argument("--dry-run", action="store_true", help="show what moves, and write nothing")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Change the figure, show what moves, and return the exit status."""
    return with_ledger(options, partial(_set, options))


def _set(options: argparse.Namespace, ledger: Ledger) -> int:
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.checks import run_checks  # noqa: PLC0415
    from sphinx_claims.editing import save, try_edit  # noqa: PLC0415

    root, freshness = ledger.settings.root, ledger.freshness
    figure = figure_of(ledger, options.id)
    path = figure.location.path
    text = _text(root / path, path, ledger, figure, _edit(options, freshness))
    palette = palette_of("auto", os.environ, sys.stderr)
    with (
        contextlib.redirect_stdout(sys.stderr),
        try_edit(root, figure, text, run_checks(ledger), freshness) as tried,
    ):
        if tried.refused:
            # By the lines of the change, which is in no file but there.
            show_text(tried.refused, tried.folder, palette)
            print(f"{path} is as it was", file=sys.stderr)
            return exit_status(tried.refused)
        moved = _moved(root, tried.folder, freshness)
        if not options.dry_run:
            save(root / path, text, path)
    print(moved, end="")
    show_text(tried.following, root, palette)
    said = "would be written" if options.dry_run else "is written"
    print(f"{path} {said}{_left(len(tried.following))}")
    return 0


def _left(count: int) -> str:
    if not count:
        return ", and everything holds"
    return f"; {count} error{'' if count == 1 else 's'} to mend, as the check now says"


def _edit(options: argparse.Namespace, freshness: Freshness) -> FigureEdit:
    from sphinx_claims.editing import FigureEdit  # noqa: PLC0415

    return FigureEdit(
        value=options.value,
        reason=options.reason,
        today=freshness.today,
        source=options.source,
        excerpt=options.excerpt,
        locator=options.locator,
        as_of=options.as_of,
        review_by=options.review_by,
        range_kind=options.range,
    )


def _text(file: Path, path: str, ledger: Ledger, figure: Figure, edit: FigureEdit) -> str:
    """Return the new text of the figure's file; Problems where it can't be changed alone."""
    from sphinx_claims.editing import EditError, edited  # noqa: PLC0415

    read = ledger.records.sources[figure.provenance.ref].accessed
    with file.open(encoding="utf-8", newline="") as opened:
        before = opened.read()
    try:
        return edited(before, lambda data: edit.apply(data, figure, read or figure.as_of))
    except EditError as error:
        problem = Problem(
            code=Code.FILE_UNREADABLE,
            location=Location(path=path),
            message=f"{path} can't be changed: {error}",
        )
        raise Problems([problem]) from None


def _moved(root: Path, copy: Path, freshness: Freshness) -> str:
    """Return what the change moves, as text."""
    from sphinx_claims.compare import Side, changes_text, compared  # noqa: PLC0415

    old, new = Side("the files as they are", root), Side("the change", copy)
    return changes_text(compared(old, new, freshness.today))
