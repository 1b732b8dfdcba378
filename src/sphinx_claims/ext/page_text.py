"""The words of each page as plain text, in a file beside the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_claims.ext.medium import html_builder

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder


def text_path(builder: StandaloneHTMLBuilder, pagename: str) -> Path:
    """Return the file of a page's text: that of the page, with another ending."""
    return builder.get_output_path(pagename).with_suffix(".txt")


def write_text(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Write the text of a page that is being written (``html-page-context``)."""
    builder = html_builder(app.builder)
    if builder is not None and isinstance(doctree, nodes.document):
        # Sphinx's writer of text takes long to load, and other builders do without it.
        from sphinx_claims.ext.plain_text import plain_text  # noqa: PLC0415

        write_moved(text_path(builder, pagename), plain_text(app, doctree))


def write_moved(path: Path, text: str) -> None:
    """Write a file, unless it is the same already."""
    content = text.encode()
    try:
        if path.read_bytes() == content:
            return
    except OSError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def files_of(builder: StandaloneHTMLBuilder, pagename: str) -> tuple[Path, Path]:
    """Return the files that are written of a page: itself and its text."""
    return builder.get_output_path(pagename), text_path(builder, pagename)


def find_textless(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to write again (``env-updated``): those that were written without a text."""
    builder = html_builder(app.builder)
    if builder is None:
        return []
    return sorted(name for name in env.found_docs if not text_path(builder, name).is_file())


def setup(app: Sphinx) -> None:
    """Connect to the events, in the order in which they come."""
    app.connect("env-updated", find_textless)
    app.connect("html-page-context", write_text)
