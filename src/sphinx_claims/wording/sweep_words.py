"""The words of English that count as numbers when prose is searched for numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sphinx_claims.wording.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepWords:
    """The words of the table ``[sweep]`` of words.toml, all in lower case."""

    numbers: frozenset[str]
    tens: frozenset[str]
    """The numbers that an ordinal may end: "twenty-first"."""

    scales: frozenset[str]
    """Words that also join the number before them: "two hundred", "10 million"."""

    alone: frozenset[str]
    vague: frozenset[str]
    """Words that count only with a scale after them: "a few hundred"."""

    fractions: frozenset[str]
    """Words that count only after "a" or a number."""

    plural_fractions: frozenset[str]
    after_a_share: frozenset[str]
    after_one: frozenset[str]
    before_one_day: frozenset[str]
    percents: frozenset[str]
    currencies: frozenset[str]
    units: frozenset[str]
    prefixes: frozenset[str]
    """Words that, joined to a number by a hyphen, make no name of it."""

    hyphened: frozenset[str]
    before_a_name: frozenset[str]
    before_a_half: frozenset[str]
    after_a_double: frozenset[str]
    joining: frozenset[str]
    """The words that a hyphen may join to a number before them: "two-thirds"."""

    counting: frozenset[str]
    """The words of which every number in words has one."""

    starting: frozenset[str]
    """The words that a number in words may begin with."""


@cache
def load_sweep_words() -> SweepWords:
    """Return the shipped words that count as numbers in prose."""
    table = read_table("words.toml")
    sweep = {
        name: frozenset(words)
        for name, words in table["sweep"].items()
        if name not in {"references", "phrases"}
    }
    numbers = sweep.pop("numbers") | set(table["numbers"]) - {"one"}
    fractions = sweep["fractions"]
    counting = numbers | sweep["scales"] | sweep["alone"] | fractions | {"tens", "couple"}
    plurals = frozenset(f"{word}s" for word in fractions)
    return SweepWords(
        **sweep,
        numbers=numbers,
        tens=frozenset(word for word in numbers if word.endswith("ty")),
        plural_fractions=plurals,
        joining=numbers | sweep["scales"] | sweep["percents"] | plurals | {"fold", "quarter"},
        counting=counting,
        starting=(counting - fractions) | sweep["vague"] | sweep["currencies"] | {"a", "an", "one"},
    )


@cache
def load_references() -> dict[str, tuple[str, ...]]:
    """Return the words that make a name of the number after them, by how they are written."""
    sweep = read_table("words.toml")["sweep"]
    found = {name: tuple(words) for name, words in sweep["references"].items()}
    return found | {"phrases": tuple(sweep["phrases"])}
