"""A scale of likelihood: which words mean which probabilities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words of one likelihood, from `low` to `high`: fractions, as their source publishes them.

    The term of a wording holds the one phrase that was read.
    """

    words: tuple[str, ...]
    low: float
    high: float
    low_open: bool = False
    high_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A published scale of likelihood, its terms from the lowest to the highest."""

    name: str
    source: str
    terms: tuple[Term, ...]

    def accepts(self, term: Term) -> Interval:
        """Return the fractions that a term of this scale accepts.

        They are those published, except that the lowest term accepts everything down to 0 and
        the highest everything up to 1, since no term lies beyond them.
        """
        lowest = min(other.low for other in self.terms)
        highest = max(other.high for other in self.terms)
        return Interval(
            0.0 if term.low == lowest else term.low,
            1.0 if term.high == highest else term.high,
            low_open=term.low_open,
            high_open=term.high_open,
        )


@cache
def _scales() -> tuple[Scale, ...]:
    return tuple(
        Scale(name=row["name"], source=row["source"], terms=tuple(map(_term, row["terms"])))
        for row in read_table("scales.toml")["scale"]
    )


def load_scales() -> dict[str, Scale]:
    """Return the shipped scales by their names."""
    return {scale.name: scale for scale in _scales()}


def _term(row: dict[str, Any]) -> Term:
    return Term(
        words=tuple(row["words"]),
        low=row["low"] / 100,
        high=row["high"] / 100,
        low_open="low" in row.get("open", ()),
        high_open="high" in row.get("open", ()),
    )
