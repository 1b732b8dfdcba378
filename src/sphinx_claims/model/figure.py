"""A figure: a number the document rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sphinx_claims.errors import Location
from sphinx_claims.model.distribution import Distribution, Driver
from sphinx_claims.model.evidence import Evidence
from sphinx_claims.model.former_id import FormerId
from sphinx_claims.model.history import Step
from sphinx_claims.model.partial_date import PartialDate
from sphinx_claims.model.quantity import Quantity
from sphinx_claims.model.range_kind import RangeKind
from sphinx_claims.model.run import Measurement
from sphinx_claims.wording import Interval, Unit


class Basis(Enum):
    """What a figure's value stands on."""

    AUTHOR_ESTIMATE = "author-estimate"
    MEASURED = "measured"
    REPORTED = "reported"
    DERIVED = "derived"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where in which source a figure's value stands."""

    ref: str
    """The id of the source."""

    locator: str
    excerpt: str
    """The source's own words for the value; empty where `field` or a derivation stands in."""

    field: str
    """The field of the source's record that carries the value; empty but for dates."""

    about: str
    """The claim that the excerpt speaks of, where that is not the figure itself; else empty."""

    reporting: str = ""
    """The document that the source reports at second hand, and by whom; empty for its own."""

    location: Location
    excerpt_location: Location
    excerpt_inside: Location | None
    """The excerpt's characters, without quotes, where they are written as they are read."""

    about_location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """The claims whose computed ranges give a derived figure its two ends."""

    low: str
    high: str
    location: Location
    """Where the claim of the low end is named."""

    high_location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number the document rests on: value or range, unit, date, and source with excerpt."""

    id: str
    label: str
    value: str
    """The value as it is written in the file."""

    quantity: Quantity
    """The range, with the distribution's median as its central estimate."""

    roundings: tuple[Interval, Interval]
    """What would be printed as the low and as the high number of `value`, to the last digit."""

    is_percent: bool = False
    """Whether `value` is written in per cent; the quantity is a fraction all the same."""

    range_kind: RangeKind | None
    distribution: Distribution
    """How likely each value of the range is; its median is the quantity's central estimate."""

    driver: Driver | None = None
    """What moves the figure together with others; None where it moves by itself."""

    basis: Basis
    as_of: PartialDate
    """The time that the value speaks of; of a forecast, when it was made."""

    as_of_location: Location
    review_by: PartialDate
    unsaid: Unit
    """The part of the unit that the source's words leave unsaid."""

    event: str
    """What a probability is the probability of; empty for any other figure."""

    scope: str
    """What is counted and what is not."""

    measures: str = ""
    """The kind of thing that is counted, such as “capital expenditure”; empty where unsaid.

    What is of different kinds does not add up, even in the same unit.
    """

    evidence: tuple[Evidence, ...] = ()
    """The published estimates that the figure is held against."""

    history: tuple[Step, ...] = ()
    """The values that the figure has had, the newest last; empty where none is kept."""

    formerly: tuple[FormerId, ...] = ()
    """The ids that the figure had before, the oldest first."""

    provenance: Provenance
    derivation: Derivation | None
    measurement: Measurement | None = None
    """How a program of the document measures it; None where another document gives the value."""

    location: Location
    label_location: Location | None = None
    value_location: Location

    @property
    def first_id(self) -> str:
        """The id that it had at first, by which what was told of it once can be told again."""
        return self.formerly[0].id if self.formerly else self.id

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that its value rests on, as those of a claim: itself alone."""
        return (self.id,)
