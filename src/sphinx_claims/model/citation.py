"""A citation: a source that a page names."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.errors import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The id of a source, where a page cites it."""

    source: str
    words: str
    """The author's words for it; empty where the machine writes its author and year."""

    location: Location
    """The words, or the id where there are none."""

    source_location: Location | None = None
    """The id, where the page's source was read."""
