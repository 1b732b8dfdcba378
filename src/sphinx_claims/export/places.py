"""Where the pages and the records of a document stand, for whoever links to them from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sphinx_claims.judge import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The addresses of a built document: absolute where its own is known, else relative to it.

    Of a document that is not built there are none.
    """

    base: str = ""
    """The address of the document, which ends with a slash; empty where it is not known."""

    pages: Mapping[str, str] = field(default_factory=dict)
    """Where each page stands in the document, by the path of its file; it may be empty."""

    records: Mapping[str, str] = field(default_factory=dict)
    """Where the record of each figure and claim stands; those that no page has are absent."""

    sources: Mapping[str, str] = field(default_factory=dict)
    """Where the record of each source stands, likewise."""

    def page(self, path: str) -> str:
        """Return the address of a page; empty for one that the document does not have."""
        return self.address(self.pages.get(path))

    def statement(self, judged: Judged) -> str:
        """Return the address of a statement in its sentence; empty where it has none."""
        page = self.page(judged.statement.location.path)
        return f"{page}#{judged.anchor}" if page else ""

    def record(self, target: str) -> str:
        """Return the address of a figure's or claim's record; empty where it has none."""
        return self.address(self.records.get(target))

    def source(self, source: str) -> str:
        """Return the address of a source's record; empty where it has none."""
        return self.address(self.sources.get(source))

    def address(self, place: str | None) -> str:
        """Return the address of a place in the document; empty for None."""
        # The page at the top of a folder is called by nothing but its folder.
        return "" if place is None else f"{self.base}{place}" or "./"
