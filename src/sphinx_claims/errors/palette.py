"""The colours of a problem on a terminal."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.errors.code import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """What each part of a problem is set in: parameters of an ANSI escape, or nothing."""

    error: str = ""
    notice: str = ""
    message: str = ""
    frame: str = ""
    help: str = ""

    def of(self, severity: Severity) -> str:
        """Return the colour of a severity, for the code and for the marks."""
        return self.notice if severity is Severity.NOTICE else self.error


PLAIN = Palette()
"""No colours: the text alone."""

COLOURED = Palette(error="1;31", notice="1;33", message="1", frame="34", help="36")
"""Red and yellow for what is wrong, blue for places, cyan for help; all from the basic eight, so
that a terminal's own theme decides what they look like."""


def paint(text: str, colour: str) -> str:
    """Return a text in a colour; the text alone where there is none."""
    return f"\x1b[{colour}m{text}\x1b[0m" if colour and text else text
