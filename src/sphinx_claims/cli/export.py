"""``claims export``: the ledger for other programs, without building a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.judging import with_ledger
from sphinx_claims.cli.parameters import folder_option
from sphinx_claims.errors import Code, Location, Problem, Problems

if TYPE_CHECKING:
    from sphinx_claims.export import LedgerFile
    from sphinx_claims.judge import Ledger

EXPLANATION = """\
The files are those that a build puts beside the page of its ledger: ledger.json, ledger.csv and
statements.csv, each with what describes it, ledger.schema.json, ledger.csv-metadata.json and
statements.csv-metadata.json. Since no page is built, they have no addresses in them.

Exit status: 0 they were printed or written, whatever the check says of the document; 2 something
can't be read or written.

examples:
  claims export ledger.json            print the whole ledger
  claims export --into exported        write every file into a folder
"""


@click.command("export", cls=Command, epilog=EXPLANATION)
@click.argument("name", metavar="[FILE]", default="")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The folder that the files are written into, which may be new.",
)
@folder_option()
def command(name: str, into: Path | None, folder: Path) -> int:
    """Print the ledger for other programs, or write it as files.

    FILE is the one to print, or the only one to write.
    """
    if not (name or into):
        raise click.UsageError("name a FILE to print, or a folder with --into")
    texts = _texts()
    if name and name not in texts:
        raise click.BadParameter(f"“{name}” is none of {', '.join(texts)}", param_hint="FILE")
    return with_ledger(folder, partial(_export, [name] if name else [*texts], into))


def _export(names: Sequence[str], into: Path | None, ledger: Ledger) -> None:
    texts = _texts()
    if into is None:
        # As it is: the rows of a CSV file end as its standard has it.
        click.echo("".join(texts[name](ledger) for name in names), nl=False)
        return
    from sphinx_claims.editing import save  # noqa: PLC0415

    try:
        into.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{into} can't be written: {error.strerror}"
        here = Location(path=into.as_posix())
        problem = Problem(code=Code.FILE_UNREADABLE, location=here, message=message)
        raise Problems([problem]) from None
    for name in names:
        file = into / name
        save(file, texts[name](ledger), file.as_posix())
        print(file)


def _texts() -> Mapping[str, Callable[[Ledger], str]]:
    """Return what makes each file, by its name."""
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.export import LEDGER_FILES  # noqa: PLC0415

    texts: dict[str, Callable[[Ledger], str]] = {}
    for file in LEDGER_FILES:
        texts[file.name] = partial(_ledger_text, file)
        texts[file.schema] = partial(_schema_text, file)
    return texts


def _ledger_text(file: LedgerFile, ledger: Ledger) -> str:
    from sphinx_claims.export import Places, ledger_text  # noqa: PLC0415

    return ledger_text(
        file, ledger, Places(pages={}, records={}, sources={}), ledger.settings.title
    )


def _schema_text(file: LedgerFile, _: Ledger) -> str:
    from sphinx_claims.export import schema_text  # noqa: PLC0415

    return schema_text(file)
