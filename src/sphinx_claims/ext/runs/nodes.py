"""The nodes of a panel of runs: a box for its title and its table, or, in HTML, a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

CLASS = "claims-runs"
"""The class of a panel, by which its style and its script know it."""

_ALL = "All runs"


class ClaimRuns(nodes.container):
    """The place of a panel, with its attribute ``place``; it holds what its directive does.

    In HTML it becomes the panel itself, and holds a title, a table and what lies between them.
    """


class ClaimRunsTitle(nodes.paragraph):
    """The title of a panel."""


class ClaimRunsTable(nodes.container):
    """The table of all runs, with its attribute ``html``: what a reader chooses by, if anything.

    It lies open until the script folds it.
    """


def _visit_runs(translator: HTML5Translator, node: ClaimRuns) -> None:
    translator.body.append(translator.starttag(node, "fieldset", CLASS=CLASS))


def _depart_runs(translator: HTML5Translator, _: ClaimRuns) -> None:
    translator.body.append("</fieldset>\n")


def _visit_title(translator: HTML5Translator, _: ClaimRunsTitle) -> None:
    translator.body.append("<legend>")


def _depart_title(translator: HTML5Translator, _: ClaimRunsTitle) -> None:
    translator.body.append("</legend>\n")


def _visit_table(translator: HTML5Translator, node: ClaimRunsTable) -> None:
    opening = f'<details class="{CLASS}-all" open><summary>{_ALL}</summary>\n'
    translator.body.append(f"{node['html']}{opening}")


def _depart_table(translator: HTML5Translator, _: ClaimRunsTable) -> None:
    translator.body.append("</details>\n")


def add_nodes(app: Sphinx) -> None:
    """Register the nodes; whatever writes no page of HTML never meets the last two."""
    app.add_node(ClaimRuns, html=(_visit_runs, _depart_runs))
    app.add_node(ClaimRunsTitle, html=(_visit_title, _depart_title))
    app.add_node(ClaimRunsTable, html=(_visit_table, _depart_table))
