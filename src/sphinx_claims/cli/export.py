"""``claims export``: the ledger for other programs, without building a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import with_ledger
from sphinx_claims.cli.parameters import folder_option
from sphinx_claims.errors import Code, Location, Problem, Problems

if TYPE_CHECKING:
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
    return with_ledger(folder, partial(_export, name, into))


def _export(name: str, into: Path | None, ledger: Ledger) -> None:
    from sphinx_claims.editing import save

    texts = _texts(ledger)
    if name and name not in texts:
        raise click.BadParameter(f"“{name}” is none of {', '.join(texts)}", param_hint="FILE")
    wanted = {name: texts[name]} if name else texts
    if into is None:
        # As it would be in a file, whatever the terminal: in UTF-8, with the line ends that it has.
        click.echo("".join(text() for text in wanted.values()).encode(), nl=False)
        return
    _make(into)
    for each, text in wanted.items():
        file = into / each
        save(file, text(), file.as_posix())
        print(file)


def _texts(ledger: Ledger) -> Mapping[str, Callable[[], str]]:
    """Return what makes each file and what describes it, by their names."""
    from sphinx_claims.export import Places, ledger_texts

    made = ledger_texts(lambda: ledger, Places, ledger.settings.title)
    return {
        name: text
        for file, texts in made.items()
        for name, text in zip((file.name, file.schema), texts, strict=True)
    }


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder} can't be written: {error.strerror}"
        here = Location(path=folder.as_posix())
        problem = Problem(code=Code.FILE_UNREADABLE, location=here, message=message)
        raise Problems([problem]) from None
