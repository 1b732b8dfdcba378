"""How much of a page's numbers is bound or exempt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sphinx_claims.model import ExemptionKind, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The numbers of one page, or of several, counted by what stands behind them."""

    bound: int
    """Statements: words bound to a figure or claim, whether they hold or not."""

    exempt: Mapping[ExemptionKind, int]
    """Exemptions by kind, in the order of the kinds; those that do not occur are left out."""

    unbound: int
    """Numbers that are neither, as the check finds them in the page's source."""

    @property
    def exemptions(self) -> int:
        """How many numbers are exempt, of any kind."""
        return sum(self.exempt.values())

    @property
    def numbers(self) -> int:
        """How many numbers there are."""
        return self.bound + self.exemptions + self.unbound

    @property
    def share(self) -> float | None:
        """The share that is bound or exempt, from 0 to 1; None where there is no number."""
        return (self.bound + self.exemptions) / self.numbers if self.numbers else None


def coverage_of(pages: Iterable[Page]) -> Coverage:
    """Return the coverage of one page, or of several together."""
    bound = unbound = 0
    kinds: Counter[ExemptionKind] = Counter()
    for page in pages:
        bound += len(page.statements)
        unbound += len(page.loose_numbers)
        kinds.update(exemption.kind for exemption in page.exemptions)
    return Coverage(
        bound=bound,
        exempt={kind: kinds[kind] for kind in ExemptionKind if kinds[kind]},
        unbound=unbound,
    )
