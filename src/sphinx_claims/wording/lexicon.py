"""Conventions and vocabulary, compiled for looking up the words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.scale import Term
from sphinx_claims.wording.tokens import Token, tokenize
from sphinx_claims.wording.unit import Unit
from sphinx_claims.wording.unit_words import load_rate_words, units_of
from sphinx_claims.wording.vocabulary import Vocabulary, load_vocabulary

T = TypeVar("T")


class Match(NamedTuple, Generic[T]):
    """A phrase found in a text, what it means, and the index of the token after it."""

    phrase: str
    meaning: T
    end: int


class Phrases(Generic[T]):
    """Phrases of one token or more, each with a meaning."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, T]]] = {}
        for phrase, meaning in rows:
            if texts := tuple(token.text for token in tokenize(phrase)):
                self._by_first.setdefault(texts[0], []).append((texts, phrase, meaning))
        for phrases in self._by_first.values():
            # The sort is stable, so of two equal phrases the earlier row stays in front.
            phrases.sort(key=lambda row: -len(row[0]))

    def match(self, tokens: Sequence[Token], start: int) -> Match[T] | None:
        """Return the longest phrase that stands at a token, if one does."""
        if start >= len(tokens):
            return None
        for texts, phrase, meaning in self._by_first.get(tokens[start].text, ()):
            end = start + len(texts)
            if tuple(token.text for token in tokens[start:end]) == texts:
                return Match(phrase, meaning, end)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What the words of a text mean under given conventions."""

    vocabulary: Vocabulary
    hedges: Phrases[Hedge]
    """The hedges that change what a single number accepts."""

    introducers: Phrases[Hedge]
    """The hedges that introduce a range."""

    terms: Phrases[Term]
    units: Phrases[Unit]
    rates: Phrases[Unit]
    """Words that stand for "per" and a unit, with one over that unit."""

    percents: Phrases[None]
    ratios: Phrases[None]
    """What stands between the two sides of a ratio."""

    currencies: frozenset[Unit]
    times: frozenset[Unit]


# By identity, with the conventions that an entry is for: their rows are many, and hashing them for
# each reading would cost more than the reading.
_COMPILED: dict[int, tuple[Conventions, Lexicon]] = {}


def lexicon_of(conventions: Conventions) -> Lexicon:
    """Return the lexicon of some conventions, compiled once."""
    found = _COMPILED.get(id(conventions))
    if found is None or found[0] is not conventions:
        if len(_COMPILED) >= 16:
            _COMPILED.clear()
        found = _COMPILED[id(conventions)] = (conventions, _compile(conventions))
    return found[1]


def _compile(conventions: Conventions) -> Lexicon:
    vocabulary = load_vocabulary()
    hedges = [(phrase, hedge) for hedge in conventions.hedges for phrase in hedge.words]
    return Lexicon(
        vocabulary=vocabulary,
        hedges=Phrases(row for row in hedges if row[1].kind != "introduces"),
        introducers=Phrases(row for row in hedges if row[1].kind == "introduces"),
        terms=Phrases((phrase, term) for term in conventions.scale.terms for phrase in term.words),
        units=Phrases(conventions.unit_words),
        rates=Phrases(load_rate_words()),
        percents=Phrases((word, None) for word in ("%", "percent", "per cent")),
        ratios=Phrases((phrase, None) for phrase in vocabulary.between_a_ratio),
        currencies=units_of("currency"),
        times=units_of("time"),
    )
