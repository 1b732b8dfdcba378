"""``claims schemas``: what an editor is told of the YAML files, written anew."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.folder import root_of
from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.cli.parameters import folder_argument
from sphinx_claims.errors import Problems, Severity, exit_status

EXPLANATION = """\
The schemas lie in the folder “schemas” of the claims folder. A YAML file names its own in its first
line, by which an editor with a YAML language server offers keys and choices, explains them, and
marks what is wrong. They follow from this version of the machine, so they are written anew where
that is another.

Exit status: 0 the schemas are current, or were written; 1 with --check, some are not current;
2 something can't be read or written.

examples:
  claims schemas            write those that are not current
  claims schemas --check    fail where one is not current
"""


@click.command("schemas", cls=Command, epilog=EXPLANATION)
@folder_argument()
@click.option("--check", is_flag=True, help="Write nothing, and fail where one is not current.")
def command(folder: Path, check: bool) -> int:
    """Write the JSON Schemas by which an editor knows the YAML files.

    FOLDER is the document's, or one inside it; here, unless given.
    """
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.loading import run_conf, settings_from  # noqa: PLC0415
    from sphinx_claims.schema import stale_schemas, write_schemas  # noqa: PLC0415

    root = Path()
    try:
        root = root_of(folder)
        claims = root / settings_from(run_conf(root), root).claims
        stale = stale_schemas(claims) if check else write_schemas(claims)
    except Problems as found:
        show_text(found.problems, root, palette_of("auto", os.environ, sys.stderr))
        return exit_status(found.problems)
    for file in stale:
        print(f"{file.relative_to(root).as_posix()} {'is not current' if check else 'is written'}")
    if not stale:
        print("the schemas are current")
    return Severity.BROKEN.value if check and stale else 0
