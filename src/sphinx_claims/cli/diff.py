"""``claims diff``: what moved between two versions of a document, from figure to sentence."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_claims.cli.folder import root_of
from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.errors import Problems, exit_status

if TYPE_CHECKING:
    from sphinx_claims.compare import Changes

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


def add_command(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "diff",
        help="show what moved between two versions, from figure to sentence",
        description="Show what moved between two versions of a document: figures, claims and "
        "sources, and every sentence that they touch, with its verdicts before and after.",
        epilog=EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("base", metavar="BASE", help="the version before: a revision or a folder")
    parser.add_argument(
        "head", metavar="HEAD", nargs="?", default="", help="the version after (the files here)"
    )
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(),
        help="the document's folder, or one inside it (here, unless given)",
    )
    parser.add_argument(
        "--format",
        choices=["text", "markdown", "json"],
        default="text",
        help="text for people, markdown for a pull request, json for programs (text)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare, print what moved, and return the exit status."""
    from sphinx_claims.compare import (  # noqa: PLC0415  (`--help` waits for no parser)
        changes_markdown,
        changes_record,
        changes_text,
    )

    root = Path()
    # A run that is ended leaves no folder of a revision behind either.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        root = root_of(options.folder)
        changes = _changes(options.base, options.head, root)
    except Problems as found:
        show_text(found.problems, root, palette_of("auto", os.environ, sys.stderr))
        return exit_status(found.problems)
    if options.format == "json":
        print(json.dumps(changes_record(changes), indent=2))
    else:
        write = changes_markdown if options.format == "markdown" else changes_text
        print(write(changes), end="")
    return 0


def _changes(base: str, head: str, root: Path) -> Changes:
    from sphinx_claims.compare import compared, open_side  # noqa: PLC0415
    from sphinx_claims.loading import today_of  # noqa: PLC0415

    with contextlib.ExitStack() as stack:
        old, new = (stack.enter_context(open_side(asked, root)) for asked in (base, head))
        return compared(old, new, today_of(os.environ))
