"""A hedge: words beside a number that change what it accepts."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.tables import read_table

HedgeKind = Literal[
    "factor",
    "below",
    "above",
    "at-least",
    "at-most",
    "more-than",
    "less-than",
    "exactly",
    "introduces",
]

_BOUNDS = frozenset({"at-least", "at-most", "more-than", "less-than"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A row of the table of hedges.

    `words` are the phrases that hedge so, each as it is written; the hedge of a wording holds
    the one phrase that was read. Only the kinds "factor" and "above" (above 1) and "below"
    (between 0 and 1) have a width. Raises ValueError for another kind or width.
    """

    words: tuple[str, ...]
    kind: HedgeKind
    width: float | None = None
    ground: str
    """Why the words accept what they do: a source, or whose convention it is."""

    after: bool = False
    """Whether the words stand after the number, and not before it."""

    def __post_init__(self) -> None:
        if self.kind not in get_args(HedgeKind):
            raise ValueError(f"“{self.kind}” is no kind of hedge")
        if not self.words or not all(phrase.strip() for phrase in self.words):
            raise ValueError("a hedge needs words")
        if self.after and self.kind == "introduces":
            raise ValueError("a hedge that introduces a range stands before it")
        least, most = {"factor": (1, math.inf), "above": (1, math.inf), "below": (0, 1)}.get(
            self.kind, (0, 0)
        )
        if not most:
            if self.width is not None:
                raise ValueError(f"a hedge of the kind “{self.kind}” has no width")
        elif self.width is None or not least < self.width < most:
            raise ValueError(
                f"a hedge of the kind “{self.kind}” needs a width between {least} and {most}"
            )

    @property
    def is_bound(self) -> bool:
        """Whether the words bound a value on one side."""
        return self.kind in _BOUNDS

    def accepts(self, value: float, *, is_share: bool = False) -> Interval:
        """Return what the hedge accepts for a printed value, in that value's unit.

        “Exactly”, and a hedge that only introduces, accept that value alone. Of a share between 0
        and 1, a factor widens the odds, p / (1 - p): "about 90 % do" then says as much as "about
        10 % do not", and nothing above 1 is accepted.
        """
        if is_share and self.width is not None and 0 < value < 1:
            return self._of_share(value, self.width)
        match self.kind:
            case "at-least":
                return Interval(value, math.inf, high_open=True)
            case "at-most":
                return Interval(-math.inf, value, low_open=True)
            case "more-than":
                return Interval(value, math.inf, low_open=True, high_open=True)
            case "less-than":
                return Interval(-math.inf, value, low_open=True, high_open=True)
        width = 1.0 if self.width is None else self.width
        other = value / width if self.kind == "factor" else value
        # A negative value turns the ends around: almost -5 is -5 to -4.
        return Interval(*sorted((other, value * width)))

    def _of_share(self, share: float, width: float) -> Interval:
        if self.kind != "factor":
            return Interval(*sorted((share, min(1.0, share * width))))
        odds = share / (1 - share)
        return Interval(odds / width / (1 + odds / width), odds * width / (1 + odds * width))


@cache
def load_hedges() -> tuple[Hedge, ...]:
    """Return the shipped hedges."""
    return tuple(
        Hedge(
            words=tuple(row["words"]),
            kind=row["kind"],
            width=row.get("width"),
            ground=row["ground"],
            after=row.get("after", False),
        )
        for row in read_table("hedges.toml")["hedge"]
    )
