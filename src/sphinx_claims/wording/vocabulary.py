"""The words of English that carry number meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sphinx_claims.wording.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of words.toml, all in lower case."""

    numbers: dict[str, int]
    smaller_multipliers: dict[str, int]
    multipliers: dict[str, int]
    """From a thousand up."""

    parted_multipliers: dict[str, int]
    """Those and the letters that may stand apart from the digits: "£10 bn"."""

    suffixes: dict[str, int]
    """Letters that multiply directly after the digits."""

    money_suffixes: dict[str, int]
    """Those that do so only as capitals, or after an amount of money."""

    parts: dict[str, int]
    """One of so many equal parts: "third"."""

    plural_parts: dict[str, int]
    multiples: dict[str, int]
    multiple_of: frozenset[str]
    as_much: frozenset[str]
    """Words after "twice as" that say more where the number is higher."""

    ambiguous_after_times: frozenset[str]
    growth: frozenset[str]
    relative_times: dict[str, int]
    spans: dict[str, frozenset[str]]
    negations: frozenset[str]
    denials: frozenset[str]
    """Words that deny a number in other ways, compare it, or make it a condition."""

    predicates: frozenset[str]
    before: frozenset[str]
    """Words that may stand before a quantity."""

    verbs: frozenset[str]
    """Those of them that give their subject the quantity."""

    neutral_in_ly: frozenset[str]
    vague: frozenset[str]
    intensifiers: frozenset[str]
    before_a_year: frozenset[str]
    between_a_ratio: tuple[str, ...]
    unread: frozenset[str]
    """Words with number meaning that are not read, and so are never skipped over."""

    rates: frozenset[str]
    rates_before: dict[str, str]
    """Words that make a rate of the amount after them, with the name of its unit of time."""

    nouns_of_a_rate: frozenset[str]
    """What may stand between such a word and "of"."""

    other_money: frozenset[str]
    beyond_a_whole: frozenset[str]
    """Words of what a percentage may be more of than the whole: "120% of GDP"."""

    def negates(self, word: str) -> bool:
        """Return whether a word is a plain negation."""
        return word in self.negations or word.endswith("n't")

    def is_unread(self, word: str) -> bool:
        """Return whether a word carries number meaning that is not read by itself."""
        if word in self.unread or word in self.parts or word in self.plural_parts:
            return True
        return word in self.multiples or self.fold(word) is not None

    def fold(self, word: str) -> int | None:
        """Return the number in a word such as "tenfold", if there is one."""
        if not word.endswith("fold"):
            return None
        stem = word.removesuffix("fold")
        for table in (self.numbers, self.smaller_multipliers, self.multipliers):
            if stem in table:
                return table[stem]
        return None


@cache
def load_vocabulary() -> Vocabulary:
    """Return the shipped words."""
    table = read_table("words.toml")
    irregular = table["denying_verbs"]["irregular"]
    denying = (form for verb in table["denying_verbs"]["words"] for form in _inflected(verb))
    return Vocabulary(
        numbers=table["numbers"],
        smaller_multipliers=table["smaller_multipliers"],
        multipliers=table["multipliers"],
        parted_multipliers=table["multipliers"] | table["parted_suffixes"],
        suffixes=table["suffixes"] | table["money_suffixes"],
        money_suffixes=table["money_suffixes"],
        parts=table["parts"],
        plural_parts={_plural(word): parts for word, parts in table["parts"].items()},
        multiples=table["multiples"],
        relative_times=table["relative_times"],
        spans={name: frozenset(words) for name, words in table["spans"].items()},
        negations=frozenset(table["negations"]["plain"]),
        denials=frozenset([*table["negations"]["words"], *denying, *irregular]),
        rates_before=table["rate_before"]["units"],
        nouns_of_a_rate=frozenset(table["rate_before"]["nouns"]),
        between_a_ratio=tuple(table["ratio"]["phrases"]),
        before_a_year=frozenset(table["before_a_year"]["phrases"]),
        before=frozenset([*table["before"]["words"], *table["verbs"]["words"]]),
        **{name: frozenset(table[name]["words"]) for name in _WORD_LISTS},
    )


_WORD_LISTS = (
    *("multiple_of", "ambiguous_after_times", "growth", "predicates", "verbs", "neutral_in_ly"),
    *("vague", "intensifiers", "unread", "rates", "as_much", "other_money", "beyond_a_whole"),
)


def _plural(part: str) -> str:
    return "halves" if part == "half" else f"{part}s"


def _inflected(verb: str) -> Iterator[str]:
    """Yield the forms of a regular verb, with the spellings that a last letter may ask for."""
    yield verb
    if verb.endswith("y"):
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    elif verb.endswith("e"):
        yield from (f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    else:
        yield from (f"{verb}{end}" for end in ("s", "es", "ed", "ing"))
        yield from (f"{verb}{verb[-1]}{end}" for end in ("ed", "ing"))
