"""Evidence: a published estimate that a figure is held against."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sphinx_claims.errors import Location


class Relation(Enum):
    """How a published estimate relates to the figure that it is evidence for."""

    COMPARABLE = "comparable"
    """It estimates the same thing."""

    FLOOR = "floor"
    """What is measured is at least as much: it counts less than the figure does."""

    CEILING = "ceiling"
    """What is measured is at most as much: it counts more than the figure does."""

    PART = "part"
    """It is one component of what the figure counts."""

    PROXY = "proxy"
    """It is another thing, which moves with the figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One published estimate of a figure, itself a figure or a claim, and how it relates."""

    of: str
    """The id of the figure or claim that holds the estimate."""

    relation: Relation
    note: str
    """Why it relates in this way, in a few words."""

    location: Location
    """Where the id is named."""
