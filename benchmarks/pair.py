"""A document and its floor: the same pages with the numbers typed in by hand."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two documents, before and after the edit that is timed."""

    before: Tree
    after: Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two documents that are built in turn."""

    bound: Side
    """The document whose numbers are bound; the edit changes one figure."""

    floor: Side
    """The same pages without the extension; the edit types the new numbers in by hand."""

    redone: frozenset[str]
    """The pages that the edit must make a build read again, on either side."""

    is_same_text: bool = True
    """Whether both show the same words; not where a page lists the ledger, which none types in."""
