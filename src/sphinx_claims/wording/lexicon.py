"""Conventions and vocabulary, compiled for looking up the words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar, get_args

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.measure import Measure
from sphinx_claims.wording.scale import Term
from sphinx_claims.wording.tokens import tokenize
from sphinx_claims.wording.unit import Unit
from sphinx_claims.wording.unit_words import load_part_words, load_rate_words, units_of
from sphinx_claims.wording.vague import Vague, VagueKind
from sphinx_claims.wording.vocabulary import Vocabulary, load_vocabulary

T = TypeVar("T")

Opened = Literal[
    "between", "span", "relative", "one", "share", "magnitude", "count", "multiple", "amount"
]
"""The forms that begin with a word."""

_ARTICLES = ("a", "an")


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

    @cached_property
    def openers(self) -> frozenset[str]:
        """The first tokens of the phrases."""
        return frozenset(self._by_first)

    @cached_property
    def closers(self) -> frozenset[str]:
        """Their last tokens."""
        return frozenset(row[0][-1] for rows in self._by_first.values() for row in rows)

    def match(self, texts: tuple[str, ...], start: int) -> Match[T] | None:
        """Return the longest phrase that stands at a token of these texts, if one does."""
        if start >= len(texts):
            return None
        rows = self._by_first.get(texts[start])
        if rows is None:
            return None
        for words, phrase, meaning in rows:
            end = start + len(words)
            if texts[start:end] == words:
                return Match(phrase, meaning, end)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What the words of a text mean under given conventions."""

    vocabulary: Vocabulary
    hedges: Phrases[Hedge]
    """The hedges that change what a single number accepts."""

    hedges_after: Phrases[Hedge]
    """Those that stand after it."""

    introducers: Phrases[Hedge]
    """The hedges that introduce a range."""

    magnitudes: Phrases[Vague]
    counts: Phrases[Vague]
    shares: Phrases[Vague]

    terms: Phrases[Term]
    units: Phrases[Unit]
    rates: Phrases[Unit]
    """Words that stand for "per" and a unit, with one over that unit."""

    measures: Phrases[Measure]
    """Units, and words for so much of one."""

    ratios: Phrases[None]
    """What stands between the two sides of a ratio."""

    currencies: frozenset[Unit]
    times: frozenset[Unit]
    openers: Mapping[str, tuple[Opened, ...]]
    """For each word that a quantity may begin with, the forms that it may open."""


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
    before = [row for row in hedges if not row[1].after]
    units = conventions.unit_words
    measures = [(word, Measure(1.0, unit)) for word, unit in units]
    vague = {kind: _vague(conventions, kind) for kind in get_args(VagueKind)}
    return Lexicon(
        vocabulary=vocabulary,
        hedges=Phrases(row for row in before if row[1].kind != "introduces"),
        hedges_after=Phrases(row for row in hedges if row[1].after),
        introducers=Phrases(row for row in before if row[1].kind == "introduces"),
        magnitudes=vague["magnitude"],
        counts=vague["count"],
        shares=vague["share"],
        terms=Phrases((phrase, term) for term in conventions.scale.terms for phrase in term.words),
        units=Phrases(units),
        rates=Phrases(load_rate_words()),
        # A document's own words for units come before the words for parts of them.
        measures=Phrases([*measures, *load_part_words()]),
        ratios=Phrases((phrase, None) for phrase in vocabulary.between_a_ratio),
        currencies=units_of("currency"),
        times=units_of("time"),
        openers=_openers(vocabulary, vague, Phrases(units).openers),
    )


def _vague(conventions: Conventions, kind: VagueKind) -> Phrases[Vague]:
    rows = (row for row in conventions.vague if row.kind == kind)
    return Phrases((phrase, row) for row in rows for phrase in row.words)


def _openers(
    words: Vocabulary, vague: Mapping[VagueKind, Phrases[Vague]], units: Iterable[str]
) -> dict[str, tuple[Opened, ...]]:
    """Return for each word what it may open, in the order in which that is tried."""
    rows: tuple[tuple[Opened, Iterable[str]], ...] = (
        ("between", ("between",)),
        ("span", frozenset().union(*words.spans.values())),
        ("relative", words.relative_times),
        ("one", _ARTICLES),
        ("share", vague["share"].openers),
        ("magnitude", vague["magnitude"].openers),
        ("count", vague["count"].openers),
        ("multiple", words.multiples),
        ("amount", (*_ARTICLES, *words.numbers, *words.parts, *units)),
    )
    openers: dict[str, tuple[Opened, ...]] = {}
    for opened, openings in rows:
        for word in dict.fromkeys(openings):
            openers[word] = (*openers.get(word, ()), opened)
    return openers
