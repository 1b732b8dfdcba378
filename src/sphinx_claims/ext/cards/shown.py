"""What cards show beyond their statements: a page is written again by it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from sphinx_claims.evaluate import functions_digest

if TYPE_CHECKING:
    from sphinx_claims.ext.build import Build


class CardPrints:
    """Fingerprints of all that the cards of a page may show."""

    def __init__(self, build: Build) -> None:
        self._build = build

    def of(self, targets: Iterable[str]) -> list[object]:
        """Return what moves when a card of one of these figures and claims does.

        That is the fingerprint of each record around it, with whether it is due for review.
        """
        facts, prints = self._build.facts, self._build.fingerprints
        around = {name for target in targets for name in facts.surroundings.get(target, ())}
        shown: list[object] = [(name, prints.get(name, "")) for name in sorted(around)]
        if not around.isdisjoint(facts.opaque):
            shown.append(self._functions)
        return shown

    @cached_property
    def _functions(self) -> str:
        """What claim functions do with other values, which none of their fingerprints tells."""
        return self._build.unforeseen or functions_digest(self._build.settings)
