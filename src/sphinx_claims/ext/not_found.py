"""The page for an address that the document does not have: ``404.html``, as servers look for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from sphinx.application import Sphinx

from sphinx_claims.ext.addresses import base_of
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.medium import html_builder
from sphinx_claims.ext.page_text import write_moved
from sphinx_claims.ext.site_files import is_provided

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

NAME = "404"
_TITLE = "Page not found"

_SOMEWHERE = "https://document.invalid/"
"""Stands for an address that is not known while links are resolved."""

_LINK = re.compile(r'(\b(?:href|src|data-content_root)=")(?!#|[a-z][a-z0-9+.-]*:|//)([^"]*)"')
"""A link to a file of the document, and not into the page itself."""


def add_not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Write the page, if pages were written (``html-collect-pages``).

    A server shows it in place of any address, so where the document's own is known its links begin
    at the top of the server. Where it is not, they hold for an address at the document's top.
    """
    builder = html_builder(app.builder)
    if builder is None or _is_given(app, f"{NAME}{builder.out_suffix}"):
        return
    path = Path(app.outdir, f"{NAME}{builder.out_suffix}")
    if claims_domain(app.env).build.written or not path.is_file():
        written = path.with_suffix(".partial")
        builder.handle_page(NAME, _context(app, builder), "page.html", outfilename=written)
        page = written.read_text("utf-8")
        written.unlink()
        write_moved(path, resolved(page, builder.get_target_uri(NAME), base_of(builder)))
    yield from ()


def resolved(page: str, at: str, base: str) -> str:
    """Return a page whose links were made for a place in the document, for any other place.

    `base` is the address of the document; where it is empty, the page is one at the top.
    """
    top = urlsplit(base).path

    def moved(link: re.Match[str]) -> str:
        uri = urljoin(_SOMEWHERE + at, link[2]).removeprefix(_SOMEWHERE)
        return f'{link[1]}{top}{uri}"' if top or uri else f'{link[1]}./"'

    return _LINK.sub(moved, page)


def _is_given(app: Sphinx, name: str) -> bool:
    """Return whether the document has a page of its own for this."""
    pages = {*app.env.found_docs, *app.config.html_additional_pages}
    return NAME in pages or is_provided(app, name)


def _context(app: Sphinx, builder: StandaloneHTMLBuilder) -> dict[str, Any]:
    root = builder.get_relative_uri(NAME, app.config.root_doc) or "./"
    start = f'<a href="{escape(root)}">{escape(app.config.project)}</a>'
    search = builder.get_relative_uri(NAME, "search")
    body = (
        f'<section id="not-found">\n<h1>{_TITLE}</h1>\n'
        "<p>There is no page at this address.</p>\n"
        f'<p>Begin with {start}, or <a href="{escape(search)}">search its pages</a>.</p>\n'
        "</section>\n"
    )
    return {
        "title": _TITLE,
        "body": body,
        "parents": [],
        "prev": None,
        "next": None,
        "toc": "",
        "display_toc": False,
        "meta": {},
        # No search is to list it, and it is no address of its own.
        "metatags": '<meta name="robots" content="noindex" />',
        "pageurl": None,
        "sourcename": "",
    }


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when the pages of the document are written."""
    app.connect("html-collect-pages", add_not_found)
