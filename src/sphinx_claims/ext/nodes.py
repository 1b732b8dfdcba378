"""Our nodes: they stand in a doctree only until all pages are read, and are then lowered.

What is written is made of Sphinx's own nodes, so that every builder carries the same words.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx


class ClaimStatement(nodes.inline):
    """A statement, with its attributes ``words``, ``target`` and ``format``."""


class ClaimCitation(nodes.inline):
    """A citation, with its attributes ``words`` and ``source``."""


class ClaimRecords(nodes.container):
    """The place of a listing of records, with its attribute ``part``."""


class ClaimPlot(nodes.container):
    """The place of a plot, with its attributes ``asks`` and ``options``."""


class ClaimTable(nodes.container):
    """The place of a table about one record, with its attributes ``table`` and ``target``."""


class ClaimCoverage(nodes.paragraph):
    """The place of the sentence that counts the numbers of a page."""


def setup(app: Sphinx) -> None:
    """Register the nodes.

    They need no visitors: what a builder meets unlowered, as in the title of a page
    that a table of contents repeats, is an inline text like any other.
    """
    app.add_node(ClaimStatement)
    app.add_node(ClaimCitation)
    app.add_node(ClaimRecords)
    app.add_node(ClaimPlot)
    app.add_node(ClaimTable)
    app.add_node(ClaimCoverage)
