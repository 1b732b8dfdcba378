"""A place in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A span on one line of a file, counted from 1 as editors count."""

    path: str
    """The file, relative to the document's root, with forward slashes."""

    line: int = 1
    """The line, from 1."""

    column: int = 1
    """The first character of the span, from 1."""

    width: int = 1
    """How many characters of the line the span covers, at least 1."""

    def overlaps(self, other: Location) -> bool:
        """Return whether the two spans share a character."""
        return (self.path, self.line) == (other.path, other.line) and (
            self.column < other.column + other.width and other.column < self.column + self.width
        )

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
