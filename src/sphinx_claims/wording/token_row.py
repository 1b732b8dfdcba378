"""The tokens of a text, and what each of them is to the numbers among them."""

from __future__ import annotations

import re

from sphinx_claims.wording.sweep_words import SweepWords, load_sweep_words
from sphinx_claims.wording.tokens import Token, tokenize

CURRENCY_SIGNS = tuple("$€£¥")

HYPHENS = frozenset("-‐‑")
LONG_DASHES = frozenset("—―")
"""Dashes that part two thoughts; a shorter one may be a minus, or join the ends of a range."""

_SUFFIXED = re.compile(r"[0-9][0-9.,]*(?P<unit>[a-z]+)")
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_GROUP = re.compile(r"[0-9]{3}")
_BEFORE_GROUPS = re.compile(r"[1-9][0-9]{0,2}")
_YEAR = re.compile(r"(?:1[5-9]|20|21)[0-9]{2}")


class TokenRow:
    """The tokens of a text; beyond either end there is nothing, which is no error."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: SweepWords = load_sweep_words()
        self._tokens: tuple[Token, ...] = tuple(tokenize(text))

    def _is_digits(self, at: int) -> bool:
        text = self._text_at(at)
        if not any(map(str.isnumeric, text)) or self._is_mark(at):
            return False
        if self._tokens[at].kind == "number" or not any(map(str.isalpha, text)):
            return True
        match = _SUFFIXED.fullmatch(text)
        if match is not None and match["unit"] in self._words.units:
            return True
        # "USD10m": the code of a currency, written on to its digits.
        return text[:3] in self._words.currencies and text[3].isdigit()

    def _is_mark(self, at: int) -> bool:
        """Return whether a token is a raised number: the mark of a footnote."""
        return self._glued(at) and _SUPERSCRIPT.fullmatch(self._text_at(at)) is not None

    def _is_year(self, at: int) -> bool:
        return _YEAR.fullmatch(self._text_at(at)) is not None

    def _is_minus(self, at: int) -> bool:
        if not self._is_sign(at) or self._glued(at):
            return False
        return self._text[self._tokens[at].start] not in LONG_DASHES

    def _is_sign(self, at: int) -> bool:
        return self._text_at(at) == "-" and self._glued(at + 1)

    def _text_at(self, at: int) -> str:
        return self._tokens[at].text if 0 <= at < len(self._tokens) else ""

    def _word(self, at: int) -> str:
        is_word = 0 <= at < len(self._tokens) and self._tokens[at].kind == "word"
        return self._tokens[at].text if is_word else ""

    def _glued(self, at: int) -> bool:
        return 0 <= at < len(self._tokens) and self._tokens[at].glued

    def _is_group(self, at: int) -> bool:
        """Return whether a token is a further group of thousands: "35 000 000"."""
        if at < 1 or not (_GROUP.fullmatch(self._text_at(at)) and not self._glued(at)):
            return False
        before = self._text_at(at - 1)
        is_apart = self._tokens[at].start - self._tokens[at - 1].end == 1
        first = at - 1
        while first > 0 and _GROUP.fullmatch(self._text_at(first)) and not self._glued(first):
            first -= 1
            if at - first > 5:
                return False
        return is_apart and (
            _BEFORE_GROUPS.fullmatch(before) is not None
            or (before == "000" and _BEFORE_GROUPS.fullmatch(self._text_at(first)) is not None)
        )

    def _marks(self, start: int, end: int) -> tuple[bool, bool, bool]:
        """Return whether a number has a currency, a word of size, and a percent sign."""
        tokens = self._tokens[start:end]
        texts = [token.text for token in tokens]
        return (
            any(t.endswith(CURRENCY_SIGNS) or t in self._words.currencies for t in texts),
            any(
                t in self._words.scales or (t[0].isdigit() and t[-1].isalpha() and k == "number")
                for t, k in ((token.text, token.kind) for token in tokens)
            ),
            any(t in {"%", "‰", "cent", "points", "point"} | self._words.percents for t in texts),
        )
