"""The listings of the ledger: figures, claims, statements, exemptions and sources.

A directive leaves a place in the doctree; it is filled when the page is written, from what was
judged once all pages were read.
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.listings import PARTS, Context
from sphinx_claims.ext.nodes import ClaimRecords


class LedgerDirective(SphinxDirective):
    """``{claims-ledger} PART`` lists a part of the ledger."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Leave a place for the listing."""
        node = ClaimRecords("", part=self.arguments[0])
        self.set_source_info(node)
        return [node]


def fill_records(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the places of listings (``doctree-resolved``)."""
    domain = claims_domain(app.env)
    for node in list(doctree.findall(ClaimRecords)):
        context = Context(domain=domain, builder=app.builder, docname=docname)
        part = PARTS.get(node["part"])
        node.replace_self([_marker(node["part"])] if part is None else part(context))


def _marker(part: str) -> nodes.paragraph:
    """Return what stands in the place of a listing that there is none of: never a hole."""
    return nodes.paragraph("", f"[“{part}” is no part of the ledger]", classes=["claim-error"])


def add_style(app: Sphinx) -> None:
    """Add our style sheet to builders that write HTML (``builder-inited``)."""
    if app.builder.format == "html":
        app.config.html_static_path.append(str(Path(__file__).parent / "static"))
        app.add_css_file("claims.css")


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("claims-ledger", LedgerDirective)
    app.connect("builder-inited", add_style)
    app.connect("doctree-resolved", fill_records)
