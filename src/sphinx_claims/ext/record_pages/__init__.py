"""A page for each figure and claim, beside the pages that authors write.

They are no pages of Sphinx's own: they have no source, and nobody lists them in a table of
contents. So what Sphinx does for its own is done here: to know which must be written again, to
take away those whose records are gone, and to let the search find their words.
"""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_claims.ext.record_pages.redirects import write_redirects
from sphinx_claims.ext.record_pages.style import add_record_style
from sphinx_claims.ext.record_pages.writing import RecordPages

__all__ = ["setup"]


def setup(app: Sphinx) -> None:
    """Connect to the events, in the order in which they come."""
    pages = RecordPages()
    app.connect("html-page-context", add_record_style)
    app.connect("html-collect-pages", pages.collect)
    app.connect("html-collect-pages", write_redirects)
    app.connect("build-finished", pages.keep)
