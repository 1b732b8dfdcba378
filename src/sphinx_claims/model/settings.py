"""The settings of a document: the values of its conf.py that the machine goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sphinx_claims.errors import Location
from sphinx_claims.model.challenge import Challenge
from sphinx_claims.model.partial_date import PartialDate
from sphinx_claims.wording import Conventions


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where a document's rooms are, and how its words are read."""

    root: Path
    """The folder of conf.py; every path in a diagnostic is relative to it."""

    claims: str
    """The folder of figures, claim functions and sources, relative to the root."""

    pages: str
    """The folder of the pages, relative to the root."""

    title: str = ""
    """What the document is called; empty where it does not say."""

    tests: str = ""
    """The folder of the document's tests, relative to the root; empty where there is none."""

    challenge: Challenge | None = None
    """Where a reader can object to a figure or claim, if the document says so."""

    include_patterns: tuple[str, ...]
    exclude_patterns: tuple[str, ...]
    suffixes: tuple[str, ...]
    """The endings of pages, ``.md`` among them."""

    verbatim: tuple[tuple[str, str], ...]
    """Pages kept word for word, each with the id of the source whose text it holds."""

    as_of: PartialDate | str
    """The date of the edition, or the id of the source whose date it is; empty for neither."""

    conventions: Conventions
    units: tuple[str, ...]
    """Further units, each as a line in pint's definition format."""

    places: Mapping[str, Location]
    """Where conf.py gives each of its names a value."""

    myst: Mapping[str, Any]
    """The options of MyST, without their prefix, so that pages are parsed as the build does."""

    @property
    def verbatim_paths(self) -> frozenset[str]:
        """The paths of the pages that are kept word for word."""
        return frozenset(self.verbatim_sources)

    @property
    def verbatim_sources(self) -> Mapping[str, str]:
        """The id of the source whose text each of them is, by its path."""
        return {self.page_path(page): source for page, source in self.verbatim}

    def page_path(self, page: str) -> str:
        """Return the path of a page named as Sphinx names it, such as ``part/page``."""
        return f"{self.pages}/{page}.md".removeprefix("./")

    def place(self, name: str) -> Location:
        """Return where conf.py gives a name its value, or the file where it does not."""
        return self.places.get(name, Location(path="conf.py"))
