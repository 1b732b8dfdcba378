"""``claims diff``: what moved between two versions of a document, from figure to sentence."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import with_root
from sphinx_claims.cli.parameters import folder_option, format_option
from sphinx_claims.cli.waiting import waiting

if TYPE_CHECKING:
    from sphinx_claims.compare import Comparison

EXPLANATION = """\
BASE and HEAD are revisions that git knows, such as main, HEAD~1 or a commit, or folders. Without
HEAD, the files as they are now are compared.

A revision is read from git and never checked out. Each version is judged by its own claim
functions, in a process of its own, under every scenario, as of the same day.

Exit status: 0 both versions could be read, whatever moved; 2 one of them can't be. Whether the new
one holds is for `claims check` to say.

examples:
  claims diff main                      what this branch moves
  claims diff HEAD~1 HEAD               what the last commit moved
  claims diff main --format markdown    the same for a pull request
"""


@click.command("diff", cls=Command, epilog=EXPLANATION)
@click.argument("base", metavar="BASE")
@click.argument("head", metavar="[HEAD]", default="")
@folder_option()
@format_option(
    *("text", "markdown", "json"),
    help="Text for people, markdown for a pull request, json for programs.",
)
def command(base: str, head: str, folder: Path, form: str) -> int:
    """Show what moved between two versions, from figure to sentence.

    It has the figures, claims and sources that moved, and every sentence that they touch, with its
    verdicts before and after.
    """
    from sphinx_claims.compare import Comparison

    # Before anything else: what it starts takes as long as all that comes before it is needed.
    with Comparison() as comparison:
        return with_root(folder, partial(_diff, comparison, base, head, form))


def _diff(comparison: Comparison, base: str, head: str, form: str, root: Path) -> None:
    from sphinx_claims.compare import (
        changes_markdown,
        changes_record,
        changes_text,
        open_side,
    )
    from sphinx_claims.loading import today_of

    with waiting("reading both versions"):
        old, new = open_side(base, root), open_side(head, root)
        changes = comparison.of(old, new, today_of(os.environ))
    if form == "json":
        print(json.dumps(changes_record(changes), indent=2))
    else:
        write = changes_markdown if form == "markdown" else changes_text
        print(write(changes), end="")
