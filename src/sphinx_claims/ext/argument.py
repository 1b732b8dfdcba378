"""The style sheet of the map of the argument, for the pages that have one."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.ext.listings.argument import MAP


def load_style(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Load the style sheet on a page with a map (``html-page-context``)."""
    figures = () if doctree is None else doctree.findall(nodes.figure)
    if any(MAP in figure["classes"] for figure in figures):
        app.add_css_file("argument.css")


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when a page is written."""
    app.connect("html-page-context", load_style)
