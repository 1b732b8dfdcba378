"""Find every number in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from heapq import merge
from itertools import groupby

from sphinx_claims.wording.dates import DATE
from sphinx_claims.wording.names import name_pattern
from sphinx_claims.wording.spans import Spans
from sphinx_claims.wording.sweep_words import load_sweep_words
from sphinx_claims.wording.tokens import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A number in a text: `text` runs from `start` to `end`, in characters from 0."""

    start: int
    end: int
    text: str
    is_date: bool = False
    """Whether it is a whole date, of which a part is a date too."""


def find_numbers(text: str) -> Iterator[Found]:
    """Yield every number of a text, in digits or words, with what belongs to it.

    That is its currency, multiplier and percent sign, and the other end of a range or ratio
    ("100-to-1", "five to ten percent"); a whole date is one number. "one", ordinals, and digits
    that a name, a reference or a word holds are no numbers.
    """
    if not _any_number().search(text.lower()):
        # Most prose holds none, and taking it apart would be most of the work.
        return
    dates, plain = _taken_out(text) if _DIGIT.search(text) else ([], text)
    known = set(dates)
    for start, end in merge(dates, Spans(plain)):
        is_date = (start, end) in known
        yield Found(start=start, end=end, text=text[start:end], is_date=is_date)


_DIGIT = re.compile(r"[0-9]+")
_WORD_START = re.compile(r"(?<!\w)[\w(\[§#+']|;")

_BEFORE = 60
"""Characters before a digit in which a name or a date that holds it may begin."""

_WORDS_BEFORE = 6
"""Words, the digits among them, at which it may."""


def _taken_out(text: str) -> tuple[list[tuple[int, int]], str]:
    """Return where the whole dates of a text stand, and the text without them and without names."""
    folded = fold(text)
    dates: list[tuple[int, int]] = []
    parts: list[str] = []
    reached = 0
    tried: dict[int, re.Match[str] | None] = {}
    for digits in _DIGIT.finditer(folded):
        if digits.start() < reached:
            continue
        match = _date_or_name(folded, digits, reached, tried)
        if match is not None:
            start, end = match.span()
            parts += [text[reached:start], _gap(end - start)]
            reached = end
            dates += [match.span()] if match["date"] else []
    return dates, "".join((*parts, text[reached:]))


def _gap(width: int) -> str:
    """Return what stands in a text for what was taken out: signs, to which nothing is joined."""
    return "\x01" if width == 1 else f"\x01{' ' * (width - 2)}\x01"


def _date_or_name(
    text: str, digits: re.Match[str], reached: int, tried: dict[int, re.Match[str] | None]
) -> re.Match[str] | None:
    """Return the date or name that holds some digits: that of the earliest word before them.

    `tried` keeps what begins at each word, since numbers that stand close share the words before.
    """
    first = max(reached, digits.start() - _BEFORE)
    starts = [word.start() for word in _WORD_START.finditer(text, first, digits.end())]
    for start in starts[-_WORDS_BEFORE:]:
        if start not in tried:
            tried[start] = _taken().match(text, start)
        match = tried[start]
        if match is not None and match.end() > digits.start():
            return match
    return None


@cache
def _taken() -> re.Pattern[str]:
    return re.compile(rf"(?P<date>{DATE})|{name_pattern()}")


@cache
def _any_number() -> re.Pattern[str]:
    """Return what every number, in lower case, has one of: a digit, a word or an odd character.

    Of characters beyond ASCII, accented letters and the marks of punctuation are no digits.
    """
    words = load_sweep_words()
    # In lower case and by the first letter, a search of plain prose takes an eighth of the time.
    letters = groupby(sorted(words.counting), key=lambda word: word[0])
    counting = "|".join(
        f"{re.escape(letter)}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for letter, group in letters
    )
    after_one = "|".join(map(re.escape, sorted(words.after_one | {"in", "out", "day", "to", "or"})))
    return re.compile(
        rf"[0-9]|\b(?:{counting})|\bone[\s‐‑–-](?:{after_one})"
        r"|[^\x00-\x7f\xa0-\xb1\xb4-\xb8\xba\xbb\xbf-\u024f\u2010-\u203f]"
    )
