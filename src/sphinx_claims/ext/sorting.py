"""Tables that a reader can filter and sort, where the page may run a script.

Without one they stand whole, in the order in which they are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.ext.nodes import ClaimScroll

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class ClaimSortable(ClaimScroll):
    """The box of a table that can be sorted, with its attribute ``noun``: what its rows are."""


class ClaimCell(nodes.entry):
    """A cell with its attribute ``label``: the head of its column.

    In HTML a style sheet can show it where a column is too narrow to stand beside others.
    """


class ClaimNumber(nodes.inline):
    """Words of a cell that are sorted by a number, with their attributes ``number`` and ``unit``.

    Numbers of one unit stand together, since no other two can be compared.
    """


def sortable(noun: str, table: nodes.Element) -> ClaimSortable:
    """Return a table with the means to filter and sort its rows, which are called `noun`."""
    (head,), (body,) = table.findall(nodes.thead), table.findall(nodes.tbody)
    labels = [entry.astext() for entry in head.findall(nodes.entry)]
    for row in body.findall(nodes.row):
        cells = zip(labels, row.children, strict=True)
        row[:] = [ClaimCell("", *entry.children, label=label) for label, entry in cells]
    classes = [*table["classes"], "claim-sortable"]
    return ClaimSortable("", *table.children, classes=classes, label=table["label"], noun=noun)


def numbered(number: float, words: str | nodes.Node, unit: str = "") -> ClaimNumber:
    """Return words that are sorted by a number."""
    content = nodes.Text(words) if isinstance(words, str) else words
    return ClaimNumber("", "", content, number=number, unit=unit)


def _visit_sortable(translator: HTML5Translator, node: ClaimSortable) -> None:
    attributes = {"tabindex": "0", "role": "region", "aria-label": node["label"]}
    attributes["data-claim-rows"] = node["noun"]
    translator.body.append(translator.starttag(node, "div", **attributes))


def _depart_sortable(translator: HTML5Translator, _: ClaimSortable) -> None:
    translator.body.append("</div>\n")


def _visit_cell(translator: HTML5Translator, node: ClaimCell) -> None:
    translator.body.append(translator.starttag(node, "td", "", **{"data-label": node["label"]}))


def _depart_cell(translator: HTML5Translator, _: ClaimCell) -> None:
    translator.body.append("</td>\n")


def _visit_number(translator: HTML5Translator, node: ClaimNumber) -> None:
    attributes: dict[str, Any] = {"value": repr(node["number"])}
    if node["unit"]:
        attributes["data-unit"] = node["unit"]
    translator.body.append(translator.starttag(node, "data", "", **attributes))


def _depart_number(translator: HTML5Translator, _: ClaimNumber) -> None:
    translator.body.append("</data>")


def load_script(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Load the script and its style sheet on a page with such a table (``html-page-context``)."""
    # A book that is read offline runs no scripts.
    if doctree is None or app.builder.name == "epub":
        return
    if next(iter(doctree.findall(ClaimSortable)), None) is not None:
        app.add_js_file("table.js", loading_method="defer")
        app.add_css_file("table.css")


def setup(app: Sphinx) -> None:
    """Register the nodes, which other builders take for plain boxes, cells and words."""
    app.add_node(ClaimSortable, html=(_visit_sortable, _depart_sortable))
    app.add_node(ClaimCell, html=(_visit_cell, _depart_cell))
    app.add_node(ClaimNumber, html=(_visit_number, _depart_number))
    app.connect("html-page-context", load_script)
