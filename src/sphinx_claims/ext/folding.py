"""A part of a page that is folded away in HTML, under a line that opens it.

Any other builder shows it open, below the same line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class ClaimFold(nodes.container):
    """What is folded away: a line, and below it what it opens."""


class ClaimFoldLine(nodes.paragraph):
    """The line that opens it."""


def folded(line: str, blocks: Iterable[nodes.Node]) -> ClaimFold:
    """Return blocks that are folded away under a line."""
    return ClaimFold("", ClaimFoldLine("", line), *blocks, classes=["claim-fold"])


def _visit_fold(translator: HTML5Translator, node: ClaimFold) -> None:
    translator.body.append(translator.starttag(node, "details"))


def _depart_fold(translator: HTML5Translator, _: ClaimFold) -> None:
    translator.body.append("</details>\n")


def _visit_line(translator: HTML5Translator, node: ClaimFoldLine) -> None:
    translator.body.append(translator.starttag(node, "summary", ""))


def _depart_line(translator: HTML5Translator, _: ClaimFoldLine) -> None:
    translator.body.append("</summary>\n")


def setup(app: Sphinx) -> None:
    """Register the nodes, which other builders take for a box and a paragraph."""
    app.add_node(ClaimFold, html=(_visit_fold, _depart_fold))
    app.add_node(ClaimFoldLine, html=(_visit_line, _depart_line))
