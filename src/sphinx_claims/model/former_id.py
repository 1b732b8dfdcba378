"""An id that a figure or claim had before it was renamed."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.errors import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerId:
    """A name that was given up for another, and that links from elsewhere may still have."""

    id: str
    location: Location
