"""What one run of Sphinx knows of the claims."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import Sphinx

from sphinx_claims.checks import run_checks, scenario_means, summary
from sphinx_claims.errors import Problem
from sphinx_claims.evaluate import (
    RecordFacts,
    RecordStore,
    ScenarioStore,
    find_kept,
    inputs_digest,
    keep,
    machine_digest,
    scenarios_digest,
    unit_factor,
)
from sphinx_claims.ext.config import document_settings
from sphinx_claims.ext.kept_page import KeptPage
from sphinx_claims.ext.measuring import KeptMeasurer
from sphinx_claims.judge import (
    Freshness,
    Judge,
    Judged,
    Ledger,
    Matrix,
    Measurer,
    edition_date,
    judge_pages,
    judge_scenarios,
)
from sphinx_claims.loading import Scanner, find_prose, today_of
from sphinx_claims.model import Claim, Figure, Judgement, Records, Scenario
from sphinx_claims.references import ReferenceStore
from sphinx_claims.uncertainty import AnswerStore, KeptUncertainty, Uncertainty
from sphinx_claims.wording import Format

if TYPE_CHECKING:
    from sphinx_claims.ext.domain import PlotPlace
    from sphinx_claims.plots import Plot


class Build:
    """The records of a run, and what was found once all of its pages have been read."""

    def __init__(self, app: Sphinx) -> None:
        """Load and evaluate the records; Problems where they can't be read."""
        self.settings = document_settings(app)
        self.digest = inputs_digest(self.settings)
        """A digest of all that the records follow from."""
        folder = Path(app.doctreedir)
        self._kept = RecordStore(folder / "claims-records.pickle").open(self.settings, self.digest)
        self.scenarios_digest = scenarios_digest(self.settings)
        """A digest of the file of scenarios; empty for a document without it."""
        self._scenarios = self._opened_scenarios(folder / "claims-scenarios.pickle")
        self._outcomes = folder / "claims-outcome.pickle"
        self.answers = AnswerStore(folder / "claims-uncertainty.pickle")
        """What was found by search, in this run and in earlier ones: uncertainty and headroom."""
        self.freshness = Freshness(today=today_of(os.environ))
        self.machine = machine_digest()
        self.fingerprints = {
            target: f"{print_}{' due' if self.is_due(target) else ''}"
            for target, print_ in self._kept.facts.fingerprints.items()
        }
        """What a page may show of each figure and claim, in one short text."""
        sources = repr(sorted(self._kept.facts.sources.items()))
        self.references = ReferenceStore(
            folder / "claims-references.pickle",
            f"{self.machine} {sources}",
            lambda: self.records.sources,
        )
        """The sources in the document's citation style."""
        self.problems: list[Problem] = []
        self.summary = ""
        """One line that counts what was judged."""
        self.expired: Mapping[str, tuple[str, ...]] = {}
        """The words on each page, by its path, that no longer hold for a reader of today."""
        self.as_of = ""
        """The date of the edition, from which relative words count; empty where there is none."""
        self.homes: Mapping[str, str] = {}
        """The page on which each part of the ledger stands, once all pages have been read."""
        self.plots: Mapping[PlotPlace, Plot] = {}
        """What the places of plots are filled with, once all pages have been judged."""
        self.written: set[str] = set()
        """The pages that this run has written."""
        self.noted: dict[str, object] = {}
        """What the pages of this output folder were written from by earlier runs."""
        self.descriptions: dict[str, str] = {}
        """What each page of this output folder says it is about, whichever run wrote it."""
        self._factor = unit_factor(self.settings.units)
        self._pages: Mapping[str, KeptPage] | None = None

    def _opened_scenarios(self, path: Path) -> tuple[Scenario, ...]:
        if not self.scenarios_digest:
            return ()
        digest = self.digest + self.scenarios_digest
        return ScenarioStore(path).open(self.settings, digest, lambda: self.records)

    @property
    def records(self) -> Records:
        """Every source, figure and claim."""
        return self._kept.records

    @property
    def facts(self) -> RecordFacts:
        """What most builds need of the records, without the records themselves."""
        return self._kept.facts

    @property
    def titles(self) -> Mapping[str, Mapping[str, str]]:
        """What each record is called: by “figure”, “claim” or “source”, then by its id."""
        return self._kept.facts.titles

    @property
    def former(self) -> Mapping[str, str]:
        """The id that a figure or claim has now, by each id that it had before."""
        return self._kept.facts.former

    def cited_as(self, source: str) -> str:
        """Return the author and year of a source; empty for an id that no source has."""
        if source not in self._kept.facts.sources:
            return ""
        reference = self.references.get(source)
        return "" if reference is None else reference.label

    def source_fingerprint(self, source: str) -> str:
        """Return what a page that cites a source may show of it, in one short text."""
        # The letter behind a year follows from the other sources.
        return f"{self._kept.facts.sources.get(source, '')} {self.cited_as(source)}"

    @property
    def is_pure(self) -> bool:
        """Whether all that is shown follows from the inputs, and from nothing a function reads."""
        return self._kept.is_pure

    @cached_property
    def unforeseen(self) -> str:
        """What a digest has in it for all that it can't foresee: another text in every build.

        It is empty where no function reads anything.
        """
        return "" if self.is_pure else secrets.token_hex()

    def reading_digest(self, path: str) -> str:
        """Return a digest of what a page is read for beside its own file, or nothing.

        That is the text that it keeps word for word, and whether an inventory names it.
        """
        id_ = self.settings.verbatim_sources.get(path, "")
        text = self._kept.facts.texts.get(id_, "")
        inventoried = map(self.settings.page_path, self._kept.facts.inventoried)
        return f"{text} inventory" if path in inventoried else text

    @cached_property
    def scanner(self) -> Scanner:
        """What reads a page as the check does."""
        return Scanner(self.settings, self._kept.facts.inventoried)

    def judge(self, pages: Mapping[str, KeptPage]) -> None:
        """Find what is wrong: judge every page, unless an earlier run judged the same."""
        self._pages = pages
        digest = self._outcome_digest(pages)
        found = find_kept(self._outcomes, digest) if self.is_pure else None
        if not isinstance(found, Outcome):
            found = Outcome.of(self.ledger)
            if self.is_pure:
                keep(self._outcomes, digest, found)
        self.problems, self.summary = list(found.problems), found.summary
        self.expired, self.as_of = found.expired, found.as_of

    def _outcome_digest(self, pages: Mapping[str, KeptPage]) -> str:
        """Return a digest of all that the checks follow from."""
        read = sorted((docname, page.digest) for docname, page in pages.items())
        inputs = (self.digest, self.scenarios_digest)
        facts = (inputs, self.settings, self.freshness, read, find_prose(self.settings))
        return hashlib.sha256(repr(facts).encode()).hexdigest()

    @cached_property
    def ledger(self) -> Ledger:
        """Everything judged; RuntimeError before all pages have been read."""
        if self._pages is None:
            raise RuntimeError("the ledger is there once all pages have been read")
        pages = [kept.page for kept in self._pages.values()]
        ledger = judge_pages(self.settings, self.records, pages, self._factor, self.freshness)
        return replace(ledger, scenarios=self._scenarios)

    @cached_property
    def matrix(self) -> Matrix:
        """Every statement under every scenario; RuntimeError before all pages have been read."""
        return judge_scenarios(self.ledger, self._factor)

    @cached_property
    def uncertainty(self) -> Uncertainty:
        """How sure the figures and claims are."""
        return KeptUncertainty(self.records, self.settings, self.answers)

    @cached_property
    def scenario_means(self) -> Mapping[tuple[str, str], float]:
        """The mean of each probability under each scenario, by the ids of the two."""
        return scenario_means(
            self.matrix, lambda records: KeptUncertainty(records, self.settings, self.answers)
        )

    @cached_property
    def measurer(self) -> Measurer:
        """What measures statements, each once; RuntimeError before all pages have been read."""
        return KeptMeasurer(self.ledger, self.answers)

    def judged(self, record: Figure | Claim, words: str, form: Format) -> Judgement:
        """Return how a statement was judged; one that only the build sees is judged here."""
        known = self._judgements.get((record.id, words, form))
        return known or self._judge.stated(words, form, record)

    def value_written(self, record: Figure | Claim, form: Format) -> str:
        """Return a value as the machine writes it into a page."""
        return self._judge.written(record, form)

    @cached_property
    def _judge(self) -> Judge:
        as_of = edition_date(self.settings, self.records)
        return Judge(self.records, self.settings.conventions, self._factor, as_of)

    @cached_property
    def _judgements(self) -> dict[tuple[str, str, Format], Judgement]:
        return {_words(judged): judged.judgement for judged in self.ledger.judged}

    def has_expired(self, judgement: Judgement) -> bool:
        """Return whether a statement no longer holds for a reader of today."""
        return self.ledger.has_expired(judgement)

    def is_due(self, target: str) -> bool:
        """Return whether a figure, or one that a claim rests on, is due for review."""
        return self.freshness.is_past(self._kept.facts.reviews[target])


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the checks found, to be told again while nothing changes."""

    problems: tuple[Problem, ...]
    summary: str
    expired: Mapping[str, tuple[str, ...]]
    as_of: str

    @classmethod
    def of(cls, ledger: Ledger) -> Outcome:
        """Run the checks."""
        expired: dict[str, tuple[str, ...]] = {}
        for judged in ledger.judged:
            if ledger.has_expired(judged.judgement):
                path = judged.statement.location.path
                expired[path] = (*expired.get(path, ()), judged.judgement.words)
        problems = tuple(run_checks(ledger))
        as_of = "" if ledger.as_of is None else str(ledger.as_of)
        return cls(problems=problems, summary=summary(ledger), expired=expired, as_of=as_of)


def _words(judged: Judged) -> tuple[str, str, Format]:
    statement = judged.statement
    return statement.target, statement.words, statement.format
