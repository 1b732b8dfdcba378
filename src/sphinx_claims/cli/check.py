"""``claims check``: load, evaluate and judge everything, without building a page."""

from __future__ import annotations

import datetime
import os
from dataclasses import replace
from pathlib import Path

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import foreign_words, root_of
from sphinx_claims.cli.output import Output, Summary, show
from sphinx_claims.cli.parameters import Day, folder_argument, output_options
from sphinx_claims.cli.waiting import waiting
from sphinx_claims.errors import Problems

EXPLANATION = """\
Exit status: 0 everything holds; 1 the words, figures, functions and sources do not agree;
2 something that was written, or an option, can't be read.

In the format “text”, problems go to standard error, notices first and errors last, and the closing
line to standard output; the formats “github” and “json” go to standard output alone.
`claims explain CODE` says more of a code such as “claim-drift”.
"""


@click.command("check", cls=Command, epilog=EXPLANATION)
@folder_argument()
@click.option(
    "--today",
    type=Day(),
    metavar="DAY",
    help="The day that review dates are held against, as YYYY-MM-DD (the day of "
    "SOURCE_DATE_EPOCH, or today).",
)
@click.option("--strict-freshness", is_flag=True, help="Fail where a figure is due for review.")
@click.option(
    "--notices",
    type=click.Choice(["all", "few"]),
    default="few",
    help="In text, show each notice, or those that are many of one code as one line.",
)
@output_options()
def command(
    folder: Path,
    today: datetime.date | None,
    strict_freshness: bool,
    notices: str,
    output: Output,
) -> int:
    """Check that words, figures, functions and sources agree.

    FOLDER is the document's, or one inside it; here, unless given.
    """
    from sphinx_claims.checks import (
        judge_document,
        run_checks,
        summary,
        summary_counts,
    )
    from sphinx_claims.judge import Freshness
    from sphinx_claims.loading import today_of

    root = Path()
    counted = None
    try:
        root = root_of(folder)
        day = today or today_of(os.environ)
        freshness = Freshness(today=day, is_strict=strict_freshness)
        with waiting("judging the document"), foreign_words():
            ledger = judge_document(root, freshness)
        problems = run_checks(ledger)
        counted = Summary(line=summary(ledger), counts=summary_counts(ledger))
    except Problems as found:
        problems = list(found.problems)
    return show(replace(output, is_folded=notices == "few"), problems, root, counted)
