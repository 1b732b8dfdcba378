"""A record's page as the theme's own template takes it."""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.utils import new_document
from sphinx.environment.adapters.toctree import global_toctree_for_doc

from sphinx_claims.ext.listings import Context, record_section
from sphinx_claims.ext.plots import fill_record_plots
from sphinx_claims.model import Claim, Figure, record_page

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

_TEMPLATE = "page.html"
"""The theme's template of a page."""

_NO_PAGE = record_page("-")
"""A page that no record can have, since this is no id."""


class PageMaker:
    """Makes the pages of records for a builder; what is alike on all of them, only once."""

    def __init__(self, builder: StandaloneHTMLBuilder) -> None:
        self._builder = builder
        self._trees: dict[tuple[tuple[str, object], ...], str] = {}
        self._parents: dict[str, list[dict[str, str]]] = {}

    def frame(self, scratch: Path) -> str:
        """Return what the theme puts around a page; `scratch` is a file to write it to."""
        context = self._filling("", "", self._builder.config.root_doc)
        self._builder.handle_page(_NO_PAGE, context, _TEMPLATE, outfilename=scratch)
        text = scratch.read_text("utf-8")
        scratch.unlink()
        return text

    def document(self, context: Context, record: Figure | Claim) -> nodes.document:
        """Return a record's page as a document of docutils."""
        builder = self._builder
        document = new_document(context.docname, builder.docsettings)
        document += record_section(context, record)
        fill_record_plots(document, context)
        return document

    def write(self, context: Context, document: nodes.document, label: str, home: str) -> None:
        """Write a document; `home` is the page that lists its record."""
        page = context.docname
        filling = self._filling(label, self._body(page, document), home)
        self._builder.handle_page(page, filling, _TEMPLATE, event_arg=document)

    def _body(self, page: str, document: nodes.document) -> str:
        builder = self._builder
        # What a page of Sphinx's own has before it is written.
        builder.secnumbers, builder.fignumbers = {}, {}
        builder.imgpath = builder.get_relative_uri(page, "_images")
        builder.dlpath = builder.get_relative_uri(page, "_downloads")
        builder.current_docname = page
        translator: Any = builder.create_translator(document, builder)
        document.walkabout(translator)
        return "".join(translator.fragment)

    def _filling(self, label: str, body: str, home: str) -> dict[str, Any]:
        """Return what the template is filled with."""
        return {
            "title": html.escape(label, quote=False),
            "body": body,
            "parents": self._above(home),
            "prev": None,
            "next": None,
            "toc": "",
            "display_toc": False,
            "meta": {},
            "metatags": "",
            "sourcename": "",
            "toctree": self._toctree,
        }

    def _above(self, home: str) -> list[dict[str, str]]:
        if home not in self._parents:
            link = self._builder.get_relative_uri(_NO_PAGE, home)
            title = self._builder.render_partial(self._builder.env.titles[home])["title"]
            self._parents[home] = [{"link": link, "title": title}]
        return self._parents[home]

    def _toctree(self, *, collapse: bool = True, **options: Any) -> str:
        """Return the document's table of contents; no record's page stands in it."""
        key = (("collapse", collapse), *sorted(options.items()))
        if key not in self._trees:
            self._trees[key] = self._made_toctree({"collapse": collapse, **options})
        return self._trees[key]

    def _made_toctree(self, options: Mapping[str, Any]) -> str:
        # As Sphinx's own function for templates takes them.
        taken = {"includehidden": False, **options}
        if taken.get("maxdepth") == "":
            del taken["maxdepth"]
        builder = self._builder
        tree = global_toctree_for_doc(builder.env, _NO_PAGE, builder, tags=builder.tags, **taken)
        return builder.render_partial(tree)["fragment"]
