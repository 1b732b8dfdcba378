"""A page as the check reads it: its statements, exemptions and loose numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sphinx_claims.errors import Location, Problem
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading or top-level paragraph, with its words as a reader sees them."""

    text: str
    is_heading: bool
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the check knows of one page."""

    path: str
    """The file, relative to the document's root, with forward slashes."""

    statements: tuple[Statement, ...]
    exemptions: tuple[Exemption, ...]
    loose_numbers: tuple[LooseNumber, ...]
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]
    """Roles whose text can't be understood."""
