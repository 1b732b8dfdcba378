"""Measuring statements: what is said of them beside the verdict, when it is asked for.

A check of many thousand statements asks for none of it, or for that of the few that fail.
"""

from __future__ import annotations

from sphinx_claims.judge.headroom import Headrooms
from sphinx_claims.judge.ledger import Judged, Ledger
from sphinx_claims.judge.width import next_width, share, tightness
from sphinx_claims.model import Figure, Headroom, Measures


class Measurer:
    """Measures the statements of one ledger, each wording of a target once."""

    def __init__(self, ledger: Ledger) -> None:
        self._conventions = ledger.settings.conventions
        self._headrooms = Headrooms(ledger.records, ledger.settings)
        self._known: dict[tuple[str, str], tuple[Headroom, ...]] = {}

    def of(self, judged: Judged) -> Measures:
        """Return the measures of a statement, all but its headroom."""
        judgement = judged.judgement
        end_by_end = isinstance(judged.record, Figure)
        return Measures(
            share=share(judgement),
            tightness=tightness(judgement),
            next_width=next_width(judgement, self._conventions, end_by_end=end_by_end),
        )

    def headrooms(self, judged: Judged) -> tuple[Headroom, ...]:
        """Return the headroom of a statement in each figure that it rests on, by their ids."""
        key = (judged.statement.target, judged.judgement.words)
        if key not in self._known:
            self._known[key] = self._headrooms.of(judged)
        return self._known[key]

    def nearest(self, judged: Judged) -> list[Headroom]:
        """Return the headrooms with a flip in reach, the nearest to it first."""
        flips = (headroom for headroom in self.headrooms(judged) if len(headroom.stretches) > 1)
        return sorted(flips, key=lambda headroom: headroom.way)

    def headroom(self, judged: Judged, figure: str) -> Headroom | None:
        """Return the headroom of a statement in one figure, or None where there is none."""
        return next((h for h in self.headrooms(judged) if h.figure == figure), None)
