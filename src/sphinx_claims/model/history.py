"""A figure's history: the values that it has had in this document."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.errors import Location
from sphinx_claims.model.partial_date import PartialDate
from sphinx_claims.model.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A value that a figure was given on some date, and why."""

    date: PartialDate
    value: str
    """The value as it is written in the file."""

    quantity: Quantity
    reason: str
    location: Location
    """Where the value is written."""

    date_location: Location
    """Where the date is."""
