"""The records of a document: its sources, figures and claims, loaded and evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sphinx_claims.model.assertion import Assertion
from sphinx_claims.model.claim import Claim
from sphinx_claims.model.figure import Figure
from sphinx_claims.model.source import Source

RECORD_FOLDER = "record"
"""The folder of the pages that a build makes of figures and claims, one each."""


def record_page(target: str) -> str:
    """Return the page of a figure or claim, named as Sphinx names pages.

    It does not say which of the two it is: the address stays when an estimate becomes a computed
    claim.
    """
    return f"{RECORD_FOLDER}/{target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """All that the pages can state, each mapping in the order of its ids."""

    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]
    claims: Mapping[str, Claim]
    sizes: Mapping[str, float] = field(default_factory=dict)
    """How many base units make one unit of each figure and claim, so that claims can be computed
    anew from kept records without looking up a unit."""

    inventory: tuple[Assertion, ...] = ()
    """What the pages assert, in the order of its file; empty for a document without one."""

    def get(self, target: str) -> Figure | Claim | None:
        """Return the figure or claim of that id, or None."""
        return self.figures.get(target) or self.claims.get(target)

    @property
    def former(self) -> dict[str, str]:
        """The id that a figure or claim has now, by each id that it had before."""
        records: list[Figure | Claim] = [*self.figures.values(), *self.claims.values()]
        return {former.id: record.id for record in records for former in record.formerly}

    def ids(self) -> list[str]:
        """Return the ids of all figures and claims, sorted."""
        return sorted([*self.figures, *self.claims])
