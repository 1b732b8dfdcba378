"""The words of English that carry number meaning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of words.toml, all in lower case."""

    numbers: dict[str, int]
    article_numbers: dict[str, int]
    """Numbers that are read only after an article: "a hundred"."""

    multipliers: dict[str, int]
    suffixes: dict[str, int]
    """Letters that multiply directly after the digits."""

    magnitudes: dict[str, Interval]
    negations: frozenset[str]
    intensifiers: frozenset[str]
    before_a_year: frozenset[str]
    between_a_ratio: tuple[str, ...]
    unread: frozenset[str]
    """Words with number meaning that are not read, and so are never skipped over."""

    rates: frozenset[str]

    def negates(self, word: str) -> bool:
        """Return whether a word is a negation."""
        return word in self.negations or word.endswith("n't")

    def is_unread(self, word: str) -> bool:
        """Return whether a word carries number meaning that is not read."""
        if word in self.unread:
            return True
        stem = word.removesuffix("fold")
        tables = (self.numbers, self.article_numbers, self.multipliers, self.unread)
        return stem != word and any(stem in table for table in tables)


@cache
def load_vocabulary() -> Vocabulary:
    """Return the shipped words."""
    table = read_table("words.toml")
    return Vocabulary(
        numbers=table["numbers"],
        article_numbers=table["article_numbers"],
        multipliers=table["multipliers"],
        suffixes=table["suffixes"],
        magnitudes={
            word: Interval(float(low), float(high), high_open=True)
            for word, (low, high) in table["magnitudes"].items()
        },
        negations=frozenset(table["negations"]["words"]),
        intensifiers=frozenset(table["intensifiers"]["words"]),
        before_a_year=frozenset(table["before_a_year"]["phrases"]),
        between_a_ratio=tuple(table["ratio"]["phrases"]),
        unread=frozenset(table["unread"]["words"]),
        rates=frozenset(table["rates"]["words"]),
    )
