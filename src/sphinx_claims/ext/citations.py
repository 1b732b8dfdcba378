"""Lowering citations: from our node to the words and a link to the source."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.util.nodes import make_refnode

from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.nodes import ClaimCitation


def lower_citations(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace a page's citations by nodes that every builder knows (``doctree-resolved``)."""
    domain = claims_domain(app.env)
    for node in list(doctree.findall(ClaimCitation)):
        node.replace_self(_lowered(domain, node, app.builder, docname))


def _lowered(
    domain: ClaimsDomain, node: ClaimCitation, builder: Builder, docname: str
) -> nodes.Element:
    source = node["source"]
    words = nodes.Text(node.astext())
    title = domain.build.titles["source"].get(source)
    if title is None:
        remark = nodes.strong("", f" [“{source}” is no source]", classes=["claim-objection"])
        return nodes.inline("", "", words, remark, classes=["claim", "claim-error"])
    place = domain.source_place(source)
    link = words if place is None else make_refnode(builder, docname, *place, words, title)
    return nodes.inline("", "", link, classes=["claim-citation"])


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when a page is about to be written."""
    app.connect("doctree-resolved", lower_citations)
