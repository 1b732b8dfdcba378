"""The words and signs of the units that the package knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from sphinx_claims.wording.measure import Measure
from sphinx_claims.wording.tables import read_table
from sphinx_claims.wording.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWords:
    """How a unit is read and written."""

    unit: Unit
    kind: Literal["currency", "count", "time"]
    words: tuple[str, ...]
    """The words and signs that are read as the unit."""

    one: str = ""
    many: str = ""
    sign: str = ""
    """A currency's sign, written before the number."""


@cache
def load_unit_words() -> tuple[UnitWords, ...]:
    """Return the shipped units."""
    return tuple(
        UnitWords(
            unit=Unit.named(row["name"]),
            kind=row["kind"],
            words=tuple(row["words"]),
            one=row.get("one", ""),
            many=row.get("many", ""),
            sign=row.get("sign", ""),
        )
        for row in read_table("units.toml")["unit"]
    )


@cache
def load_rate_words() -> tuple[tuple[str, Unit], ...]:
    """Return the words that stand for "per" and a unit, each with its unit ("yearly", 1/year)."""
    return tuple(
        (word, Unit.named(row["unit"]) ** -1)
        for row in read_table("units.toml")["rate"]
        for word in row["words"]
    )


@cache
def load_part_words() -> tuple[tuple[str, Measure], ...]:
    """Return the words for so much of a unit, each with it ("cents", 0.01 USD)."""
    return tuple(
        (word, Measure(float(row["factor"]), Unit.parse(row.get("unit", ""))))
        for row in read_table("units.toml")["part"]
        for word in row["words"]
    )


def units_of(kind: Literal["currency", "count", "time"]) -> frozenset[Unit]:
    """Return the shipped units of a kind."""
    return frozenset(row.unit for row in load_unit_words() if row.kind == kind)
