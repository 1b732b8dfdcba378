"""A source as a citation style writes it."""

from __future__ import annotations

from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of a reference in one style of type."""

    text: str
    is_italic: bool = False


class Reference(NamedTuple):
    """How one source is cited, and what the list of references says of it."""

    label: str
    """Author and year, as a sentence has them: “Elhage et al. 2022”."""

    runs: tuple[Run, ...]
    """The full reference."""

    @property
    def text(self) -> str:
        """The full reference as plain text."""
        return "".join(run.text for run in self.runs)
