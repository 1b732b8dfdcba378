"""What one run of Sphinx knows of the claims."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx

from sphinx_claims.checks import run_checks
from sphinx_claims.errors import Problem
from sphinx_claims.evaluate import (
    RecordStore,
    fingerprints,
    inputs_digest,
    machine_digest,
    unit_factor,
)
from sphinx_claims.ext.config import document_settings
from sphinx_claims.judge import Freshness, Judge, Judged, Ledger, judge_pages, written
from sphinx_claims.loading import Scanner, today_of
from sphinx_claims.model import Claim, Figure, Judgement, Page


class Build:
    """The records of a run, and the ledger once all of its pages have been read."""

    def __init__(self, app: Sphinx) -> None:
        """Load and evaluate the records; Problems where they can't be read."""
        self.settings = document_settings(app)
        self.digest = inputs_digest(self.settings)
        """A digest of all that the records follow from."""
        store = RecordStore(Path(app.doctreedir) / "claims-records.pickle")
        self.records = store.open(self.settings, self.digest)
        self.scanner = Scanner(self.settings)
        self.freshness = Freshness(today=today_of(os.environ))
        self.machine = machine_digest()
        self.fingerprints = {
            target: f"{print_}{' due' if self.is_due(target) else ''}"
            for target, print_ in fingerprints(self.records, self.machine).items()
        }
        """What a page may show of each figure and claim, in one short text."""
        self.problems: list[Problem] = []
        self.written: set[str] = set()
        """The pages that this run has written."""
        self.noted: dict[str, object] = {}
        """What the pages of this output folder were written from by earlier runs."""
        self._factor = unit_factor(self.settings.units)
        self._judge = Judge(self.records, self.settings.conventions, self._factor)
        self._ledger: Ledger | None = None
        self._judgements: dict[tuple[str, str], Judgement] = {}

    def judge(self, pages: Iterable[Page]) -> None:
        """Judge every page and keep what is wrong."""
        self._ledger = judge_pages(self.settings, self.records, pages, self._factor, self.freshness)
        self.problems = run_checks(self._ledger)
        self._judgements = {_words(judged): judged.judgement for judged in self._ledger.judged}

    @property
    def ledger(self) -> Ledger:
        """Everything judged; RuntimeError before all pages have been read."""
        if self._ledger is None:
            raise RuntimeError("the ledger is there once all pages have been read")
        return self._ledger

    def judged(self, record: Figure | Claim, words: str) -> Judgement:
        """Return how a statement was judged; one that only the build sees is judged here."""
        known = self._judgements.get((record.id, words))
        return known or self._judge.record(words or written(record), record)

    def is_due(self, target: str) -> bool:
        """Return whether a figure, or one that a claim rests on, is due for review."""
        record = self.records.claims.get(target)
        names = (target,) if record is None else record.figures
        return any(self.freshness.is_due(self.records.figures[name]) for name in names)


def _words(judged: Judged) -> tuple[str, str]:
    return judged.statement.target, judged.statement.words
