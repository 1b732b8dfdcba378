"""What the head of a page says of it to other programs: its description, and where its text is."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx

from sphinx_claims.checks import record_phrase
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.linked_data import LinkedData, Subject
from sphinx_claims.ext.medium import html_builder
from sphinx_claims.ext.page_text import text_path
from sphinx_claims.model.records import RECORD_FOLDER


class Heads:
    """The heads of the pages of one run of Sphinx."""

    def __init__(self) -> None:
        self._data = LinkedData()

    def describe(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Say what a page is about, while it is made ready to be written (``doctree-resolved``).

        What several processes write, this one makes ready, so it knows of all pages.
        """
        if html_builder(app.builder) is not None:
            build = claims_domain(app.env).build
            build.descriptions[docname] = _own_description(doctree) or _description(doctree)

    def fill(
        self,
        app: Sphinx,
        pagename: str,
        templatename: str,
        context: dict[str, Any],
        doctree: object,
    ) -> None:
        """Say of a page what it is (``html-page-context``)."""
        builder = html_builder(app.builder)
        if builder is None or not isinstance(doctree, nodes.document):
            return
        own = _own_description(doctree)
        described = claims_domain(app.env).build.descriptions.get(pagename)
        subject = Subject(
            docname=pagename,
            title=Markup(context["title"]).striptags(),  # noqa: S704  (no markup is left of it)
            description=described or _record_line(app, pagename) or _description(doctree),
        )
        tags = [
            context.get("metatags", "").strip(),
            "" if own or not subject.description else _tag("description", subject.description),
            *_preview(subject, app.config.project, context.get("pageurl")),
            # The text lies in the same folder as the page.
            _link(text_path(builder, pagename).name),
            self._data.script(app, builder, subject),
        ]
        context["metatags"] = "\n".join(filter(None, tags))


def _record_line(app: Sphinx, pagename: str) -> str:
    """Return what a page of a figure or claim says in a line; empty for any other page."""
    folder, _, target = pagename.rpartition("/")
    domain = claims_domain(app.env)
    if folder != RECORD_FOLDER or not domain.has_record_pages:
        return ""
    record = domain.build.records.get(target)
    return "" if record is None else f"{record.label}: {record_phrase(record)}"


def _preview(subject: Subject, site: str, address: str | None) -> Iterator[str]:
    """Yield what a preview of the page shows, as Open Graph has it (ogp.me)."""
    yield _property("title", subject.title)
    if subject.description:
        yield _property("description", subject.description)
    yield _property("type", "article")
    yield _property("site_name", site)
    if address:
        yield _property("url", address)
    yield _tag("twitter:card", "summary")


def _description(doctree: nodes.document) -> str:
    # With it comes Sphinx's writer of text, which takes long to load.
    from sphinx_claims.ext.description import description  # noqa: PLC0415

    return description(doctree)


def _own_description(doctree: nodes.document) -> str:
    """Return the description that a page gives of itself; empty where it gives none."""
    named = (node for node in doctree.findall(nodes.meta) if node.get("name") == "description")
    return next((str(node.get("content", "")) for node in named), "")


def _tag(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}" />'


def _property(name: str, content: str) -> str:
    return f'<meta property="og:{name}" content="{escape(content)}" />'


def _link(text: str) -> str:
    return f'<link rel="alternate" type="text/plain" href="{escape(text)}" />'


def setup(app: Sphinx) -> None:
    """Connect to the events, in the order in which they come."""
    heads = Heads()
    # After all that fills the page.
    app.connect("doctree-resolved", heads.describe, priority=600)
    # After the theme, which may have another address for the page.
    app.connect("html-page-context", heads.fill, priority=600)
