"""A quantity as it stands in a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sphinx_claims.wording.amount import Amount
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.lexicon import Match
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit

Kind = Literal[
    "number",
    "range",
    "ratio",
    "fraction",
    "magnitude",
    "share",
    "duration",
    "date",
    "likelihood",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A quantity, hedges before it and likelihood apart."""

    kind: Kind
    unit: Unit
    bare: Interval
    """What it accepts with no hedge, in the unit."""

    used: tuple[range, ...]
    """The tokens that it is made of."""

    value: float | None = None
    """The printed value, where there is just one."""

    printed: tuple[float, float] | None = None
    """The lower and the upper number as printed, where numbers are; equal for a single one."""

    ends: tuple[Interval, Interval] | None = None
    years: tuple[float, ...] = ()
    """The numbers, where each may also be a year of the calendar."""

    percent: bool = False
    """Whether it is a percentage that may be a share, and not a rate."""

    is_of_parts: bool = False
    """Whether it is a range from one part of a whole to another: "half to two thirds"."""

    after: Match[Hedge] | None = None
    """The hedge behind it."""

    @property
    def start(self) -> int:
        """The index of its first token."""
        return self.used[0].start


def number(start: int, amount: Amount) -> Form:
    """Return the quantity that an amount is by itself."""
    value = amount.value
    return Form(
        kind="fraction" if amount.is_part else "number",
        unit=amount.unit,
        bare=value.rounding(),
        used=(range(start, amount.end),),
        value=value.value,
        printed=(value.value, value.value),
        years=(value.value,) if amount.is_year else (),
        percent=amount.percent and amount.rate == DIMENSIONLESS,
        after=amount.after,
    )
