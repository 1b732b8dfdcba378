"""Putting the panels into their pages."""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.listings import Context
from sphinx_claims.ext.medium import is_for_web
from sphinx_claims.ext.nodes import ClaimPanel
from sphinx_claims.ext.what_if.html import TITLE
from sphinx_claims.ext.what_if.script import NAME

_ELSEWHERE = f"{TITLE} Every statement is judged by other figures on the page "
_HERE = f"{TITLE} A browser judges the statements of this page by a reader's own figures."
_NEEDED = "This part of the page needs scripts."


def fill_panels(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the places of panels (``doctree-resolved``).

    Where a page is no page of HTML by itself, a sentence leads to the scenarios.
    """
    domain = claims_domain(app.env)
    context = Context(domain=domain, builder=app.builder, docname=docname)
    home = domain.build.homes.get("scenarios")
    filled: set[str] = set()
    for node in list(doctree.findall(ClaimPanel)):
        # Some builders put all pages into one.
        page = node["page"]
        panel = domain.panels.pages.get(page)
        if panel is None or page in filled:
            node.replace_self(_marker())
            continue
        filled.add(page)
        sentence = nodes.paragraph("", _HERE, classes=["claim-what-if"])
        if home is not None:
            link = context.page(home)
            sentence = nodes.paragraph(
                "", _ELSEWHERE, link, nodes.Text("."), classes=["claim-what-if"]
            )
        if not is_for_web(app.builder):
            node.replace_self(sentence)
            continue
        link_html = "" if home is None else _link(app, docname, home)
        node["html"] = f"{panel.opening}{_without_scripts(link_html)}{panel.rest}"
        node.append(sentence)


def _marker() -> nodes.paragraph:
    """Return what stands in the place of a panel that can't be made: never a hole."""
    words = "[this panel can't be made; the build says why]"
    return nodes.paragraph("", words, classes=["claim-error"])


def _link(app: Sphinx, docname: str, home: str) -> str:
    """Return a link to the page of scenarios."""
    uri = app.builder.get_relative_uri(docname, home)
    return f'<a href="{escape(uri)}">{escape(app.env.titles[home].astext())}</a>'


def _without_scripts(link: str) -> str:
    """Return what a reader without scripts is told in place of the panel."""
    more = f" Every statement is judged by other figures on the page {link}." if link else ""
    return f'<noscript><p class="needs-scripts">{_NEEDED}{more}</p></noscript>\n'


def link_script(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Let a page with a panel load what the panel needs (``html-page-context``)."""
    is_page = isinstance(doctree, nodes.document) and is_for_web(app.builder)
    if is_page and pagename in claims_domain(app.env).panels.pages:
        app.add_css_file("what-if.css")
        app.add_js_file(NAME, loading_method="defer")
