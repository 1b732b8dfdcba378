"""What plots are made of: the judged document, and claims computed for other values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sphinx_claims.evaluate import Recomputation, UnitFactor, unit_factor
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Figure, Records
from sphinx_claims.wording import Interval, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Words that state a figure or claim, with what they accept in its own unit."""

    words: str
    accepts: Interval
    printed: float | None
    """The single number that the words print, in the same unit; None where there is none."""


@dataclass(frozen=True)
class Material:
    """What the plots of one document are made of."""

    ledger: Ledger

    @property
    def records(self) -> Records:
        """Every source, figure and claim."""
        return self.ledger.records

    @cached_property
    def factor(self) -> UnitFactor:
        """What converts between units; it imports pint for those that differ."""
        return unit_factor(self.ledger.settings.units)

    @cached_property
    def recomputation(self) -> Recomputation:
        """What computes claims for other values of their figures."""
        return Recomputation(self.records, self.ledger.settings)

    def stated(self, record: Figure | Claim) -> Stated | None:
        """Return the first statement of a record that stands, or None."""
        return next(
            (
                stated
                for judged in self.ledger.of(record.id)
                if judged.judgement.verdict.stands and (stated := _stated(judged)) is not None
            ),
            None,
        )


def _stated(judged: Judged) -> Stated | None:
    judgement = judged.judgement
    wording = judgement.wording
    if not isinstance(wording, Wording):
        return None
    printed = wording.printed
    number = None
    if printed is not None and printed[0] == printed[1]:
        number = judgement.own(Interval(*printed)).low
    return Stated(words=judgement.words, accepts=judgement.own(wording.accepts), printed=number)
