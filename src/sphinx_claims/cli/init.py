"""``claims init``: a living document of one's own, which holds from the beginning."""

from __future__ import annotations

from pathlib import Path

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import tell
from sphinx_claims.errors import Problems

EXPLANATION = """\
The document is small enough to read at a glance: a page with a few numbers, figures with a source,
a claim, a ledger, and what builds them. All of it is yours to change.

Exit status: 0 the document was written; 2 the folder has something in it, or can't be written.

example:
  claims init my-document
  cd my-document
  python3 -m venv .venv && .venv/bin/pip install nox && .venv/bin/nox
"""


@click.command("init", cls=Command, epilog=EXPLANATION)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Begin a living document of your own, in an empty folder.

    DIR is an empty folder, or a new one.
    """
    from sphinx_claims.starting import requirement, start

    try:
        written = start(folder, requirement())
    except Problems as found:
        return tell(found, Path())
    for path in written:
        print(folder / path)
    print("to judge and build it: cd into it, make a virtual environment with nox, and run nox")
    return 0
