"""Find every number in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sphinx_claims.wording.tokens import Token, tokenize
from sphinx_claims.wording.vocabulary import load_sweep_words

_TIMES = re.compile(r"[0-9][0-9.,]*x")
_HYPHENS = frozenset("-‐‑")
_CURRENCY_SIGNS = tuple("$€£¥")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A number in a text: `text` runs from `start` to `end`, in characters from 0."""

    start: int
    end: int
    text: str


def find_numbers(text: str) -> Iterator[Found]:
    """Yield every number of a text, in digits or words, with what belongs to it.

    That is its currency, multiplier and percent sign, and what a hyphen, colon or slash joins to
    it ("100-to-1"). "one", ordinals, and digits that a name or a word holds are no numbers.
    """
    if text.isascii() and not _any_number().search(text):
        # Most prose holds none, and taking it apart would be most of the work.
        return
    sweep = _Sweep(text)
    at = 0
    while at < len(sweep.tokens):
        end = sweep.number(at)
        if end is None:
            at += 1
            continue
        while (further := sweep.further(end)) is not None:
            end = further
        start, stop = sweep.tokens[at].start, sweep.tokens[end - 1].end
        yield Found(start=start, end=stop, text=text[start:stop])
        at = end


@cache
def _any_number() -> re.Pattern[str]:
    """Return what every number has one of, in plain text: a digit, or a word that counts."""
    words = load_sweep_words()
    counting = sorted(words.numbers | words.scales | words.alone | words.fractions)
    return re.compile(rf"[0-9]|\b(?:{'|'.join(map(re.escape, counting))})", re.IGNORECASE)


class _Sweep:
    """The tokens of a text; each method takes an index and returns the index after a piece."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = load_sweep_words()
        self.tokens: tuple[Token, ...] = tuple(tokenize(text))
        self._name = -1

    def number(self, at: int) -> int | None:
        """Return the end of the number that begins at a token."""
        word = self._word(at)
        if word in self._words.numbers | self._words.scales | self._words.alone:
            return at + 1
        if word in {"a", "an", "one"}:
            return self._after_article(at)
        if self._is_in_name(at):
            self._name = at
            return None
        is_glued = self._glued(at) and self.tokens[at - 1].kind == "odd"
        if self._text_at(at).startswith(".") and is_glued:
            # The rest of a name, as in "v2.1".
            return None
        signed = at + self._is_minus(at)
        return self._digits(signed)

    def further(self, at: int) -> int | None:
        """Return the end of what continues the number that ends before a token."""
        word, before = self._word(at), self._word(at - 1)
        if self._text_at(at) == "%" or word in self._words.scales:
            return at + 1
        if word in self._words.numbers | self._words.fractions and before:
            return at + 1
        if not self._glued(at):
            return None
        if self._text_at(at).endswith(_CURRENCY_SIGNS) or self._is_digits(at):
            return at + 1
        return self._joined(at)

    def _joined(self, at: int) -> int | None:
        """Return the end of what a sign at a token joins to the number before it."""
        sign, after = self._text_at(at), at + 1
        if sign not in {"-", ":", "/"}:
            return None
        if sign == "-" and self._text_at(after) == "to" and self._text_at(after + 1) == "-":
            if not (self._glued(after) and self._glued(after + 1)):
                return None
            after += 2
        if not self._glued(after):
            return None
        is_word = sign == "-" and self._word(after) in (
            self._words.numbers | self._words.scales | self._words.fractions
        )
        return after + 1 if is_word else self._digits(after)

    def _after_article(self, at: int) -> int | None:
        after = at + 1 + (self._text_at(at + 1) == "-")
        if self._word(after) in self._words.scales:
            return after + 1
        if self._word(after) not in self._words.fractions:
            return None
        # "a third-party audit" holds an ordinal.
        is_ordinal = self._text_at(after + 1) == "-" and self._glued(after + 1)
        return None if is_ordinal else after + 1

    def _digits(self, at: int) -> int | None:
        """Return the end of digits that begin at a token, with a currency sign before them."""
        if self._text_at(at).endswith(_CURRENCY_SIGNS):
            # After a currency sign, digits with any letters ("$10B") are a number.
            return at + 2 if self._text_at(at + 1)[:1].isnumeric() else None
        return at + 1 if self._is_digits(at) else None

    def _is_digits(self, at: int) -> bool:
        text = self._text_at(at)
        if not any(map(str.isnumeric, text)):
            return False
        is_plain = self.tokens[at].kind == "number" or not any(map(str.isalpha, text))
        return is_plain or _TIMES.fullmatch(text) is not None

    def _is_in_name(self, at: int) -> bool:
        """Return whether a hyphen joins a token to a name before it ("GPT-4")."""
        if at < 2 or not (self._glued(at) and self._glued(at - 1)):
            return False
        if self._text[self.tokens[at - 1].start] not in _HYPHENS:
            return False
        before = self.tokens[at - 2]
        if before.kind in {"word", "odd"} and any(map(str.isalpha, before.text)):
            return before.text not in self._words.prefixes
        return at - 2 == self._name

    def _is_minus(self, at: int) -> bool:
        return self._text_at(at) == "-" and self._glued(at + 1) and not self._glued(at)

    def _text_at(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def _word(self, at: int) -> str:
        is_word = 0 <= at < len(self.tokens) and self.tokens[at].kind == "word"
        return self.tokens[at].text if is_word else ""

    def _glued(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].glued
