"""Parts of one in words: "half", "a third", "three-quarters", "half a million"."""

from __future__ import annotations

from typing import NamedTuple

from sphinx_claims.wording.cardinal import ARTICLES, read_multiplier
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.numeral import Numeral

TOLERANCE = 0.1
"""How far a part in words reaches either way, relative to it."""

_BETWEEN_PARTS = frozenset({"to", "and", "or"})
_ONE = frozenset({"a", "an", "one"})
# After a part of a whole; after "half" the whole may follow at once.
_OF = frozenset({"of", "as"})
_AFTER_HALF = frozenset({"of", "as", "the", "that", "this", "its", "their", "our", "all", "these"})
# "the second half of 2020" is a time, and "the other half" whatever is left.
_NOT_BEFORE = frozenset(
    {"first", "second", "third", "other", "another", "latter", "top", "bottom", "upper", "lower"}
    | {"final", "last", "better", "next", "each", "either"}
)


class Part(NamedTuple):
    """A part of one, or of a multiplier, and the index of the token after it."""

    numeral: Numeral
    multiplier: int
    end: int
    is_alone: bool
    """Whether neither multiplier nor unit follows."""


def part_of_one(text: str, count: float, parts: float) -> Numeral:
    """Return so many of so many equal parts: the number, and how finely it is said.

    It reaches a tenth of itself either way, and no further than halfway to the next part.
    """
    value = count / parts
    return Numeral(text=text, value=value, step=min(2 * TOLERANCE * value, 1 / parts))


def read_part(line: Line, at: int) -> Part | None:
    """Return the part that begins at a token, if one does.

    Raises Unreadable where it may as well be an ordinal ("a third party") or a time.
    """
    found = _count_of_parts(line, at)
    if found is None:
        return None
    count, parts, end = found
    text = " ".join(map(line.text, range(at, end)))
    numeral = part_of_one(text, count, parts)
    word = line.text(end - 1)
    # "half a million", "a quarter of a year"
    article = end + (line.text(end) == "of")
    if line.text(article) in ARTICLES:
        multiplier, after = read_multiplier(line, article + 1)
        if multiplier != 1:
            return Part(numeral.scaled(multiplier), multiplier, after, is_alone=False)
        if line.measure(article + 1):
            return Part(numeral, 1, article + 1, is_alone=False)
    if line.text(at - 1) in _NOT_BEFORE and line.is_("word", at - 1):
        raise Unreadable(f"“{line.text(at - 1)} {text}” is no part of a whole that can be read")
    following = line.text(end) if line.is_("word", end) else ""
    allowed = _AFTER_HALF if word == "half" else _OF
    is_clear = count > 1 or not following or following in allowed or _continues(line, end)
    if not is_clear:
        raise Unreadable(f"“{text} {following}” may say something else than “{text} of” something")
    return Part(numeral, 1, end, is_alone=True)


def _continues(line: Line, at: int) -> bool:
    """Return whether a hedge or the rest of a range stands at a token."""
    if line.text(at) in _BETWEEN_PARTS and _count_of_parts(line, at + 1):
        return True
    return line.lexicon.hedges_after.match(line.texts, at) is not None


def _count_of_parts(line: Line, at: int) -> tuple[int, int, int] | None:
    """Return how many of how many equal parts begin at a token, and the index after them."""
    vocabulary, text = line.lexicon.vocabulary, line.text(at)
    if text == "half":
        return 1, 2, at + 1
    count = 1 if text in _ONE else vocabulary.numbers.get(text, 0)
    if not count:
        return None
    is_hyphen = line.text(at + 1) == "-" and line.glued(at + 1) and line.glued(at + 2)
    word = line.text(at + 1 + is_hyphen)
    parts = (vocabulary.parts if count == 1 else vocabulary.plural_parts).get(word)
    if parts is None or count >= parts:
        return None
    return count, parts, at + 2 + is_hyphen
