"""``claims scenarios``: every statement under every scenario."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from sphinx_claims.cli.folder import add_folder, root_of
from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.errors import Problems, columns, exit_status, location_record

if TYPE_CHECKING:
    from sphinx_claims.judge import Cell, Column, Matrix
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


def add_command(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "scenarios",
        help="judge every statement under other values of the figures",
        description="Judge every statement under every scenario of the document.",
        epilog=EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_folder(parser)
    parser.add_argument(
        "--format",
        choices=["text", "json"],
        default="text",
        help="a table, or the same and more as JSON (text, unless given)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Judge, print the matrix, and return the exit status."""
    # Imported here: `claims --help` should not wait for the parsers.
    from sphinx_claims.checks import judge_document, scenario_means  # noqa: PLC0415
    from sphinx_claims.evaluate import unit_factor  # noqa: PLC0415
    from sphinx_claims.judge import Freshness, judge_scenarios  # noqa: PLC0415
    from sphinx_claims.loading import today_of  # noqa: PLC0415
    from sphinx_claims.uncertainty import Uncertainty  # noqa: PLC0415

    root = Path()
    try:
        root = root_of(options.folder)
        freshness = Freshness(today=today_of(os.environ))
        # What conf.py or a claim function prints is no part of our output.
        with contextlib.redirect_stdout(sys.stderr):
            ledger = judge_document(root, freshness)
            matrix = judge_scenarios(ledger, unit_factor(ledger.settings.units))
            means = scenario_means(matrix, lambda found: Uncertainty(found, ledger.settings))
    except Problems as found:
        show_text(found.problems, root, palette_of("auto", os.environ, sys.stderr))
        return exit_status(found.problems)
    if options.format == "json":
        print(json.dumps(_record(matrix, means), indent=2))
    else:
        print("\n".join(_text(matrix, means, ledger.settings)))
    return 0


def _text(matrix: Matrix, means: Means, settings: Settings) -> Iterator[str]:
    from sphinx_claims.checks import cell_phrase, column_phrase  # noqa: PLC0415
    from sphinx_claims.loading import scenarios_path  # noqa: PLC0415

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
