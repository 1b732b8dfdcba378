"""What plots are made of: the judged document, and claims computed for other values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from sphinx_claims.checks import says_percent
from sphinx_claims.evaluate import Recomputation
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Figure, Records
from sphinx_claims.plots.plot import PlotError
from sphinx_claims.uncertainty import Uncertainty, UncomputableError
from sphinx_claims.wording import DIMENSIONLESS, Interval, Wording


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
    uncertainty: Uncertainty
    """What knows how sure the claims are."""

    @property
    def records(self) -> Records:
        """Every source, figure and claim."""
        return self.ledger.records

    @cached_property
    def recomputation(self) -> Recomputation:
        """What computes claims for other values of their figures."""
        return Recomputation(self.records, self.ledger.settings)

    def is_percent(self, record: Figure | Claim) -> bool:
        """Return whether a record is written in per cent: as a figure, or by a page's words."""
        if isinstance(record, Figure):
            return record.is_percent
        return record.quantity.unit == DIMENSIONLESS and any(
            says_percent(judged.judgement.words) for judged in self.ledger.of(record.id)
        )

    def stated(self, record: Figure | Claim, words: str = "") -> Stated | None:
        """Return the words that a record is read against, or None where no page has any.

        They are those that are asked for, or else the first that state it and stand, on a page
        that keeps a text word for word if one does; none at all where “none” is asked for. What
        the machine itself writes is no author's words. PlotError where no page has those asked
        for.
        """
        if words == "none":
            return None
        kept = self.ledger.settings.verbatim_paths
        written = [
            judged
            for judged in self.ledger.of(record.id)
            if judged.judgement.verdict.stands and not judged.statement.is_pulled
        ]
        if words:
            written = [judged for judged in written if judged.judgement.words == words]
            if not written:
                raise PlotError(f"no page states “{record.id}” in the words “{words}”")
        written.sort(key=lambda judged: judged.statement.location.path not in kept)
        return next(filter(None, map(_stated, written)), None)


@contextmanager
def computed(claim: Claim) -> Iterator[None]:
    """Turn a claim that has no value somewhere into a plot that can't be made."""
    try:
        yield
    except UncomputableError:
        message = f"“{claim.id}” can't be computed for all values of its figures"
        raise PlotError(message) from None


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
