"""Every statement of a document, judged under every scenario.

The default scenario is the document as it is written: its verdicts are the ledger's own, not
computed a second time. Under any other scenario a statement's words are those that stand on the
page, also where the machine has written them, since that page is what a reader has.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sphinx_claims.evaluate import UnitFactor, alternative_records
from sphinx_claims.judge.ledger import Judged, Ledger
from sphinx_claims.judge.verdicts import Judge
from sphinx_claims.model import (
    Claim,
    Figure,
    Judgement,
    Records,
    Relation,
    Scenario,
    Verdict,
)

_BOUNDS = (Relation.FLOOR, Relation.CEILING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One statement under one scenario."""

    record: Figure | Claim | None
    """What it states, with the value that this has in the scenario; None where it has none."""

    judgement: Judgement | None
    """How its words were judged there; None where there is no value to judge them by."""

    is_moved: bool
    """Whether the statement rests on a figure that the scenario replaces."""

    bound: Relation | None = None
    """FLOOR or CEILING where the value is no more than that of the figure which it replaces."""

    rests_on: tuple[Relation, ...] = ()
    """FLOOR or CEILING, or both, where the value is computed from such a value."""

    @property
    def verdict(self) -> Verdict:
        """The verdict on the words; `unjudged` where there is no value to judge them by."""
        return Verdict.UNJUDGED if self.judgement is None else self.judgement.verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """All statements under one scenario."""

    scenario: Scenario
    records: Records
    """The document's records, with the values that they have in the scenario."""

    cells: tuple[Cell, ...]
    """The statements' standing, in the order of the ledger."""

    bounds: Mapping[str, Relation]
    """The replaced figures whose new value is a floor or a ceiling of them, by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The statements of a ledger, each under each scenario."""

    rows: tuple[Judged, ...]
    columns: tuple[Column, ...]

    def shown_rows(self, paths: Collection[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the rows that a listing shows: those on the pages of these paths, and the others.

        The others are the statements elsewhere that rest on what some scenario replaces. A
        hypothesis for which one types another number is left out: its statement says no more than
        that the number is another. So is all that stands in every scenario as it is written.
        """
        rows = range(len(self.rows))
        of_pages = [row for row in rows if self.rows[row].statement.location.path in paths]
        left = sorted(set(rows).difference(of_pages))
        typed = {
            one.figure
            for column in self.columns
            for one in column.scenario.replacements
            if one.typed is not None
        }
        moved = [
            row for row in left if self.is_moved(row) and self.rows[row].record.id not in typed
        ]
        return tuple(of_pages), tuple(moved)

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return how the statement of a row stands under each scenario."""
        return tuple(column.cells[row] for column in self.columns)

    def is_moved(self, row: int) -> bool:
        """Return whether any scenario replaces a figure that the statement of a row rests on."""
        return any(cell.is_moved for cell in self.cells(row))


def judge_scenarios(ledger: Ledger, factor: UnitFactor) -> Matrix:
    """Judge every statement of a ledger under each of its scenarios."""
    return Matrix(
        rows=ledger.judged,
        columns=tuple(_column(ledger, scenario, factor) for scenario in ledger.scenarios),
    )


def _column(ledger: Ledger, scenario: Scenario, factor: UnitFactor) -> Column:
    if scenario.is_default:
        cells = tuple(_unmoved(judged) for judged in ledger.judged)
        return Column(scenario=scenario, records=ledger.records, cells=cells, bounds={})
    settings = ledger.settings
    records, moved = alternative_records(ledger.records, scenario, settings, factor)
    judge = Judge(records, settings.conventions, factor, ledger.as_of)
    bounds = bounds_of(scenario, ledger.records)
    cells = tuple(
        _moved(judged, records, judge, bounds) if judged.record.id in moved else _unmoved(judged)
        for judged in ledger.judged
    )
    return Column(scenario=scenario, records=records, cells=cells, bounds=bounds)


def bounds_of(scenario: Scenario, records: Records) -> dict[str, Relation]:
    """Return which figures take a value that their own evidence calls a floor or a ceiling."""
    return {
        one.figure: row.relation
        for one in scenario.replacements
        for row in records.figures[one.figure].evidence
        if row.of == one.taken_from and row.relation in _BOUNDS
    }


def _unmoved(judged: Judged) -> Cell:
    return Cell(record=judged.record, judgement=judged.judgement, is_moved=False)


def _moved(judged: Judged, records: Records, judge: Judge, bounds: Mapping[str, Relation]) -> Cell:
    record = records.get(judged.record.id)
    judgement = None if record is None else judge.record(judged.judgement.words, record)
    return Cell(
        record=record,
        judgement=judgement,
        is_moved=True,
        bound=bounds.get(judged.record.id),
        rests_on=bounds_behind(record, records, bounds),
    )


def bounds_behind(
    record: Figure | Claim | None, records: Records, bounds: Mapping[str, Relation]
) -> tuple[Relation, ...]:
    """Return FLOOR or CEILING, or both, where a value is computed from figures that are no more.

    `bounds` are what figures are, by their ids.
    """
    behind = {bounds.get(name) for name in _figures_behind(record, records)}
    return tuple(bound for bound in _BOUNDS if bound in behind)


def _figures_behind(record: Figure | Claim | None, records: Records) -> Collection[str]:
    """Return the figures from which a value is computed; none for what is written down."""
    if isinstance(record, Claim):
        return record.figures
    if record is None or record.derivation is None:
        return ()
    ends = (records.claims.get(end) for end in (record.derivation.low, record.derivation.high))
    return {name for claim in ends if claim is not None for name in claim.figures}
