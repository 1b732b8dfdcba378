"""The columns of a file of CSV (RFC 4180), which write it and describe it.

A spreadsheet takes a text that begins with one of a few signs for a formula and computes it; such
a text gets an apostrophe before it, as the Open Worldwide Application Security Project advises
against what it calls CSV injection. A cell that is a number stays one, whatever its sign.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from sphinx_claims.export.ledger_file import LedgerFile

Cell = str | int | float

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""The signs with which a spreadsheet may take a cell for a formula, in either width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name, what its cells are, and what they mean."""

    name: str
    title: str
    """What it is called for people."""

    means: str
    """What its cells say, in a sentence."""

    datatype: str = "string"
    """One of the types that CSV on the Web knows, such as “integer”."""

    pattern: str = ""
    """What a text of it is matched by; empty for any."""

    is_needed: bool = False
    """Whether each row has it; what is not needed is empty where it does not apply."""

    separator: str = ""
    """What stands between the values of a cell that may have several; empty for a single one."""


def choice(kinds: type[Enum], *others: str) -> str:
    """Return the pattern of a text that is a value of an enumeration, or one of some others."""
    return "|".join([*(str(kind.value) for kind in kinds), *others])


def csv_text(columns: Sequence[Column], rows: Iterable[Mapping[str, Cell]]) -> str:
    """Return rows below a row of the names of the columns; ValueError for a cell of no column."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [column.name for column in columns], extrasaction="raise")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: guarded(cell) for name, cell in row.items()})
    return text.getvalue()


def guarded(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def csv_metadata(file: LedgerFile, columns: Sequence[Column], key: str = "") -> str:
    """Return what a file of CSV is, as CSV on the Web has it: metadata for tabular data (W3C).

    `key` is the column by which a row is told from all others; empty where there is none.
    """
    table: dict[str, object] = {
        "columns": [_described(column) for column in columns],
        **({"primaryKey": key} if key else {}),
    }
    said = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": file.name,
        "dc:description": file.holds,
        "schema:version": str(file.version),
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "quoteChar": '"'},
        "tableSchema": table,
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n"


def _described(column: Column) -> dict[str, object]:
    plain = {"base": column.datatype, "format": column.pattern}
    said: dict[str, object] = {
        "name": column.name,
        "titles": [column.name, column.title],
        "dc:description": column.means,
        "datatype": plain if column.pattern else column.datatype,
        "required": column.is_needed,
    }
    return said | ({"separator": column.separator} if column.separator else {})
