"""Reading CSV as a program would that knows nothing but its metadata (CSV on the Web, W3C)."""

from __future__ import annotations

import csv
import io
import re
from typing import Any
from urllib.parse import urlsplit

NUMBER = r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?"


def read_cells(text: str, metadata: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows with their values; AssertionError for what the metadata does not allow."""
    assert metadata["@context"][0] == "http://www.w3.org/ns/csvw"
    assert metadata["dialect"]["header"] is True
    columns = metadata["tableSchema"]["columns"]
    heads, *rows = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=metadata["dialect"]["delimiter"],
        quotechar=metadata["dialect"]["quoteChar"],
    )
    assert len(heads) == len(columns)
    for head, column in zip(heads, columns, strict=True):
        assert head in column["titles"]
    found = [
        {one["name"]: _value(cell, one) for cell, one in zip(row, columns, strict=True)}
        for row in rows
    ]
    key = metadata["tableSchema"].get("primaryKey")
    assert key is None or len({row[key] for row in found}) == len(found)
    return found


def _value(cell: str, column: dict[str, Any]) -> Any:
    assert cell or not column["required"], f"“{column['name']}” is empty"
    if "separator" in column:
        return [_single(part, column) for part in cell.split(column["separator"])] if cell else []
    return _single(cell, column) if cell else None


def _single(cell: str, column: dict[str, Any]) -> Any:
    given = column["datatype"]
    kind, pattern = (given, None) if isinstance(given, str) else (given["base"], given["format"])
    said = f"“{cell}” is no {kind} of “{column['name']}”"
    match kind:
        case "string":
            assert pattern is None or re.fullmatch(pattern, cell), said
            return cell
        case "double":
            assert re.fullmatch(NUMBER, cell), said
            return float(cell)
        case "nonNegativeInteger":
            assert re.fullmatch(r"\d+", cell), said
            return int(cell)
        case "anyURI":
            assert not re.search(r"[\s<>\"{}|\\^`]", cell), said
            urlsplit(cell)
            return cell
    raise AssertionError(f"{kind} is no type that the files have")
