"""``claims scenarios``: every statement under every scenario."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import foreign_words, with_ledger
from sphinx_claims.cli.parameters import folder_argument, format_option
from sphinx_claims.cli.waiting import waiting
from sphinx_claims.errors import columns, location_record

if TYPE_CHECKING:
    from sphinx_claims.judge import Cell, Column, Ledger, Matrix
    from sphinx_claims.model import Quantity, Settings

EXPLANATION = """\
A scenario gives some figures other values; the file scenarios.yaml of the claims folder has them.
A statement that fails in one is no error: whether the document holds as it is written is for
`claims check` to say.

Exit status: 0 every statement was judged under every scenario; 2 something that was written can't
be read.
"""

Means: TypeAlias = Mapping[tuple[str, str], float]
"""The mean of each probability, by the ids of the scenario and of the claim."""

WIDEST = 48
"""The most columns that the words of a statement take."""


@click.command("scenarios", cls=Command, epilog=EXPLANATION)
@folder_argument()
@format_option("text", "json", help="A table, or the same and more as JSON.")
def command(folder: Path, form: str) -> int:
    """Judge every statement under other values of the figures.

    FOLDER is the document's, or one inside it; here, unless given.
    """
    return with_ledger(folder, partial(_judge, form))


def _judge(form: str, ledger: Ledger) -> None:
    from sphinx_claims.checks import scenario_means
    from sphinx_claims.evaluate import unit_factor
    from sphinx_claims.judge import judge_scenarios
    from sphinx_claims.uncertainty import Uncertainty

    with waiting("judging every scenario"), foreign_words():
        matrix = judge_scenarios(ledger, unit_factor(ledger.settings.units))
        means = scenario_means(matrix, lambda found: Uncertainty(found, ledger.settings))
    if form == "json":
        print(json.dumps(_record(matrix, means), indent=2))
    else:
        print("\n".join(_text(matrix, means, ledger.settings)))


def _text(matrix: Matrix, means: Means, settings: Settings) -> Iterator[str]:
    from sphinx_claims.checks import cell_phrase, column_phrase
    from sphinx_claims.loading import scenarios_path

    if not matrix.columns:
        yield f"there are no scenarios: {scenarios_path(settings)} would hold them"
        return
    kept, others = matrix.shown_rows(settings.verbatim_paths)
    shown = (*kept, *others)
    rows = [["", *(column.scenario.id for column in matrix.columns)]]
    for row in shown:
        words = matrix.rows[row].judgement.words
        name = matrix.rows[row].record.id
        cells = (
            f"{cell.verdict.value}: "
            f"{cell_phrase(cell, words, means.get((column.scenario.id, name)))}"
            for column, cell in zip(matrix.columns, matrix.cells(row), strict=True)
        )
        rows.append([_cut(words), *cells])
    yield from _aligned(rows)
    if left := len(matrix.rows) - len(shown):
        yield f"and {left} more, which no scenario moves, or for which one types another number"
    yield ""
    for column in matrix.columns:
        yield f"{column.scenario.id}, {column.scenario.label}: {column_phrase(column, kept)}"


def _cut(words: str) -> str:
    if columns(words) <= WIDEST:
        return words
    cut = words
    while columns(cut) >= WIDEST:
        cut = cut[:-1]
    return f"{cut.rstrip()}…"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table, its columns as wide as they need to be."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    for cells in rows:
        padded = (
            cell + " " * (width - columns(cell)) for cell, width in zip(cells, widths, strict=True)
        )
        yield "  ".join(padded).rstrip()


def _record(matrix: Matrix, means: Means) -> dict[str, Any]:
    """Return the matrix as plain data, the order of its keys always the same."""
    return {
        "version": 1,
        "scenarios": [_scenario(column) for column in matrix.columns],
        "statements": [
            {
                "words": judged.judgement.words,
                "target": judged.record.id,
                "location": location_record(judged.statement.location),
                "scenarios": {
                    id_: {**_cell(column.cells[row]), "mean": means.get((id_, judged.record.id))}
                    for column in matrix.columns
                    for id_ in (column.scenario.id,)
                },
            }
            for row, judged in enumerate(matrix.rows)
        ],
    }


def _scenario(column: Column) -> dict[str, Any]:
    scenario = column.scenario
    return {
        "id": scenario.id,
        "label": scenario.label,
        "short": scenario.short,
        "summary": scenario.summary,
        "is_default": scenario.is_default,
        "values": {
            one.figure: {
                "from": one.taken_from or None,
                "reason": one.reason or None,
                **_quantity(column.records.figures[one.figure].quantity),
            }
            for one in scenario.replacements
        },
    }


def _cell(cell: Cell) -> dict[str, Any]:
    value = None if cell.record is None else _quantity(cell.record.quantity)
    return {
        "verdict": cell.verdict.value,
        "is_moved": cell.is_moved,
        "value": value,
        "bound": None if cell.bound is None else cell.bound.value,
        "rests_on": [bound.value for bound in cell.rests_on],
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "low": quantity.low,
        "central": quantity.central,
        "high": quantity.high,
        "unit": str(quantity.unit),
    }
