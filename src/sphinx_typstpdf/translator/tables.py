"""Tables: columns, cells that span several, and captions that stay with them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from docutils import nodes

from sphinx_typstpdf.syntax import array, call
from sphinx_typstpdf.translator.base import Base, rendered

_AUTO = "colwidths-auto"
_LETTERS = 85
"""So many letters there are at least in a line of a table that is as wide as the page."""

_LINES = 30
"""A row of fewer lines stays on one page."""

_FEW_LINES = 15
"""So does a table of fewer."""

_ALIGNED = {"text-left": "left", "text-center": "center", "text-right": "right"}


class Tables(Base):
    """Visits tables."""

    @rendered
    def visit_table(self, node: nodes.Element) -> str:
        """Write a table, with its caption above it."""
        group = next(node.findall(nodes.tgroup))
        specs = list(group.findall(nodes.colspec))
        parts = [f"columns: {array(_widths(node, specs))}"]
        names: list[str] = []
        for head in group.findall(nodes.thead):
            # What is repeated on every page may hold no link: PDF/UA takes it for decoration.
            self.is_repeated = True
            names += self.moved_out(head)
            parts.append(f"table.header(repeat: true, {', '.join(self._cells(head, specs))})")
            self.is_repeated = False
        for body in group.findall(nodes.tbody):
            parts += self._cells(body, specs)
        table = f"#table({', '.join(parts)});"
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        caption = "none"
        if title is not None:
            caption = f"[{self.figure_number(node)}{self.content(title)}]"
        table = self.styled(node, table)
        content = self.anchors(node) + self.places(names) + table
        lines = sum(_lines(row, _shares(specs)) for row in _rows(group))
        arguments = {
            "kind": "table",
            "caption": caption,
            "whole": "true" if lines < _FEW_LINES else None,
        }
        found = call("captioned", arguments, content)
        return f"{self.place(node)}{found}\n\n"

    def _cells(self, part: nodes.Element, specs: Sequence[nodes.Element]) -> Iterator[str]:
        """Yield the cells of a head or a body, with the columns and rows that each spans."""
        is_head = isinstance(part, nodes.thead)
        shares = _shares(specs)
        for row in _rows(part):
            is_short = _lines(row, shares) < _LINES
            for column, entry in row:
                spans = {
                    "colspan": _span(entry, "morecols"),
                    "rowspan": _span(entry, "morerows"),
                    "align": _align(entry),
                    "breakable": "false" if is_short else None,
                }
                content = self.anchors(entry) + self.content(entry)
                if is_head or (column < len(specs) and specs[column].get("stub")):
                    content = call("strong", {}, content)
                yield call("table.cell", spans, content).removeprefix("#").removesuffix(";")

    def figure_number(self, node: nodes.Element) -> str:
        """Return the number of a figure, a table or a listing, where the document has numbers."""
        raise NotImplementedError


def _rows(part: nodes.Element) -> Iterator[list[tuple[int, nodes.Element]]]:
    """Yield the cells of each row with the column that each begins in."""
    taken: dict[int, int] = {}
    for row in part.findall(nodes.row):
        cells: list[tuple[int, nodes.Element]] = []
        column = 0
        # How many more rows each column is taken in by a cell above.
        taken = {at: more - 1 for at, more in taken.items() if more > 0}
        for entry in row.findall(nodes.entry):
            while column in taken:
                column += 1
            cells.append((column, entry))
            width = entry.get("morecols", 0) + 1
            if entry.get("morerows"):
                taken.update(dict.fromkeys(range(column, column + width), entry["morerows"]))
            column += width
        yield cells


def _widths(table: nodes.Element, specs: Sequence[nodes.Element]) -> list[str]:
    """Return the widths of the columns: those that were given, or else what they hold decides."""
    if _AUTO in table["classes"]:
        return ["auto"] * len(specs)
    return [f"{spec['colwidth']}fr" for spec in specs]


def _shares(specs: Sequence[nodes.Element]) -> list[float]:
    """Return which share of a table's width each column has, or may have."""
    whole = sum(spec["colwidth"] for spec in specs) or 1
    return [spec["colwidth"] / whole for spec in specs]


def _lines(row: Sequence[tuple[int, nodes.Element]], shares: Sequence[float]) -> float:
    """Return how many lines a row has at most; no end of them where it holds more than words.

    What can't be broken and is longer than a page would run over its edge, so this takes the
    width of letters for more than it is.
    """
    return max((_lines_of(entry, shares[column:]) for column, entry in row), default=0.0)


def _lines_of(entry: nodes.Element, shares: Sequence[float]) -> float:
    are_words = all(isinstance(child, nodes.paragraph) for child in entry.children)
    if not are_words or any(entry.findall(nodes.image)):
        return math.inf
    letters = max(1.0, _LETTERS * sum(shares[: entry.get("morecols", 0) + 1]))
    return sum(1.0 + len(child.astext()) // letters for child in entry.children)


def _span(entry: nodes.Element, more: str) -> str | None:
    return str(entry[more] + 1) if entry.get(more) else None


def _align(entry: nodes.Element) -> str | None:
    return next((_ALIGNED[name] for name in entry["classes"] if name in _ALIGNED), None)
