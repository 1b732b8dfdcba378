"""Another number in place of one, or another likelihood, in some words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sphinx_claims.wording import Scale, find_numbers

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_WORD = re.compile(r"[^\W\d_]+")

# Each of these is at least three times its stead, or at most a third of it, so that a hedge of a
# factor of two does not cover both.
_OTHER = {
    "hundred": "thousand",
    "hundreds": "thousands",
    "thousand": "million",
    "thousands": "hundreds",
    "million": "billion",
    "millions": "billions",
    "billion": "million",
    "billions": "millions",
    "trillion": "million",
    "trillions": "millions",
    "dozen": "thousand",
    "dozens": "thousands",
    "half": "twice",
    "twice": "half",
    "double": "half",
    "triple": "half",
    "third": "hundredth",
    "thirds": "hundredths",
    "quarter": "hundredth",
    "quarters": "hundredths",
    "two": "ten",
    "three": "twelve",
    "four": "twenty",
    "five": "twenty",
    "six": "twenty",
    "seven": "thirty",
    "eight": "thirty",
    "nine": "thirty",
    "ten": "forty",
}
_ANY_OTHER = "two"

_BESIDE = frozenset({"a", "an", "and", "between", "in", "of", "one", "per", "to"})
"""Words that stand beside those that count."""


class Change(NamedTuple):
    """Words in place of others: where they start in the text, what they are, what they become."""

    start: int
    before: str
    after: str


def changed_numbers(words: str) -> Iterator[Change]:
    """Yield, for each number of some words, the words that make it another number."""
    for found in find_numbers(words):
        changes = list(_changed_digits(found.text)) or list(_changed_word(found.text))
        for change in changes:
            yield change._replace(start=found.start + change.start)


def changed_likelihood(words: str, scale: Scale) -> Change | None:
    """Return the change of the likelihood that some words hold to the other end of its scale."""
    lowered = words.lower()
    for term in sorted(scale.terms, key=lambda term: -max(map(len, term.words))):
        for phrase in sorted(term.words, key=len, reverse=True):
            at = lowered.find(phrase)
            if at >= 0:
                far = min(scale.terms, key=lambda other: other.low)
                if far is term:
                    far = max(scale.terms, key=lambda other: other.low)
                return Change(at, words[at : at + len(phrase)], far.words[0])
    return None


def _changed_digits(text: str) -> Iterator[Change]:
    """Yield a change of each number in digits: a year by a few years, any other by a factor."""
    for match in _DIGITS.finditer(text):
        digits = match[0]
        if _YEAR.fullmatch(digits):
            yield Change(match.start(), digits, str(int(digits) + 7))
            continue
        whole, point, decimals = digits.partition(".")
        # Three times as much, in the same form.
        more = f"{3 * int(whole.replace(',', '')):{',' if ',' in whole else ''}}"
        after = f"{more}{point}{decimals}" if whole.strip("0,") else f"{whole}{point}9{decimals}"
        yield Change(match.start(), digits, after)


def _changed_word(text: str) -> Iterator[Change]:
    """Yield a change of the first word that counts."""
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word not in _BESIDE:
            yield Change(match.start(), match[0], _OTHER.get(word, _ANY_OTHER))
            return
