"""What the head of a page says of it to other programs: its description, and where its text is."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from docutils import nodes
from jinja2.filters import do_striptags
from sphinx.application import Sphinx

from sphinx_claims.ext.description import description
from sphinx_claims.ext.page_text import text_builder, text_path


def add_head(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Say of a page what it is (``html-page-context``)."""
    builder = text_builder(app)
    if builder is None or not isinstance(doctree, nodes.document):
        return
    # The text lies in the same folder as the page.
    text = text_path(builder, pagename).name
    tags = [*_meta(app, context, doctree), _link(text)]
    context["metatags"] = "\n".join(filter(None, [context.get("metatags", "").strip(), *tags]))


def _meta(app: Sphinx, context: dict[str, Any], doctree: nodes.document) -> Iterator[str]:
    own = _own_description(doctree)
    words = own or description(doctree)
    if words and not own:
        yield _tag("name", "description", words)
    yield _tag("property", "og:title", do_striptags(context["title"]))
    if words:
        yield _tag("property", "og:description", words)
    yield _tag("property", "og:type", "article")
    yield _tag("property", "og:site_name", app.config.project)
    if context.get("pageurl"):
        yield _tag("property", "og:url", context["pageurl"])
    yield _tag("name", "twitter:card", "summary")


def _own_description(doctree: nodes.document) -> str:
    """Return the description that a page gives of itself; empty where it gives none."""
    named = (node for node in doctree.findall(nodes.meta) if node.get("name") == "description")
    return next((str(node.get("content", "")) for node in named), "")


def _tag(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(content)}" />'


def _link(text: str) -> str:
    return f'<link rel="alternate" type="text/plain" href="{escape(text)}" />'


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when a page is rendered."""
    # After the theme, which may have another address for the page.
    app.connect("html-page-context", add_head, priority=600)
