"""The listings of the ledger, and the sentence that counts the numbers of a page.

A directive leaves a place in the doctree; it is filled when the page is written, from what was
judged once all pages were read.
"""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from sphinx_claims.errors import Code
from sphinx_claims.ext.domain import PageEntry, claims_domain
from sphinx_claims.ext.listings import PARTS, TABLES, Context, coverage_sentence
from sphinx_claims.ext.medium import is_for_web
from sphinx_claims.ext.nodes import (
    ClaimCoverage,
    ClaimFault,
    ClaimRecords,
    ClaimTable,
    surplus,
)
from sphinx_claims.ext.scripts import STATIC


class RecordDirective(SphinxDirective):
    """A directive that takes one name and nothing else; what is written otherwise is told.

    Sphinx itself would only warn of it, and leave a hole in the page.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    takes: ClassVar[str]
    """What the name is of, in capitals where the directive's form is shown: “CLAIM”."""

    def run(self) -> list[nodes.Node]:
        """Leave a place for the listing, or for what is wrong."""
        names = " ".join(self.arguments).split()
        node = self.place(names[0]) if len(names) == 1 else self._miscounted(len(names))
        if any(self.content):
            node = surplus(self.name)
        self.set_source_info(node)
        return [node]

    def place(self, name: str) -> nodes.Element:
        """Return the place of the listing."""
        raise NotImplementedError

    def _miscounted(self, count: int) -> ClaimFault:
        what = self.takes.lower()
        found = "none" if count == 0 else f"{count} words"
        message = f"“{self.name}” takes the name of one {what}, and here it has {found}"
        hint = f"write it as “{{{self.name}}} {self.takes}”"
        return ClaimFault("", code=Code.ROLE_INVALID, message=message, hint=hint)


class LedgerDirective(RecordDirective):
    """``{claims-ledger} PART`` lists a part of the ledger."""

    takes = "PART"

    def place(self, name: str) -> ClaimRecords:
        """Return the place of the listing."""
        return ClaimRecords("", part=name)


class EvidenceDirective(RecordDirective):
    """``{claims-evidence} FIGURE`` lists the published estimates that a figure is held against."""

    takes = "FIGURE"

    def place(self, name: str) -> ClaimTable:
        """Return the place of the table."""
        return ClaimTable("", table="evidence", target=name, page=self.env.docname)


class SensitivityDirective(RecordDirective):
    """``{claims-sensitivity} CLAIM`` says how sure a claim is, and what decides about it."""

    takes = "CLAIM"

    def place(self, name: str) -> ClaimTable:
        """Return the place of the table."""
        return ClaimTable("", table="sensitivity", target=name, page=self.env.docname)


class CoverageDirective(SphinxDirective):
    """``{claims-coverage}`` says how many numbers its page has, and what stands behind them."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Leave a place for the sentence, or for what is wrong."""
        page = self.env.docname
        node: nodes.Element = ClaimCoverage("", classes=["claim-coverage"], page=page)
        if any(self.content):
            node = surplus(self.name)
        self.set_source_info(node)
        return [node]


def fill_records(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the places of listings and counts (``doctree-resolved``).

    A builder that joins pages has all of them resolved as one, by the name of the first; so each
    place knows its own page.
    """
    domain = claims_domain(app.env)
    for node in list(doctree.findall(ClaimRecords)):
        context = Context(domain=domain, builder=app.builder, docname=docname)
        part = PARTS.get(node["part"])
        node.replace_self([_marker(node["part"])] if part is None else part(context))
    for asked in list(doctree.findall(ClaimTable)):
        forests = _forests(domain.entries[asked["page"]])
        context = Context(domain=domain, builder=app.builder, docname=docname, forests=forests)
        asked.replace_self(_table(context, asked["table"], asked["target"]))
    for fault in list(doctree.findall(ClaimFault)):
        fault.replace_self(_error(f"[{fault['message']}]"))
    for place in list(doctree.findall(ClaimCoverage)):
        sentence = coverage_sentence(domain.entries[place["page"]].page)
        place.replace_self(nodes.paragraph("", sentence, classes=place["classes"]))


def _forests(entry: PageEntry) -> frozenset[str]:
    """Return the figures whose forest stands on a page."""
    asked = (plot.asks.split() for plot in entry.plots)
    return frozenset(words[1] for words in asked if words[:1] == ["forest"] and len(words) > 1)


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
    """Add our style sheets to builders that write HTML (``builder-inited``)."""
    if app.builder.format == "html":
        # The scripts beside them are written by themselves.
        app.config.html_static_path.extend(map(str, sorted(STATIC.glob("*.css"))))
        app.add_css_file("claims.css")
    if is_for_web(app.builder):
        app.add_css_file("cards.css")
        app.add_js_file("claims.js", loading_method="defer")


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("claims-ledger", LedgerDirective)
    app.add_directive("claims-evidence", EvidenceDirective)
    app.add_directive("claims-sensitivity", SensitivityDirective)
    app.add_directive("claims-coverage", CoverageDirective)
    app.connect("builder-inited", add_style)
    app.connect("doctree-resolved", fill_records)
