"""What is noted of an output folder between builds: what was last written into it, and from what.

Builders may share their doctrees, and a build may be stopped anywhere. So each output folder has
notes of its own, and whoever is about to write takes the note away first.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from sphinx.application import Sphinx

from sphinx_claims.evaluate import find_kept, keep

FORMAT = "notes 1"
"""Raise it in the commit that changes what is noted."""


def read_note(app: Sphinx, name: str) -> object:
    """Return what the output folder was last noted to hold; None where that is nothing.

    `name` is what the name of the file begins with.
    """
    return find_kept(note_path(app, name), FORMAT)


def take_note(app: Sphinx, name: str) -> object:
    """Return what was noted, and take it away: a build that is stopped leaves nothing untrue."""
    noted = read_note(app, name)
    note_path(app, name).unlink(missing_ok=True)
    return noted


def write_note(app: Sphinx, name: str, noted: object) -> None:
    """Note something in place of what was noted before, whole or not at all."""
    keep(note_path(app, name), FORMAT, noted)


def note_path(app: Sphinx, name: str) -> Path:
    """Return the file of a note; it lies with the doctrees."""
    folder = hashlib.sha256(str(Path(app.outdir)).encode()).hexdigest()[:16]
    return Path(app.doctreedir) / f"{name}{app.builder.name}-{folder}.pickle"
