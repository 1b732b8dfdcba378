"""A number in words, or in digits with a word that multiplies it: "two hundred and fifty"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from sphinx_claims.wording.line import Line
from sphinx_claims.wording.numeral import Numeral

ARTICLES = frozenset({"a", "an"})
_TENS = frozenset({20, 30, 40, 50, 60, 70, 80, 90})
_HUNDRED = 100


class Cardinal(NamedTuple):
    """A number, the multiplier that it ends with, and the index of the token after it."""

    numeral: Numeral
    """The number, with the multiplier in it."""

    multiplier: int
    end: int


class _Group(NamedTuple):
    """A number below a multiplier, and the factor that its last word stands for."""

    value: int
    factor: int
    end: int


def read_cardinal(line: Line, at: int, *, joined: bool = True) -> Cardinal | None:
    """Return the number in words that begins at a token, if one does.

    It runs up to 999 of the greatest multiplier. Without `joined`, an "and" ends it, as in
    "between one hundred and fifty thousand".
    """
    group = _group(line, at, joined=joined)
    if group is None:
        return None
    if half := _and_part(line, group.end, joined=joined):
        parts, end = half
        return _multiplied(line, at, Fraction(group.value) + parts, parts.denominator, end)
    multipliers = line.lexicon.vocabulary.multipliers
    total, factor, end, least = 0, group.factor, group.end, 0
    while True:
        multiplier = multipliers.get(line.text(end), 0)
        if not multiplier or line.glued(end) or (least and multiplier >= least):
            total += group.value
            break
        total += group.value * multiplier
        factor, end, least = (1 if least else group.factor) * multiplier, end + 1, multiplier
        following = _following(line, end, least, joined=joined)
        if following is None:
            break
        group, factor, end = following, 1, following.end
    numeral = _whole(total // factor)
    if factor != 1:
        numeral = numeral.scaled(factor)
    return Cardinal(replace(numeral, text=_words(line, at, end)), factor, end)


def read_multiplier(line: Line, at: int) -> tuple[int, int]:
    """Return the multiplier in words at a token, 1 for none, and the index after it."""
    vocabulary, factor = line.lexicon.vocabulary, 1
    if smaller := vocabulary.smaller_multipliers.get(line.text(at)):
        factor, at = smaller, at + 1
    if not line.glued(at) and (multiplier := vocabulary.parted_multipliers.get(line.text(at))):
        factor, at = factor * multiplier, at + 1
    return factor, at


def _group(line: Line, at: int, *, joined: bool) -> _Group | None:
    """Return a number up to 9,900, such as "a hundred and five" or "two dozen"."""
    smaller = line.lexicon.vocabulary.smaller_multipliers
    if line.text(at) in ARTICLES:
        word = line.text(at + 1)
        if word not in smaller and word not in line.lexicon.vocabulary.multipliers:
            return None
        first = _Group(1, 1, at + 1)
    elif (small := _small(line, at)) is not None:
        first = small
    else:
        return None
    factor = smaller.get(line.text(first.end))
    if factor is None or not first.value:
        return first
    end = first.end + 1
    if factor == _HUNDRED:
        after = end + 1 if joined and line.text(end) == "and" else end
        rest = _small(line, after)
        if rest and rest.value and line.text(rest.end) not in smaller:
            return _Group(first.value * factor + rest.value, 1, rest.end)
    return _Group(first.value * factor, factor, end)


def _small(line: Line, at: int) -> _Group | None:
    """Return a number up to 99."""
    numbers = line.lexicon.vocabulary.numbers
    value = numbers.get(line.text(at))
    if value is None:
        return None
    end = at + 1
    if value in _TENS:
        is_hyphen = line.text(end) == "-" and line.glued(end) and line.glued(end + 1)
        unit = numbers.get(line.text(end + is_hyphen), 0)
        if 1 <= unit <= 9:
            return _Group(value + unit, 1, end + is_hyphen + 1)
    return _Group(value, 1, end)


def _following(line: Line, at: int, least: int, *, joined: bool) -> _Group | None:
    """Return the group after a multiplier: "two thousand [five hundred]", "[and five]"."""
    has_and = line.text(at) == "and"
    if has_and and not joined:
        return None
    group = _small(line, at + 1) if has_and else _group(line, at, joined=joined)
    if group is None or not group.value or line.text(at) in ARTICLES:
        return None
    vocabulary = line.lexicon.vocabulary
    after = line.text(group.end)
    multiplier = vocabulary.multipliers.get(after, 0)
    if has_and:
        return None if multiplier or after in vocabulary.smaller_multipliers else group
    return None if multiplier >= least else group


def _and_part(line: Line, at: int, *, joined: bool) -> tuple[Fraction, int] | None:
    """Return the part of one in "two and a half", and the index after it."""
    if not joined or line.text(at) != "and" or line.text(at + 1) not in {"a", "one", "three"}:
        return None
    vocabulary = line.lexicon.vocabulary
    is_three = line.text(at + 1) == "three"
    at += 2 + (is_three and line.text(at + 2) == "-")
    table = vocabulary.plural_parts if is_three else vocabulary.parts
    parts = table.get(line.text(at))
    # "two and three halves" is more than one more.
    if parts is None or (is_three and parts <= 3):
        return None
    return Fraction(3 if is_three else 1, parts), at + 1


def _multiplied(line: Line, start: int, value: Fraction, parts: int, end: int) -> Cardinal:
    multiplier = line.lexicon.vocabulary.multipliers.get(line.text(end), 1)
    end += multiplier != 1
    text = _words(line, start, end)
    # Half of one such part either way, as for any last digit.
    numeral = Numeral(text=text, value=float(value), step=1 / parts).scaled(multiplier)
    return Cardinal(numeral, multiplier, end)


def read_mixed(line: Line, at: int, whole: Numeral) -> Cardinal | None:
    """Return the number that whole digits before a token begin: "2 and a half million"."""
    found = _and_part(line, at, joined=True)
    if found is None or not whole.value.is_integer() or whole.value < 0:
        return None
    part, end = found
    return _multiplied(line, at - 1, Fraction(whole.value) + part, part.denominator, end)


@lru_cache(maxsize=1024)
def _whole(number: int) -> Numeral:
    return Numeral.parse(str(number))


def _words(line: Line, start: int, end: int) -> str:
    return " ".join(map(line.text, range(start, end)))
