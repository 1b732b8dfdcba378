"""``claims schemas``: what an editor is told of the YAML files, written anew."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import settings_of, with_root
from sphinx_claims.cli.parameters import folder_argument
from sphinx_claims.errors import Severity

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
    return with_root(folder, partial(_schemas, check))


def _schemas(is_check: bool, root: Path) -> int:
    from sphinx_claims.schema import stale_schemas, write_schemas

    claims = root / settings_of(root).claims
    stale = stale_schemas(claims) if is_check else write_schemas(claims)
    said = "is not current" if is_check else "is written"
    for file in stale:
        print(f"{file.relative_to(root).as_posix()} {said}")
    if not stale:
        print("the schemas are current")
    return Severity.BROKEN.value if is_check and stale else 0
