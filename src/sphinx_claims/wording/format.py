"""The format of a value that is written: what an author asks for after a bar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

Style = Literal["auto", "words", "digits", "ratio", "percent"]

MOST_SIGNIFICANT = 15
"""The most significant digits that can be asked for: a float holds no more."""

STYLES: tuple[str, ...] = get_args(Style)
RANGE = "range"
FORMATS = (*STYLES, RANGE)
"""The words that a format may consist of, besides a number of significant digits."""

_LISTED = f"{', '.join(FORMATS)} and “sig” with a number, as in “sig 2”"
_SIGNIFICANT = re.compile(r"sig(?P<number>\s+\S+)?")


class FormatSyntaxError(ValueError):
    """A text that is no format; the message is a sentence, `word` the part that it is about."""

    def __init__(self, reason: str, word: str = "") -> None:
        super().__init__(reason)
        self.word = word


class UnsuitedFormatError(ValueError):
    """A format that does not suit a value.

    The message is a sentence that says why, and `hint` says which format would suit.
    """

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How a value is written."""

    style: Style = "auto"
    has_both_ends: bool = False
    """Whether both ends of a range are told apart, with as many digits as that takes."""

    significant: int | None = None
    """The significant digits, from 1 to 15, or None for the usual ones."""

    @classmethod
    def parse(cls, text: str) -> Format:
        """Read a format such as "words", "sig 2" or "percent, range": parts with commas between.

        Raises FormatSyntaxError for an unknown part, for parts that exclude each other, and for
        other numbers of digits than 1 to 15.
        """
        styles: list[Style] = []
        significant: list[int] = []
        has_both_ends = False
        for part in (" ".join(part.split()) for part in text.split(",")):
            style = next((style for style in get_args(Style) if style == part), None)
            if style is not None:
                styles.append(style)
            elif part == RANGE:
                has_both_ends = True
            elif match := _SIGNIFICANT.fullmatch(part):
                significant.append(_significant(match["number"] or ""))
            elif part:
                raise FormatSyntaxError(f"“{part}” is no format; formats are {_LISTED}", part)
            else:
                raise FormatSyntaxError(f"a format is missing; formats are {_LISTED}")
        for found in (styles, significant):
            if len(found) > 1:
                reason = f"“{text}” asks for {found[0]} and for {found[1]} at once"
                raise FormatSyntaxError(reason)
        return cls(
            style=styles[0] if styles else "auto",
            has_both_ends=has_both_ends,
            significant=significant[0] if significant else None,
        )

    def __str__(self) -> str:
        parts: list[str] = [] if self.style == "auto" else [self.style]
        parts += [RANGE] if self.has_both_ends else []
        parts += [] if self.significant is None else [f"sig {self.significant}"]
        return ", ".join(parts)


def _significant(text: str) -> int:
    number = text.strip()
    if not (number.isascii() and number.isdigit() and 1 <= int(number[:4]) <= MOST_SIGNIFICANT):
        reason = f"“sig” stands before a number of significant digits, from 1 to {MOST_SIGNIFICANT}"
        raise FormatSyntaxError(reason)
    return int(number)


AUTO = Format()
"""The format of a value that no other is asked for."""
