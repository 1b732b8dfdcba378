"""``claims new``: a figure or a source to fill in, or a source's record by its DOI."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import ASKED, with_loaded
from sphinx_claims.cli.parameters import folder_option
from sphinx_claims.cli.waiting import waiting
from sphinx_claims.errors import Code, Problem, Problems

if TYPE_CHECKING:
    from sphinx_claims.loading import Loaded
    from sphinx_claims.model import Settings

EXPLANATION = """\
Without --into the record is printed, to be pasted where it belongs. What is left empty is told by
`claims check`, until it is filled in; the lines that begin with # may then go.

Exit status: 0 the record was printed or written; 2 its id is taken, or something can't be read or
written.
"""

_UNREAD = "in a record that can't be read yet"

FIGURE_EXAMPLES = """
examples:
  claims new figure visitors
  claims new figure visitors --source yearbook --into library.yaml
"""

SOURCE_EXAMPLES = """
examples:
  claims new source 10.1073/pnas.1913678117
  claims new source arXiv:2209.11895 --into circuits.yaml
  claims new source yearbook2026
"""


@click.group("new", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Begin the record of a figure or a source, to be filled in."""


def _into() -> Callable[[Callable[..., int]], Callable[..., int]]:
    return click.option(
        "--into",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The file at whose end the record is written, which lies in the claims folder or its "
        "folder of sources (none, unless given).",
    )


@command.command("figure", cls=Command, epilog=EXPLANATION + FIGURE_EXAMPLES)
@click.argument("id_", metavar="ID")
@click.option("--source", default="", metavar="REF", help="The id of its source.")
@_into()
@folder_option()
def new_figure(id_: str, source: str, into: Path | None, folder: Path) -> int:
    """Begin a figure: each key, and what belongs there.

    ID is a lower-case name of letters, digits and “_”, by which claim functions take the figure.
    """
    return with_loaded(folder, partial(_figure, id_, source, into))


def _figure(id_: str, source: str, into: Path | None, settings: Settings, loaded: Loaded) -> None:
    from sphinx_claims.editing import figure_form
    from sphinx_claims.loading import suggestion
    from sphinx_claims.model import is_id

    if not is_id(id_):
        message = f"“{id_}” is no id: an id is a lower-case name of letters, digits and “_”"
        raise _refused(Code.ID_INVALID, message)
    if why := _taken(id_, loaded):
        raise _refused(Code.ID_DUPLICATE, f"“{id_}” is there already, {why}")
    if source and loaded.is_unknown_source(source):
        help_ = suggestion(source, loaded.sources)
        raise _refused(Code.SOURCE_UNKNOWN, f"no file describes a source “{source}”", *help_)
    _put(figure_form(id_, source), into, settings, "figures")


def _taken(id_: str, loaded: Loaded) -> str:
    """Return where an id of a figure or claim is there already, or what had it; empty for none."""
    record = loaded.figures.get(id_) or loaded.functions.get(id_)
    if record is not None:
        return f"at {record.location}"
    if id_ in loaded.former:
        return f"as what “{loaded.former[id_]}” was called before"
    mentioned = loaded.mentioned.figures | loaded.mentioned.claims
    return _UNREAD if id_ in mentioned else ""


@command.command("source", cls=Command, epilog=EXPLANATION + SOURCE_EXAMPLES)
@click.argument("named", metavar="WORK")
@click.option("--id", "id_", default="", help="The id of the source (author, year and a word).")
@click.option(
    "--resolver",
    default="https://doi.org/",
    metavar="ADDRESS",
    help="Where DOIs are resolved.",
    show_default=True,
)
@_into()
@folder_option()
def new_source(named: str, id_: str, resolver: str, into: Path | None, folder: Path) -> int:
    """Begin a source: from its DOI, or as a form.

    WORK is a DOI, an id at arXiv or the address of either; any other word is the id of a source
    whose record is left to be filled in. Where the network can't be reached, so is that of a DOI.
    """
    return with_loaded(folder, partial(_source, _Wanted(named, id_, resolver), into))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The source that was asked for, as the command line has it."""

    named: str
    id_: str
    resolver: str


def _source(wanted: _Wanted, into: Path | None, settings: Settings, loaded: Loaded) -> None:
    from sphinx_claims.editing import (
        begin_source,
        doi_of,
        source_form,
    )
    from sphinx_claims.loading import today_of

    doi, today = doi_of(wanted.named), today_of(os.environ)
    if not doi and re.search(r"[\s/:]|^10\.", wanted.named):
        message = f"“{wanted.named}” is no DOI, no id at arXiv, and no id for a source either"
        help_ = "write a DOI as 10.1000/182, an id at arXiv as 2209.11895, another as yearbook2026"
        raise _refused(Code.ID_INVALID, message, help_)
    id_ = wanted.id_ or ("" if doi else wanted.named)
    _check_source(doi, id_, loaded)
    with waiting(f"asking for the record of {doi}" if doi else "beginning a record"):
        taken = loaded.mentioned.sources
        begun = begin_source(doi, id_, taken, resolver=wanted.resolver, today=today)
    if begun.unresolved:
        said = f"the record of “{begun.record['id']}” is yours to fill in"
        named = "" if wanted.id_ else "; --id gives it another id"
        print(f"claims: {begun.unresolved}; {said}{named}", file=sys.stderr)
    _put(source_form(begun.record), into, settings, "sources")


def _check_source(doi: str, id_: str, loaded: Loaded) -> None:
    """Refuse the id of a source that is taken, and the DOI of one that is there already."""
    from sphinx_claims.editing import same_doi

    known = loaded.sources
    if id_ in loaded.mentioned.sources:
        where = f"at {known[id_].location}" if id_ in known else _UNREAD
        raise _refused(Code.ID_DUPLICATE, f"“{id_}” is there already, {where}")
    for source in known.values():
        if same_doi(source.doi, doi):
            message = f"“{source.id}” has the DOI {doi} already, at {source.location}"
            raise _refused(Code.ID_DUPLICATE, message)


def _put(
    record: str,
    into: Path | None,
    settings: Settings,
    kind: str,
) -> None:
    """Print a record, or write it to the end of a file."""
    if into is None:
        # It is for a file, which is in UTF-8.
        click.echo(record.encode(), nl=False)
        return
    from sphinx_claims.editing import append_record

    path, line = append_record(record, into, settings, kind)
    print(f"{path}:{line}: to be filled in; `claims check` says what is missing")


def _refused(code: Code, message: str, *help_: str) -> Problems:
    return Problems([Problem(code=code, location=ASKED, message=message, help=help_)])
