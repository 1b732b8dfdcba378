"""A rate before an amount of money: "an annual $5 million", "an annual budget of $5 million"."""

from __future__ import annotations

from typing import NamedTuple

from sphinx_claims.wording.line import Line
from sphinx_claims.wording.unit import Unit


class RateBefore(NamedTuple):
    """One over the unit of time, and the tokens that say it."""

    rate: Unit
    used: range


def read_rate_before(line: Line, first: int, unit: Unit) -> RateBefore | None:
    """Return the rate before an amount in a unit, which begins at a token with its hedge."""
    if unit not in line.lexicon.currencies:
        return None
    vocabulary, at = line.lexicon.vocabulary, first - 1
    if line.text(at) == "of" and line.text(at - 1) in vocabulary.nouns_of_a_rate:
        at -= 2
    time = vocabulary.rates_before.get(line.text(at))
    if time is None:
        return None
    return RateBefore(Unit.named(time) ** -1, range(at, first))
