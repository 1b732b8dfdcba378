"""The reading of one file of the claims folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sphinx_claims.errors import Problem
from sphinx_claims.model import Settings

Report = Callable[[Problem], None]
"""Takes a problem and lets the reading go on, so that one run tells of them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file that is being read, and whom to tell of what is found."""

    settings: Settings
    path: str
    """The file, relative to the document's root."""

    report: Report
    mention: Callable[[str], None]
    """Takes each id that the file defines, even where its record can't be used."""

    @property
    def root(self) -> Path:
        """The document's root."""
        return self.settings.root
