"""Words that say a quantity without a number: "hundreds", "a few", "most"."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.tables import read_table

VagueKind = Literal["magnitude", "count", "share"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A row of the table of vague words.

    A magnitude is a plural ("hundreds of people"), a count may stand before a multiplier or a
    unit ("a few hundred people"), and a share, from 0 to 1, is one of a whole ("most"). Raises
    ValueError for another kind, for no words, and for ends that no such interval has.
    """

    words: tuple[str, ...]
    kind: VagueKind
    accepts: Interval
    ground: str
    """Why the words accept what they do: a source, or whose convention it is."""

    def __post_init__(self) -> None:
        if self.kind not in get_args(VagueKind):
            raise ValueError(f"“{self.kind}” is no kind of vague words")
        if not self.words or not all(phrase.strip() for phrase in self.words):
            raise ValueError("a row of vague words needs words")
        most = 1.0 if self.kind == "share" else float("inf")
        if not 0 <= self.accepts.low <= self.accepts.high <= most:
            limit = "from 0 to 1" if self.kind == "share" else "from 0 up"
            raise ValueError(f"the ends of a “{self.kind}” run {limit}")

    @classmethod
    def of_row(cls, row: Mapping[str, Any]) -> Vague:
        """Return the row that a table's keys give: words, kind, low, high, open and ground.

        Raises ValueError or TypeError where they give none.
        """
        words, low, high = row["words"], row["low"], row["high"]
        opened = row.get("open", ())
        if not isinstance(words, list | tuple) or not isinstance(opened, list | tuple):
            raise TypeError("the “words” and the “open” ends of a row are lists")
        if not all(isinstance(end, int | float) and not math.isnan(end) for end in (low, high)):
            raise TypeError("“low” and “high” are numbers")
        if not set(opened) <= {"low", "high"}:
            raise ValueError("the “open” ends of a row are “low” and “high”")
        return cls(
            words=tuple(map(str, words)),
            kind=row["kind"],
            accepts=Interval(
                float(low), float(high), low_open="low" in opened, high_open="high" in opened
            ),
            ground=str(row["ground"]),
        )


@cache
def load_vague() -> tuple[Vague, ...]:
    """Return the shipped rows."""
    return tuple(map(Vague.of_row, read_table("vague.toml")["vague"]))
