"""The listings of the ledger, and the sentence that counts the numbers of a page.

A directive leaves a place in the doctree; it is filled when the page is written, from what was
judged once all pages were read.
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.listings import PARTS, TABLES, Context, coverage_sentence
from sphinx_claims.ext.nodes import ClaimCoverage, ClaimRecords, ClaimTable


class LedgerDirective(SphinxDirective):
    """``{claims-ledger} PART`` lists a part of the ledger."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Leave a place for the listing."""
        node = ClaimRecords("", part=self.arguments[0])
        self.set_source_info(node)
        return [node]


class EvidenceDirective(SphinxDirective):
    """``{claims-evidence} FIGURE`` lists the published estimates that a figure is held against."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Leave a place for the table."""
        node = ClaimTable("", table="evidence", target=self.arguments[0])
        self.set_source_info(node)
        return [node]


class SensitivityDirective(SphinxDirective):
    """``{claims-sensitivity} CLAIM`` says how sure a claim is, and what decides about it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Leave a place for the table."""
        node = ClaimTable("", table="sensitivity", target=self.arguments[0])
        self.set_source_info(node)
        return [node]


class CoverageDirective(SphinxDirective):
    """``{claims-coverage}`` says how many numbers its page has, and what stands behind them."""

    def run(self) -> list[nodes.Node]:
        """Leave a place for the sentence."""
        node = ClaimCoverage("", classes=["claim-coverage"])
        self.set_source_info(node)
        return [node]


def fill_records(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the places of listings and counts (``doctree-resolved``)."""
    domain = claims_domain(app.env)
    for node in list(doctree.findall(ClaimRecords)):
        context = Context(domain=domain, builder=app.builder, docname=docname)
        part = PARTS.get(node["part"])
        node.replace_self([_marker(node["part"])] if part is None else part(context))
    for asked in list(doctree.findall(ClaimTable)):
        context = Context(domain=domain, builder=app.builder, docname=docname)
        asked.replace_self(_table(context, asked["table"], asked["target"]))
    for place in list(doctree.findall(ClaimCoverage)):
        sentence = coverage_sentence(domain.entries[docname].page)
        place.replace_self(nodes.paragraph("", sentence, classes=place["classes"]))


def _table(context: Context, table: str, target: str) -> list[nodes.Node]:
    kind, listing = TABLES[table]
    if target not in context.domain.build.titles[kind]:
        return [_error(f"[“{target}” is no {kind}]")]
    return listing(context, target)


def _marker(part: str) -> nodes.paragraph:
    """Return what stands in the place of a listing that there is none of: never a hole."""
    return _error(f"[“{part}” is no part of the ledger]")


def _error(text: str) -> nodes.paragraph:
    return nodes.paragraph("", text, classes=["claim-error"])


def add_style(app: Sphinx) -> None:
    """Add our style sheet to builders that write HTML (``builder-inited``)."""
    if app.builder.format == "html":
        app.config.html_static_path.append(str(Path(__file__).parent / "static"))
        app.add_css_file("claims.css")


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("claims-ledger", LedgerDirective)
    app.add_directive("claims-evidence", EvidenceDirective)
    app.add_directive("claims-sensitivity", SensitivityDirective)
    app.add_directive("claims-coverage", CoverageDirective)
    app.connect("builder-inited", add_style)
    app.connect("doctree-resolved", fill_records)
