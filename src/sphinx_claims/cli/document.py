"""The document that a command is about: found, read or judged, or why not is told."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.cli.waiting import waiting
from sphinx_claims.errors import Code, Location, Problem, Problems, exit_status

if TYPE_CHECKING:
    from sphinx_claims.judge import Ledger
    from sphinx_claims.loading import Loaded
    from sphinx_claims.model import Claim, Figure, Settings

ASKED = Location(path="the command line")
"""Where the words stand that a command was given."""


def root_of(folder: Path) -> Path:
    """Return the document's own folder, at or above a folder; Problems where there is none."""
    from sphinx_claims.loading import find_root

    if not folder.is_dir():
        message = f"there is no folder “{folder}”"
        here = Location(path=folder.as_posix())
        raise Problems([Problem(code=Code.FILE_UNREADABLE, location=here, message=message)])
    return find_root(folder.resolve())


def with_root(folder: Path, then: Callable[[Path], int | None]) -> int:
    """Find the document of a folder, hand its own folder on, and tell of what is wrong.

    Return the exit status: that of the problems, or what is returned, 0 unless it says.
    """
    try:
        root = root_of(folder)
    except Problems as found:
        return tell(found, Path())
    try:
        return then(root) or 0
    except Problems as found:
        return tell(found, root)


def with_loaded(folder: Path, then: Callable[[Settings, Loaded], None]) -> int:
    """Read the claims of a folder's document, judge nothing, and hand them on; return the status.

    What is wrong with the files is not told: a record that is begun is none of it.
    """
    return with_root(folder, lambda root: then(*loaded_of(root)))


def with_ledger(folder: Path, then: Callable[[Ledger], int | None]) -> int:
    """Judge the document of a folder and hand it on; return the exit status, 0 unless it says."""
    from sphinx_claims.checks import judge_document
    from sphinx_claims.judge import Freshness
    from sphinx_claims.loading import today_of

    def judged(root: Path) -> int | None:
        freshness = Freshness(today=today_of(os.environ))
        with waiting("judging the document"), foreign_words():
            ledger = judge_document(root, freshness)
        return then(ledger)

    return with_root(folder, judged)


def settings_of(root: Path) -> Settings:
    """Return the settings of the document in a folder; Problems where conf.py gives none."""
    from sphinx_claims.loading import run_conf, settings_from

    with foreign_words():
        return settings_from(run_conf(root), root)


def loaded_of(root: Path) -> tuple[Settings, Loaded]:
    """Return the settings and what could be read of the claims of the document in a folder."""
    from sphinx_claims.loading import load_folder

    settings = settings_of(root)
    with foreign_words():
        return settings, load_folder(settings)[0]


@contextlib.contextmanager
def foreign_words() -> Iterator[None]:
    """Have what conf.py or a claim function prints go to standard error: it is none of ours."""
    with contextlib.redirect_stdout(sys.stderr), _programs_to_stderr():
        yield


@contextlib.contextmanager
def _programs_to_stderr() -> Iterator[None]:
    """Have the same of programs that it starts, which know nothing of Python's streams."""
    try:
        kept = os.dup(1)
        os.dup2(2, 1)
    except OSError:
        # One of the two is closed.
        yield
        return
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def tell(found: Problems, root: Path) -> int:
    """Tell of problems, whose paths are relative to a folder; return their exit status."""
    show_text(found.problems, root, palette_of("auto", os.environ, sys.stderr))
    return exit_status(found.problems)


def record_of(ledger: Ledger, id_: str) -> Figure | Claim:
    """Return a figure or claim by its id; Problems, with the nearest one, where there is none."""
    record = ledger.records.get(id_)
    if record is None:
        raise Problems([_missing(ledger, id_)])
    return record


def _missing(ledger: Ledger, id_: str) -> Problem:
    from sphinx_claims.loading import suggestion

    records = ledger.records
    source = records.sources.get(id_)
    if source is None:
        return Problem(
            code=Code.TARGET_UNKNOWN,
            location=ASKED,
            message=f"“{id_}” is no figure and no claim",
            help=suggestion(id_, records.ids(), records.former),
        )
    resting = [one.id for one in records.figures.values() if one.provenance.ref == id_]
    return Problem(
        code=Code.TARGET_UNKNOWN,
        location=source.location,
        message=f"“{id_}” is a source, and no figure and no claim",
        help=(f"on it rests {', '.join(resting)}",) if resting else (),
    )


def figure_of(ledger: Ledger, id_: str) -> Figure:
    """Return a figure by its id; Problems where there is none, or where that is a claim's."""
    record = record_of(ledger, id_)
    figure = ledger.records.figures.get(id_)
    if figure is None:
        problem = Problem(
            code=Code.TARGET_UNKNOWN,
            location=record.location,
            message=f"“{id_}” is a claim, whose value its function gives",
            help=("change the figures that it takes, or the function",),
        )
        raise Problems([problem])
    return figure
