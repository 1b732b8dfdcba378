"""A source: a published document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sphinx_claims.errors import Location
from sphinx_claims.model.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A bibliographic record, with the fields of CSL (the Citation Style Language) that we use."""

    id: str
    type: str
    """One of CSL's item types, such as ``article-journal`` or ``webpage``."""

    title: str
    authors: tuple[str, ...]
    """Names as printed: “Given Family”, or an institution's."""

    issued: PartialDate | None
    issued_location: Location | None
    accessed: PartialDate | None
    container_title: str
    publisher: str
    url: str
    doi: str
    note: str
    language: str
    """The tag of the language that its own words are in; empty for the document's."""

    text: str
    """The source's own words, where a file of them is kept; empty where none is."""

    text_path: str
    """That file, relative to the document's root; empty where there is none."""

    words: tuple[str, ...] = ()
    """Phrases of the source that its record itself keeps, word for word."""

    archive: str = ""
    """The address of an archived copy; empty where none is known."""

    csl: Mapping[str, object] = field(default_factory=dict)
    """The record as CSL has it, for a processor of citation styles: texts, names, dates.

    What is ours in it, or for readers of the record alone, is left out: “custom” and “note”.
    """

    program_path: str = ""
    """The file of the program that it is, relative to the document's root; empty for any other."""

    location: Location

    @property
    def address(self) -> str:
        """Where the source is read: by its DOI, else at its URL; empty where it has neither."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def passages(self) -> tuple[str, ...]:
        """The source's own words, as far as they are kept: its text, and the phrases beside it."""
        return (self.text, *self.words) if self.text else self.words
