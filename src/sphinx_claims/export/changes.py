"""What has changed in a document, from the histories of its figures, and what is due for review."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from sphinx_claims.checks import step_phrase
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Figure, PartialDate, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A value that a figure was given, and the one that it had before."""

    figure: Figure
    before: Step | None
    """The step before it; None for the first value that the history has."""

    step: Step

    @property
    def id(self) -> str:
        """A name that no other change has, and that stays when others are added."""
        return f"{self.figure.first_id}-{self.step.date}"

    @property
    def was(self) -> str:
        """The value before, as it is printed; empty where there is none."""
        return "" if self.before is None else self._printed(self.before)

    @property
    def now(self) -> str:
        """The value that it was given, as it is printed."""
        return self._printed(self.step)

    def _printed(self, step: Step) -> str:
        return step_phrase(step, self.figure)


def changes_of(ledger: Ledger) -> tuple[Change, ...]:
    """Return every step of every history, the newest first; those of one day by their figures."""
    found = [
        Change(figure=figure, before=before, step=step)
        for figure in ledger.records.figures.values()
        for before, step in pairwise((None, *figure.history))
        if step is not None
    ]
    return tuple(sorted(found, key=lambda change: (-_ordinal(change.step.date), change.figure.id)))


def due_now(ledger: Ledger) -> tuple[Figure, ...]:
    """Return the figures whose review is due, the longest overdue first."""
    return tuple(sorted(ledger.due(), key=_review))


def due_next(ledger: Ledger) -> tuple[tuple[PartialDate, tuple[Figure, ...]], ...]:
    """Return the days by which figures will be due for review, the next first, with the figures."""
    figures: Iterable[Figure] = (
        figure for figure in ledger.records.figures.values() if not ledger.freshness.is_due(figure)
    )
    ordered = sorted(figures, key=_review)
    return tuple(
        (group[0].review_by, group)
        for group in (tuple(same) for _, same in groupby(ordered, key=lambda one: _review(one)[0]))
    )


def _review(figure: Figure) -> tuple[int, str]:
    return figure.review_by.last_day().toordinal(), figure.id


def _ordinal(date: PartialDate) -> int:
    return date.last_day().toordinal()
