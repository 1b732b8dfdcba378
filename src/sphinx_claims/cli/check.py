"""``claims check``: load, evaluate and judge everything, without building a page."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from pathlib import Path
from typing import Any

from sphinx_claims.errors import (
    Code,
    Location,
    Problem,
    Problems,
    Severity,
    exit_status,
    render,
)

EXPLANATION = """\
Exit status: 0 everything holds; 1 the words, figures, functions and sources do not agree;
2 something that was written can't be read.
"""


def add_command(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check",
        help="check that words, figures, functions and sources agree",
        description="Check that a document's words, figures, functions and sources agree.",
        epilog=EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path(),
        help="the document's folder, or one inside it (here, unless given)",
    )
    parser.add_argument(
        "--today",
        type=_day,
        help="the day that review dates are held against, as YYYY-MM-DD "
        "(the day of SOURCE_DATE_EPOCH, or today)",
    )
    parser.add_argument(
        "--strict-freshness",
        action="store_true",
        help="fail where a figure is due for review",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the check, print what it finds, and return the exit status."""
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.checks import judge_document, run_checks, summary  # noqa: PLC0415
    from sphinx_claims.judge import Freshness  # noqa: PLC0415
    from sphinx_claims.loading import find_root, today_of  # noqa: PLC0415

    root = Path()
    closing = ""
    try:
        root = find_root(_folder(options.folder))
        today = options.today or today_of(os.environ)
        freshness = Freshness(today=today, is_strict=options.strict_freshness)
        ledger = judge_document(root, freshness)
        problems = run_checks(ledger)
        closing = summary(ledger)
    except Problems as found:
        problems = list(found.problems)
    show(problems, root)
    failures = sum(problem.severity is not Severity.NOTICE for problem in problems)
    if failures:
        noun = "problem" if failures == 1 else "problems"
        closing = f"{closing}; {failures} {noun}" if closing else f"{failures} {noun}"
    print(closing)
    return exit_status(problems)


def _folder(folder: Path) -> Path:
    """Return a folder as an absolute path; Problems for one that does not exist."""
    if not folder.is_dir():
        message = f"there is no folder “{folder}”"
        here = Location(path=folder.as_posix())
        raise Problems([Problem(code=Code.FILE_UNREADABLE, location=here, message=message)])
    return folder.resolve()


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day: write YYYY-MM-DD") from None


def show(problems: list[Problem], root: Path) -> None:
    """Print problems to standard error."""
    from sphinx_claims.loading import read_lines  # noqa: PLC0415

    read_line = read_lines(root)
    for problem in problems:
        print(render(problem, read_line), end="\n\n", file=sys.stderr)
