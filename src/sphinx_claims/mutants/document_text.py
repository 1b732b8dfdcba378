"""The text of one file of a document, in which places become offsets and mutants."""

from __future__ import annotations

from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading import read_text_file
from sphinx_claims.mutants.mutant import Kind, Mutant


class DocumentText:
    """A file's text, with the offset at which each of its lines starts."""

    def __init__(self, root: Path, path: str) -> None:
        """Read a file; Problems where it can't be read."""
        self.path = path
        self.text = read_text_file(root, path)
        self._starts = [0]
        for line in self.text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def offset(self, location: Location) -> int:
        """Return where a place starts."""
        return self._starts[location.line - 1] + location.column - 1

    def at(self, line: int, byte: int) -> int:
        """Return the offset of a place that is given by its line, from 1, and a byte in it."""
        start = self._starts[line - 1]
        encoded = self.text[start : self._starts[line]].encode()
        return start + len(encoded[:byte].decode())

    def find(self, words: str, start: int) -> int:
        """Return where words stand, at an offset or after it; Problems where they don't.

        What can't be found can't be changed, and must not pass for something that was caught.
        """
        at = self.text.find(words, start)
        if at < 0:
            line = self.text.count("\n", 0, start) + 1
            message = f"“{words}” does not stand in one piece there, so it can't be changed"
            place = Location(path=self.path, line=line)
            help_ = ("write it on one line, as it is read",)
            raise Problems(
                [Problem(code=Code.MUTANTS_UNTRIED, location=place, message=message, help=help_)]
            )
        return at

    def mutant(self, kind: Kind, start: int, before: str, after: str) -> Mutant:
        """Return the mutant that changes the words at an offset."""
        line = self.text.count("\n", 0, start) + 1
        column = start - self._starts[line - 1] + 1
        location = Location(path=self.path, line=line, column=column, width=len(before))
        return Mutant(kind=kind, location=location, start=start, before=before, after=after)
