"""A scenario: a named set of values for figures, under which every statement can be judged."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.errors import Location
from sphinx_claims.model.distribution import Distribution
from sphinx_claims.model.quantity import Quantity
from sphinx_claims.model.range_kind import RangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedValue:
    """A value that a scenario itself holds, for a figure that nobody has measured."""

    text: str
    """The value as it is written in the file."""

    quantity: Quantity
    range_kind: RangeKind | None
    """What a range is a range of; None for a single number."""

    distribution: Distribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """Another value for one figure: that of another record, or one that is typed."""

    figure: str
    """The id of the figure whose value is replaced."""

    taken_from: str
    """The id of the figure or claim whose value it takes; empty where the value is typed."""

    typed: TypedValue | None
    """The typed value; None where it is taken from another record."""

    reason: str
    """Why this value, in sentences; a typed one always has a reason."""

    location: Location
    """Where the replaced figure is named."""

    value_location: Location
    """Where the other record is named, or the value is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A view of the world: the document's own, or one in which some figures have other values."""

    id: str
    label: str
    short: str
    """What a column's head calls it: a word or two; the label where the file has none."""

    summary: str
    """Whose view it is and what it assumes, in sentences."""

    replacements: tuple[Replacement, ...]
    """The figures that have another value in it, in the order written; none for the default."""

    location: Location

    @property
    def is_default(self) -> bool:
        """Whether it is the document as it is written, by which alone it is judged."""
        return not self.replacements
