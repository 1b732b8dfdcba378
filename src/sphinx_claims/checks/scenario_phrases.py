"""Scenarios in words, as the command line and pages say them."""

from __future__ import annotations

from sphinx_claims.checks.phrases import quantity_phrase, record_phrase, says_percent
from sphinx_claims.judge import Cell, Column
from sphinx_claims.model import Quantity, Verdict

NO_VALUE = "can't be computed"
"""What stands in place of a value that a claim does not have in a scenario."""


def cell_phrase(cell: Cell, words: str, mean: float | None = None) -> str:
    """Return the value of a statement in a scenario: its central estimate, and its range.

    “141 (100 to 200)”; a value that is no range stands alone. In per cent where the words are.
    The mean, where there is one, stands behind it: “0.68 (0.25 to 1), mean 0.76”.
    """
    if cell.record is None:
        return NO_VALUE
    whole = record_phrase(cell.record, words)
    quantity = cell.record.quantity
    point = Quantity.spanning(quantity.central, quantity.central, quantity.unit)
    # By a record of its own, so that a figure in per cent is written in per cent here as well.
    is_percent = "%" in whole or says_percent(words)
    central = quantity_phrase(point, percent=is_percent)
    if central == whole:
        return whole
    said = f"{central} ({whole})"
    if mean is None:
        return said
    point = Quantity.spanning(mean, mean, quantity.unit)
    return f"{said}, mean {quantity_phrase(point, percent=is_percent)}"


def column_phrase(column: Column) -> str:
    """Return how many statements a scenario moves, and how many of these have which verdict.

    What it does not move is not counted, so that the phrase says nothing of the rest of a document.
    """
    if column.scenario.is_default:
        return "the document as it is written"
    moved = [cell.verdict for cell in column.cells if cell.is_moved]
    if not moved:
        return "it moves no statement"
    noun = "statement" if len(moved) == 1 else "statements"
    hold, edge, fail, unjudged = (moved.count(verdict) for verdict in Verdict)
    counts = f"{hold} hold, {edge} at the edge, {fail} fail, {unjudged} unjudged"
    return f"it moves {len(moved)} {noun}: {counts}"
