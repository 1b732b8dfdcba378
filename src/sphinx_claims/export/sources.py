"""Sources as plain data."""

from __future__ import annotations

from sphinx_claims.export.entries import SourceEntry
from sphinx_claims.export.places import Places
from sphinx_claims.model import PartialDate, Source


def source_entry(source: Source, places: Places) -> SourceEntry:
    """Return a source: what it is, by whom and when, and where it can be read."""
    return {
        "id": source.id,
        "permalink": places.source(source.id),
        "type": source.type,
        "title": source.title,
        "authors": list(source.authors),
        "container_title": source.container_title,
        "publisher": source.publisher,
        "issued": _date(source.issued),
        "accessed": _date(source.accessed),
        "url": source.url,
        "doi": source.doi,
        "archive": source.archive,
    }


def _date(date: PartialDate | None) -> str:
    return "" if date is None else str(date)
