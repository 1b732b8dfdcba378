"""The ledger: a document's records and pages, loaded, evaluated and judged."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sphinx_claims.evaluate import UnitFactor
from sphinx_claims.judge.dates import edition_date, stops_on
from sphinx_claims.judge.evidence import Estimate, estimates_of
from sphinx_claims.judge.verdicts import Judge
from sphinx_claims.model import (
    Claim,
    Figure,
    Judgement,
    Page,
    PartialDate,
    Quantity,
    Records,
    Scenario,
    Settings,
    Statement,
    Verdict,
)

_ANCHOR = "statement-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """How review dates are looked at."""

    today: datetime.date
    is_strict: bool = False
    """Whether a review that is due is an error, as in a scheduled run."""

    def is_due(self, figure: Figure) -> bool:
        """Return whether a figure's review date has passed."""
        return self.is_past(figure.review_by.last_day())

    def is_past(self, day: datetime.date) -> bool:
        """Return whether a day is over."""
        return day < self.today


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A statement whose target is known, with how it was judged."""

    statement: Statement
    number: int
    """Which statement of its target it is on its page, from 1."""

    record: Figure | Claim
    judgement: Judgement

    @property
    def anchor(self) -> str:
        """The place of the statement on its built page."""
        return statement_anchor(self.statement.target, self.number)


def statement_anchor(target: str, number: int) -> str:
    """Return the anchor of the n-th statement, from 1, of a figure or claim on a page.

    It stays when statements of other figures and claims come and go.
    """
    return f"{_ANCHOR}{target}-{number}"


def statement_name(anchor: str) -> str:
    """Return the name of a statement on its page, by which its card is called, from its anchor."""
    return anchor.removeprefix(_ANCHOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All of a document, judged: its statements, and the words behind its figures."""

    settings: Settings
    records: Records
    pages: tuple[Page, ...]
    freshness: Freshness
    as_of: PartialDate | None
    """The date of the edition, where conf.py or a source gives one."""

    judged: tuple[Judged, ...]
    """Every statement with a known target, in the order of pages and lines."""

    by_target: Mapping[str, tuple[Judged, ...]]
    """The same, by the figure or claim that they state."""

    excerpts: Mapping[str, Judgement]
    """How each figure's excerpt was judged, by the figure's id; figures without one are absent."""

    derivations: tuple[tuple[Figure, Quantity | None], ...]
    """Derived figures, each with what its derivation gives: None where that can't be had."""

    evidence: Mapping[str, tuple[Estimate, ...]]
    """The evidence for each figure that names any, held against it, by the figure's id."""

    scenarios: tuple[Scenario, ...] = ()
    """The views of the world under which the statements can be judged as well, if there are any."""

    def of(self, target: str) -> tuple[Judged, ...]:
        """Return the statements of one figure or claim."""
        return self.by_target.get(target, ())

    def stops_on(self, judgement: Judgement) -> datetime.date | None:
        """Return the first day on which a statement no longer holds for a reader of that day.

        None for words that do not count back from the day on which they are read.
        """
        return None if self.as_of is None else stops_on(judgement, self.as_of)

    def has_expired(self, judgement: Judgement) -> bool:
        """Return whether a statement no longer holds for a reader of today."""
        day = self.stops_on(judgement)
        return day is not None and day <= self.freshness.today

    def count(self, verdict: Verdict) -> int:
        """Return how many statements have a verdict."""
        return sum(judged.judgement.verdict is verdict for judged in self.judged)

    def due(self) -> list[Figure]:
        """Return the figures whose review date has passed."""
        return [f for f in self.records.figures.values() if self.freshness.is_due(f)]


def judge_pages(
    settings: Settings,
    records: Records,
    pages: Iterable[Page],
    factor: UnitFactor,
    freshness: Freshness,
) -> Ledger:
    """Judge every statement, excerpt and derivation once."""
    as_of = edition_date(settings, records)
    judge = Judge(records, settings.conventions, factor, as_of)
    pages = tuple(sorted(pages, key=lambda page: page.path))
    judged = [found for page in pages for found in _judged(page, records, judge)]
    figures = records.figures.values()
    by_target: dict[str, list[Judged]] = {}
    for one in judged:
        by_target.setdefault(one.statement.target, []).append(one)
    return Ledger(
        settings=settings,
        records=records,
        pages=pages,
        freshness=freshness,
        as_of=as_of,
        judged=tuple(judged),
        by_target={target: tuple(group) for target, group in by_target.items()},
        excerpts={f.id: found for f in figures if (found := judge.excerpt(f)) is not None},
        derivations=tuple((f, judge.derived(f)) for f in figures if f.derivation is not None),
        evidence={f.id: estimates_of(f, records, factor) for f in figures if f.evidence},
    )


def _judged(page: Page, records: Records, judge: Judge) -> Iterator[Judged]:
    numbers: Counter[str] = Counter()
    for statement in page.statements:
        numbers[statement.target] += 1
        judgement = judge.statement(statement)
        record = records.get(statement.target)
        if judgement is not None and record is not None:
            yield Judged(
                statement=statement,
                number=numbers[statement.target],
                record=record,
                judgement=judgement,
            )
