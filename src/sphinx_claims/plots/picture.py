"""What a plot draws, as plain data: nothing here knows how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sphinx_claims.wording import DIMENSIONLESS, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """An axis from its least to its greatest value, both finite and apart."""

    low: float
    high: float
    title: str
    """What is measured along it."""

    is_log: bool = False
    unit: Unit = DIMENSIONLESS
    is_percent: bool = False
    """Whether its numbers are written in per cent."""

    is_time: bool = False
    """Whether its numbers are years, the day of the year as their fraction."""

    is_reversed: bool = False
    """Whether its greatest value stands at its beginning."""

    places: tuple[tuple[float, str], ...] = ()
    """The numbers along it with their words, as far as they have room; none for round ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A value on a line of its own: a point, and the range around it."""

    label: str
    detail: str
    """What stands below the label in smaller letters."""

    low: float
    high: float
    central: float | None = None
    """The point that is marked, if any."""

    is_main: bool = False
    """Whether it is what the plot is about, and not what is held against it."""

    heading: str = ""
    """What stands above the row, where a group of rows begins with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A stretch of values that is marked across a plot; a line where both ends are one."""

    low: float
    high: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Values below one another on one axis, over a band."""

    axis: Axis
    rows: tuple[Row, ...]
    band: Band | None = None
    shape: Literal["points", "bars"] = "points"
    is_wide: bool = False
    """Whether the words of a row stand beside its value, as on paper, and not above it."""

    marks: tuple[Band, ...] = ()
    """Single values to read the rows against, each a broken line with its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """Equally likely values, one dot each, stacked where they are near one another."""

    axis: Axis
    values: tuple[float, ...]
    band: Band | None = None
    """What some words accept; values outside of it are drawn hollow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Points that are joined, with the range around them where there is one."""

    label: str
    points: tuple[tuple[float, float], ...]
    range: tuple[tuple[float, float], ...] = ()
    """The low and the high end at each point, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """One or more lines over two axes, and a band of values of the upright one."""

    across: Axis
    upright: Axis
    lines: tuple[Line, ...]
    legend: str = ""
    """What the lines' labels are values of."""

    band: Band | None = None
    is_stepped: bool = False
    """Whether a value stays as it is until the next point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Measured points over two axes, each with its range as a bar; those of a line are joined."""

    across: Axis
    upright: Axis
    lines: tuple[Line, ...]
    marks: tuple[Band, ...] = ()
    """Single values of the upright axis, each a broken line with its words."""


Picture: TypeAlias = Rows | Dots | Lines | Points

PREFIX = "claim-plot-"
"""What every id of a drawing begins with, so that a page can make it its own."""
