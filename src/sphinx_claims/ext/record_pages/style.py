"""The style sheet of record pages, which no other page loads."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.model import RECORD_FOLDER


def add_record_style(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, object],
    doctree: nodes.document | None,
) -> None:
    """Add the style sheet to a record's page (``html-page-context``)."""
    if page.startswith(f"{RECORD_FOLDER}/") and claims_domain(app.env).has_record_pages:
        app.add_css_file("record.css")
