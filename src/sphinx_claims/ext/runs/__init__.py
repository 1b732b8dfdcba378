"""The panel of runs, in which a reader chooses what a program was run with."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_claims.ext.runs.directive import RunsDirective
from sphinx_claims.ext.runs.filling import fill_runs, load_runs
from sphinx_claims.ext.runs.nodes import add_nodes


def setup(app: Sphinx) -> None:
    """Register the directive and its nodes, and connect to the events, in their order."""
    app.add_directive("claims-runs", RunsDirective)
    add_nodes(app)
    app.connect("doctree-resolved", fill_runs)
    app.connect("html-page-context", load_runs)
