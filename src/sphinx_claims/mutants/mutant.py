"""A mutant: one change of one file of a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sphinx_claims.errors import Location


class Kind(Enum):
    """What is changed."""

    FIGURE = "figure"
    """A figure's value, moved past its headroom."""

    NUMBER = "number"
    """A number, or a likelihood, in the prose."""

    EXCERPT = "excerpt"
    """What carries the number in a source's words."""

    OPERATOR = "operator"
    """An operator of a claim function."""

    CONSTANT = "constant"
    """A number that a claim function holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A change of one stretch of a file."""

    kind: Kind
    location: Location
    """The stretch that is changed."""

    start: int
    """Where in the file's text the stretch starts, in characters from 0."""

    before: str
    after: str

    def applied(self, text: str) -> str:
        """Return a file's text with the change in it; ValueError where the text is another."""
        end = self.start + len(self.before)
        if text[self.start : end] != self.before:
            raise ValueError(f"“{self.before}” does not stand at {self.location}")
        return text[: self.start] + self.after + text[end:]
