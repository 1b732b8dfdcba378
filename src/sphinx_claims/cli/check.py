"""``claims check``: load, evaluate and judge everything, without building a page."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from pathlib import Path
from typing import Any

from sphinx_claims.cli.day import day
from sphinx_claims.cli.folder import add_folder, root_of
from sphinx_claims.cli.output import Summary, add_output_options, show
from sphinx_claims.errors import Problems

EXPLANATION = """\
Exit status: 0 everything holds; 1 the words, figures, functions and sources do not agree;
2 something that was written, or an option, can't be read.

In the format “text”, problems go to standard error, notices first and errors last, and the closing
line to standard output; the formats “github” and “json” go to standard output alone.
`claims explain CODE` says more of a code such as “claim-drift”.
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
    add_folder(parser)
    parser.add_argument(
        "--today",
        type=day,
        help="the day that review dates are held against, as YYYY-MM-DD "
        "(the day of SOURCE_DATE_EPOCH, or today)",
    )
    parser.add_argument(
        "--strict-freshness",
        action="store_true",
        help="fail where a figure is due for review",
    )
    parser.add_argument(
        "--notices",
        choices=["all", "few"],
        default="few",
        help="in text, show each notice, or those that are many of one code as one line (few)",
    )
    add_output_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the check, print what it finds, and return the exit status."""
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.checks import (  # noqa: PLC0415
        judge_document,
        run_checks,
        summary,
        summary_counts,
    )
    from sphinx_claims.judge import Freshness  # noqa: PLC0415
    from sphinx_claims.loading import today_of  # noqa: PLC0415

    root = Path()
    counted = None
    try:
        root = root_of(options.folder)
        today = options.today or today_of(os.environ)
        freshness = Freshness(today=today, is_strict=options.strict_freshness)
        # What conf.py or a claim function prints is no part of our output.
        with contextlib.redirect_stdout(sys.stderr):
            ledger = judge_document(root, freshness)
        problems = run_checks(ledger)
        counted = Summary(line=summary(ledger), counts=summary_counts(ledger))
    except Problems as found:
        problems = list(found.problems)
    return show(options, problems, root, counted, is_folded=options.notices == "few")
