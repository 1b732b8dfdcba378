"""``claims mutants``: change one thing at a time, and see that something notices."""

from __future__ import annotations

import os
import shlex
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import foreign_words, root_of
from sphinx_claims.cli.output import Output, Summary, show
from sphinx_claims.cli.parameters import folder_argument, output_options
from sphinx_claims.errors import Code, Problem, Problems

if TYPE_CHECKING:
    from sphinx_claims.judge import Freshness
    from sphinx_claims.mutants import Mutant

Caught: TypeAlias = "tuple[Mutant, tuple[str, ...]]"
"""A mutant, and what caught it: codes of the check, or “tests”; nothing where it survives."""

EXPLANATION = """\
In a copy of the document, each figure is moved past its headroom, each number of the prose and
each excerpt is made another, and each operator and number of each claim function is changed: one
at a time. The check must then fail, or the document's own tests.

Exit status: 0 everything is caught; 1 something survives; 2 nothing could be tried.
"""


@click.command("mutants", cls=Command, epilog=EXPLANATION)
@folder_argument()
@click.option(
    "--tests",
    metavar="COMMAND",
    default="",
    help="The command that runs the document's own tests, for what the check lets pass, such as "
    "“pytest -x -q tests/claims”.",
)
@output_options()
def command(folder: Path, tests: str, output: Output) -> int:
    """Change one thing at a time, and see that the check or the tests notice.

    FOLDER is the document's, or one inside it; here, unless given.
    """
    from sphinx_claims.judge import Freshness
    from sphinx_claims.loading import today_of

    root = Path()
    summary = None
    try:
        root = root_of(folder)
        freshness = Freshness(today=today_of(os.environ))
        with foreign_words():
            caught = _tried(root, freshness, shlex.split(tests))
        problems = [_survivor(mutant) for mutant, by in caught if not by]
        summary = _summary(caught)
    except Problems as found:
        problems = list(found.problems)
    return show(output, problems, root, summary)


def _tried(root: Path, freshness: Freshness, tests: Sequence[str]) -> list[Caught]:
    """Return every mutant of a document with what caught it."""
    from sphinx_claims.checks import judge_document
    from sphinx_claims.mutants import Trial, mutants_of

    with Trial(root, freshness, tests) as trial:
        trial.refuse_broken()
        mutants = mutants_of(judge_document(root, freshness))
        # Nobody looks at a bar but on a terminal.
        is_seen = sys.stderr.isatty()
        with click.progressbar(
            mutants, label="mutants", show_pos=True, file=sys.stderr, hidden=not is_seen
        ) as shown:
            return [(mutant, trial.catch(mutant)) for mutant in shown]


def _summary(caught: Sequence[Caught]) -> Summary:
    """Return, for each kind of mutant, how many were caught and by what."""
    lines, counts = [], {}
    for kind in dict.fromkeys(mutant.kind for mutant, _ in caught):
        found = [by for mutant, by in caught if mutant.kind is kind]
        by_what = Counter(code for by in found for code in by)
        how = ", ".join(f"{code} {count}" for code, count in by_what.most_common())
        noticed = sum(map(bool, found))
        lines.append(f"{kind.value}s: {noticed} of {len(found)} caught ({how or 'by nothing'})")
        counts[f"{kind.value}s"] = len(found)
        counts[f"{kind.value}s_caught"] = noticed
    return Summary(line="\n".join(lines), counts=counts)


def _survivor(mutant: Mutant) -> Problem:
    return Problem(
        code=Code.MUTANT_SURVIVES,
        location=mutant.location,
        message=f"“{mutant.before}” can become “{mutant.after}”, and nothing notices",
        help=("write a test that fails for it, or say more closely what is stated of it",),
    )
