"""How many columns of a terminal a text takes."""

from __future__ import annotations

import unicodedata


def columns(text: str) -> int:
    """Return the columns that printable characters take: two for a wide one, none for a mark.

    The widths are those of Unicode's East Asian Width (UAX 11): wide and full-width characters
    take two columns; characters that combine with the one before them take none.
    """
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def printable(line: str) -> str:
    """Replace what would move the marks or the terminal: tabs and control characters."""
    return "".join(character if character.isprintable() else " " for character in line)
