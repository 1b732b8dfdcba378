"""What commands about a whole document have in common: it is judged, or why not is told."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_claims.cli.folder import root_of
from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.cli.waiting import waiting
from sphinx_claims.errors import Code, Location, Problem, Problems, exit_status

if TYPE_CHECKING:
    from sphinx_claims.judge import Ledger
    from sphinx_claims.loading import Loaded
    from sphinx_claims.model import Claim, Figure, Settings


def with_ledger(folder: Path, then: Callable[[Ledger], int | None]) -> int:
    """Judge the document of a folder and hand it on; return the exit status, 0 unless it says."""
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.checks import judge_document  # noqa: PLC0415
    from sphinx_claims.judge import Freshness  # noqa: PLC0415
    from sphinx_claims.loading import today_of  # noqa: PLC0415

    root = Path()
    try:
        root = root_of(folder)
        freshness = Freshness(today=today_of(os.environ))
        # What conf.py or a claim function prints is no part of our output.
        with waiting("judging the document"), contextlib.redirect_stdout(sys.stderr):
            ledger = judge_document(root, freshness)
        return then(ledger) or 0
    except Problems as found:
        show_text(found.problems, root, palette_of("auto", os.environ, sys.stderr))
        return exit_status(found.problems)


def with_loaded(folder: Path, then: Callable[[Settings, Loaded], None]) -> int:
    """Read the claims of a folder's document, judge nothing, and hand them on; return the status.

    What is wrong with the files is not told: a record that is begun is none of it.
    """
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.loading import load_folder, run_conf, settings_from  # noqa: PLC0415

    root = Path()
    try:
        root = root_of(folder)
        # What conf.py or a claim function prints is no part of our output.
        with contextlib.redirect_stdout(sys.stderr):
            settings = settings_from(run_conf(root), root)
            loaded, _ = load_folder(settings)
        then(settings, loaded)
    except Problems as found:
        show_text(found.problems, root, palette_of("auto", os.environ, sys.stderr))
        return exit_status(found.problems)
    return 0


def record_of(ledger: Ledger, id_: str) -> Figure | Claim:
    """Return a figure or claim by its id; Problems, with the nearest one, where there is none."""
    from sphinx_claims.loading import suggestion  # noqa: PLC0415

    record = ledger.records.get(id_)
    if record is None:
        problem = Problem(
            code=Code.TARGET_UNKNOWN,
            location=Location(path="the command line"),
            message=f"“{id_}” is no figure and no claim",
            help=suggestion(id_, ledger.records.ids()),
        )
        raise Problems([problem])
    return record


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
