"""A plot: what is drawn, and the same in words and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sphinx_claims.plots.picture import Picture


@dataclass(frozen=True, slots=True)
class Ref:
    """A cell of a table that names a figure or a claim."""

    id: str
    text: str


Cell: TypeAlias = str | Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A plot of some records, all of it written from their data."""

    kind: str
    caption: str
    """The finding, in one or a few sentences."""

    alternative: str
    """What is drawn, for those who do not see it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """The data as a table."""

    picture: Picture


class PlotError(ValueError):
    """Raised for a plot that can't be made, with a sentence that stands alone.

    `wrong` and `known` are a name that is not known and those that are, where that is the cause.
    """

    def __init__(self, message: str, *, wrong: str = "", known: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.wrong = wrong
        self.known = known
