"""A page as the check reads it: its statements, exemptions, citations and loose numbers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum

from sphinx_claims.errors import Location, Problem
from sphinx_claims.model.citation import Citation
from sphinx_claims.model.statement import Statement


class ExemptionKind(Enum):
    """Why a number in the prose needs no binding."""

    HYPOTHETICAL = "hypothetical"
    RHETORICAL = "rhetorical"
    DATE = "date"
    ORDINAL = "ordinal"
    QUOTATION = "quotation"
    NAME = "name"
    DEFINITION = "definition"
    """The document itself lays the number down, as a convention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A number in the prose that is bound to nothing, with the reason why."""

    words: str
    kind: ExemptionKind
    reason: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseNumber:
    """A number in the prose that is neither bound nor exempt."""

    words: str
    location: Location
    before: str = ""
    """What stands before it in its block, as far as its own words may reach."""

    after: str = ""


class BlockKind(Enum):
    """What a block of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    OTHER = "other"
    """A list, a table, a quotation, code: anything else that a reader sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A top-level block of a page that keeps a text word for word."""

    text: str
    """Its words as a reader sees them; of a block of another kind, what it is."""

    kind: BlockKind
    foreign: tuple[Location, ...] = ()
    """Where it shows something else than the text's words: code, formulas, other roles, HTML."""

    places: tuple[tuple[int, Location], ...]
    """Where in the page each stretch of the words stands, by the offset at which it starts."""

    def place(self, offset: int) -> Location:
        """Return where the words at an offset stand."""
        starts = [start for start, _ in self.places]
        start, at = self.places[max(0, bisect_right(starts, offset) - 1)]
        return replace(at, column=at.column + offset - start, width=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the check knows of one page."""

    path: str
    """The file, relative to the document's root, with forward slashes."""

    statements: tuple[Statement, ...]
    exemptions: tuple[Exemption, ...]
    loose_numbers: tuple[LooseNumber, ...]
    blocks: tuple[Block, ...]
    """The page's top-level blocks; none for a page that keeps no text word for word."""

    problems: tuple[Problem, ...]
    """Roles whose text can't be understood."""

    passages: tuple[Block, ...] = ()
    """The words of the page, block by block; none for a page that no inventory names."""

    citations: tuple[Citation, ...] = ()
    """The sources that the page cites."""
