"""Scenarios in words, as the command line and pages say them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sphinx_claims.checks.phrases import quantity_phrase, record_phrase, says_percent
from sphinx_claims.judge import Cell, Column
from sphinx_claims.model import Quantity, Relation, Verdict

NO_VALUE = "can't be computed"
"""What stands in place of a value that a claim does not have in a scenario."""


_AT = {Relation.FLOOR: "at least", Relation.CEILING: "at most"}
_ON = {Relation.FLOOR: "a floor", Relation.CEILING: "a ceiling"}


@dataclass(frozen=True, slots=True)
class CellPhrase:
    """The value of a statement in a scenario, in words."""

    value: str
    """The central estimate: “141”, “at least $5 billion a year”."""

    range: str = ""
    """The whole range: “100 to 200”; empty where the value is no range."""

    remarks: tuple[str, ...] = ()
    """What else is to be known of it: “mean 0.76”, “rests on a floor”."""

    def __str__(self) -> str:
        """Return all of it in one line: “0.68 (0.25 to 1), mean 0.76”."""
        whole = f"{self.value} ({self.range})" if self.range else self.value
        return ", ".join((whole, *self.remarks))


def cell_phrase(cell: Cell, words: str, mean: float | None = None) -> CellPhrase:
    """Return the value of a statement in a scenario: its central estimate, and its range.

    In per cent where the words are. The mean, where there is one, is a remark.
    """
    if cell.record is None:
        return CellPhrase(NO_VALUE)
    whole = record_phrase(cell.record, words)
    quantity = cell.record.quantity
    # By a record of its own, so that a figure in per cent is written in per cent here as well.
    is_percent = "%" in whole or says_percent(words)

    def written(number: float) -> str:
        point = Quantity.spanning(number, number, quantity.unit)
        return quantity_phrase(point, percent=is_percent)

    central = written(quantity.central) if quantity.is_range else whole
    remarks = [resting(cell.rests_on)] if cell.rests_on else []
    if mean is not None:
        remarks.insert(0, f"mean {written(mean)}")
    return CellPhrase(
        value=bounded(central, cell.bound),
        range="" if central == whole else whole,
        remarks=tuple(remarks),
    )


def bounded(phrase: str, bound: Relation | None) -> str:
    """Return a value as what it is to the figure that it stands for: “at least $5 billion”."""
    return phrase if bound is None else f"{_AT[bound]} {phrase}"


def resting(bounds: Sequence[Relation]) -> str:
    """Return from what a value is computed: “rests on a floor”; there is one bound at least."""
    return f"rests on {' and '.join(_ON[one] for one in bounds)}"


def qualified(phrase: str, bound: Relation | None, rests_on: Sequence[Relation]) -> str:
    """Return a value as what it is, in one line: “132 to 384, rests on a floor”."""
    return ", ".join((bounded(phrase, bound), *([resting(rests_on)] if rests_on else [])))


def column_phrase(column: Column, kept: Collection[int] = ()) -> str:
    """Return how many statements have which verdict in a scenario.

    `kept` are the rows of the pages that are kept word for word, of which all are counted. Where
    there are none, those are counted that the scenario moves.
    """
    if kept:
        verdicts = [column.cells[row].verdict for row in kept]
        noun = "statement that is" if len(kept) == 1 else "statements that are"
        return f"of the {len(kept)} {noun} kept word for word, {_counts(verdicts)}"
    if column.scenario.is_default:
        return "the document as it is written"
    moved = [cell.verdict for cell in column.cells if cell.is_moved]
    if not moved:
        return "it moves no statement"
    noun = "statement" if len(moved) == 1 else "statements"
    return f"of the {len(moved)} {noun} that it moves, {_counts(moved)}"


def _counts(verdicts: Sequence[Verdict]) -> str:
    """Return how many verdicts there are of each kind that occurs."""
    found = [
        f"{count} {verb if count == 1 else verbs}"
        for verdict, (verb, verbs) in _VERBS.items()
        if (count := verdicts.count(verdict))
    ]
    *first, last = found
    return f"{', '.join(first)}{' and ' if first else ''}{last}"


_VERBS = {
    Verdict.HOLDS: ("holds", "hold"),
    Verdict.EDGE: ("is at the edge", "are at the edge"),
    Verdict.FAILS: ("fails", "fail"),
    Verdict.UNJUDGED: ("is unjudged", "are unjudged"),
}
