"""Tables: columns, cells that span several, and captions that stay with them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import chain

from docutils import nodes
from sphinx import addnodes

from sphinx_typstpdf.syntax import array, call
from sphinx_typstpdf.translator.base import Base, rendered

_AUTO = "colwidths-auto"
_LONGEST_HEAD = 1000
"""So many letters, and no more, stand at the head of a table on each of its pages."""

_FEW_ROWS = 12
"""A table of more rows may be parted, however short these are."""

_ALIGNED = {"text-left": "left", "text-center": "center", "text-right": "right"}


class Tables(Base):
    """Visits tables."""

    @rendered
    def visit_table(self, node: nodes.Element) -> str:
        """Write a table, with its caption above it."""
        group = next(_parts(node, nodes.tgroup))
        specs = list(_parts(group, nodes.colspec))
        parts = [f"columns: {array(_widths(node, specs))}"]
        names: list[str] = []
        for head in _parts(group, nodes.thead):
            if len(head.astext()) > _LONGEST_HEAD:
                # What is repeated can't be parted, and would fill pages.
                parts += self._cells(head, specs)
                continue
            # What is repeated on every page may hold no link: PDF/UA takes it for decoration.
            self.is_repeated = True
            names += self.moved_out(head)
            parts.append(f"table.header(repeat: true, {', '.join(self._cells(head, specs))})")
            self.is_repeated = False
        for body in _parts(group, nodes.tbody):
            parts += self._cells(body, specs)
        # The template says what is too long for a page, by the page and by the size of its letters.
        table = f"#context table({', '.join(parts)});"
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        caption = "none"
        if title is not None:
            caption = f"[{self.figure_number(node)}{self.content(title)}]"
        table = self.styled(node, table)
        content = self.anchors(node) + self.places(names) + table
        arguments = {"kind": "table", "caption": caption, "rows": _all_rows(node, group, specs)}
        found = call("captioned", arguments, content)
        return f"{self.place(node)}{found}\n\n"

    def _cells(self, part: nodes.Element, specs: Sequence[nodes.Element]) -> Iterator[str]:
        """Yield the cells of a head or a body, with the columns and rows that each spans."""
        is_head = isinstance(part, nodes.thead)
        rows = list(_rows(part))
        # A cell that spans rows would keep all of them together.
        may_stay = _is_wide(part) and not any("morerows" in entry for _, entry in chain(*rows))
        for row in rows:
            length = _length(row, specs) if may_stay else None
            for column, entry in row:
                spans = {
                    "colspan": _span(entry, "morecols"),
                    "rowspan": _span(entry, "morerows"),
                    "align": _align(entry),
                    "breakable": None if length is None else f"is-long({length[0]}, {length[1]})",
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
    for row in _parts(part, nodes.row):
        cells: list[tuple[int, nodes.Element]] = []
        column = 0
        # How many more rows each column is taken in by a cell above.
        taken = {at: more - 1 for at, more in taken.items() if more > 0}
        for entry in _parts(row, nodes.entry):
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


def _parts(node: nodes.Element, *kinds: type[nodes.Element]) -> Iterator[nodes.Element]:
    """Yield the parts of a table of some kinds, and not those of a table within it."""
    return (child for child in node.children if isinstance(child, kinds))


def _all_rows(
    table: nodes.Element, group: nodes.Element, specs: Sequence[nodes.Element]
) -> str | None:
    """Return how long all rows of a table of few are, as Typst; nothing where it may be parted."""
    rows = [row for part in _parts(group, nodes.thead, nodes.tbody) for row in _rows(part)]
    lengths = [_length(row, specs) for row in rows]
    found = [length for length in lengths if length is not None]
    if len(rows) > _FEW_ROWS or len(found) < len(lengths) or not _is_wide(table):
        return None
    letters, paragraphs = (sum(numbers) for numbers in zip(*found, strict=True))
    return f"({letters}, {paragraphs})"


def _length(
    row: Sequence[tuple[int, nodes.Element]], specs: Sequence[nodes.Element]
) -> tuple[int, int] | None:
    """Return how long a row of words is; nothing where there is more in it than words.

    That is how many letters its longest cell would have in a column as wide as the table, and how
    many paragraphs: the template knows how wide and how high a page is.
    """
    if not row or not all(_is_words(entry) for _, entry in row):
        return None
    whole = sum(spec["colwidth"] for spec in specs) or 1
    letters, paragraphs = 0, 1
    for column, entry in row:
        spanned = specs[column : column + entry.get("morecols", 0) + 1]
        share = sum(spec["colwidth"] for spec in spanned) / whole or 1.0
        letters = max(letters, math.ceil(len(entry.astext()) / share))
        paragraphs = max(paragraphs, len(entry.children))
    return letters, paragraphs


def _is_words(entry: nodes.Element) -> bool:
    are_paragraphs = all(isinstance(child, nodes.paragraph) for child in entry.children)
    return are_paragraphs and not any(entry.findall(nodes.image))


def _is_wide(node: nodes.Node) -> bool:
    """Return whether a table, or a row of one, has about the width of a page for itself."""
    around = node.parent
    while around is not None:
        if isinstance(around, nodes.entry | addnodes.hlistcol) or "design_component" in around:
            return False
        around = around.parent
    return True


def _span(entry: nodes.Element, more: str) -> str | None:
    return str(entry[more] + 1) if entry.get(more) else None


def _align(entry: nodes.Element) -> str | None:
    return next((_ALIGNED[name] for name in entry["classes"] if name in _ALIGNED), None)
