"""What is kept of the record pages in an output folder, until the next build."""

from __future__ import annotations

from dataclasses import dataclass, field

from sphinx.application import Sphinx

from sphinx_claims.ext.notes import read_note, write_note

NAME = "claims-pages-"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """What the search index has of a page: its titles, and its words as the index has them."""

    title: str
    titles: tuple[tuple[str, str | None], ...]
    """Each heading with its anchor; the page itself has none."""

    words: tuple[str, ...]
    in_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A record's page as it was written."""

    shown: str
    """A digest of what it shows."""

    words: PageWords | None
    """What the search index has of it; None where there is no search."""


@dataclass(slots=True, kw_only=True)
class Note:
    """The record pages of an output folder, and what all of them were written from."""

    listed: str = ""
    """A digest of everything that a listing shows."""

    shared: str = ""
    """A digest of what all pages show, such as what the theme puts around them."""

    pages: dict[str, Written | None] = field(default_factory=dict)
    """Each page; None for one of which nothing is known but that it may be there."""

    @classmethod
    def read(cls, app: Sphinx) -> Note:
        """Return what was noted; an empty note where that is nothing."""
        found = read_note(app, NAME)
        return found if isinstance(found, cls) else cls()

    def write(self, app: Sphinx) -> None:
        """Keep the note in place of the one before."""
        write_note(app, NAME, self)
