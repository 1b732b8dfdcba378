"""What stands beside words and makes other words of them: “more than” before, “a year” after."""

from __future__ import annotations

import re
from functools import cache

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.grammar import Unread, read
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.lexicon import Phrases, lexicon_of
from sphinx_claims.wording.line import Line
from sphinx_claims.wording.tables import read_table
from sphinx_claims.wording.tokens import fold, lower
from sphinx_claims.wording.unit import DIMENSIONLESS

_LONGEST_PHRASE = 4
"""Tokens of the longest phrase that is looked for before the words."""

_NOT_ALONE = frozenset({"anything", "far", "instead", "opposite", "rather", "unlike", "without"})
"""Words that deny no number by themselves: “so far 300 people”, “without 300 people”."""

_LAST_WORD = re.compile(r"([^\W\d_](?:[\w.]|'(?=\w))*|\S)\s*$")
_FIRST_WORD = re.compile(r"\s*([^\W\d_]\w*|\S)")

_CLAUSE = re.compile(r"[.;:!?()\n\x01—]")

# They widen a number: what holds for the number alone holds for the wider one as well.
_WIDENING = frozenset({"factor", "introduces"})
_COUNTED = frozenset({"number", "range", "fraction", "magnitude"})


def trouble_beside(before: str, words: str, after: str, conventions: Conventions) -> str | None:
    """Return what stands directly beside some words and makes other words of them, if it does.

    `before` and `after` are the text of the same block on either side; `words` is empty for a
    value that the machine will write. A hedge that only widens is no trouble: the words by
    themselves are judged more strictly than with it.
    """
    if found := _before(_CLAUSE.split(before)[-1], conventions):
        return found
    rest = _CLAUSE.split(after)[0]
    return _after(words, rest, conventions) if rest.strip() else None


def _before(text: str, conventions: Conventions) -> str | None:
    lexicon, denials = lexicon_of(conventions), _denials()
    closing = _LAST_WORD.search(lower(fold(text)))
    word = closing[1] if closing else ""
    tables = (lexicon.hedges, lexicon.introducers, denials)
    if not lexicon.vocabulary.negates(word) and all(word not in t.closers for t in tables):
        # So it is nearly always, and taking the text apart would cost more than all the rest.
        return None
    line = Line.of(text, conventions)
    end = len(line)
    while found := _ending(line, end):
        start, phrase, is_widening = found
        if not is_widening:
            return phrase
        # What stands before a hedge that widens counts as well: “more than about”.
        end = start
    last = line.text(end - 1)
    return last if line.lexicon.vocabulary.negates(last) and last not in _NOT_ALONE else None


def _ending(line: Line, end: int) -> tuple[int, str, bool] | None:
    """Return the phrase that ends before a token: its start, itself, and whether it only widens.

    The longest is met first: “no more than” before “more than”.
    """
    for start in range(max(0, end - _LONGEST_PHRASE), end):
        for table in (line.lexicon.hedges, line.lexicon.introducers):
            hedge = table.match(line.texts, start)
            if hedge and hedge.end == end:
                return start, hedge.phrase, hedge.meaning.kind in _WIDENING
        denial = _denials().match(line.texts, start)
        if denial and denial.end == end:
            return start, denial.phrase, False
    return None


def _after(words: str, rest: str, conventions: Conventions) -> str | None:
    lexicon = lexicon_of(conventions)
    word = _FIRST_WORD.match(lower(fold(rest)))
    tables = (lexicon.hedges_after, lexicon.rates, lexicon.measures)
    if word is None or not any(word[1] in table.openers for table in tables):
        return None
    line = Line.of(rest, conventions)
    hedge = line.lexicon.hedges_after.match(line.texts, 0)
    if hedge:
        return _bound(hedge.meaning, hedge.phrase)
    base = read(words, conventions) if words else None
    if isinstance(base, Unread):
        return None
    if rate := line.lexicon.rates.match(line.texts, 0):
        return rate.phrase
    measure = line.measure(0)
    is_counted = base is None or (base.kind in _COUNTED and base.unit == DIMENSIONLESS)
    if measure is None or not is_counted:
        return None
    return line.text(0)


def _bound(hedge: Hedge, phrase: str) -> str | None:
    return None if hedge.kind in _WIDENING else phrase


@cache
def _denials() -> Phrases[None]:
    return Phrases((phrase, None) for phrase in read_table("words.toml")["beside"]["phrases"])
