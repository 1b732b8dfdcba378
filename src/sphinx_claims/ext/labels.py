"""Records as labels of Sphinx's own in ``objects.inv``, for documents that have no domain of ours.

Sphinx looks up what other documents cite in the domains that the citing project has. A project
without this extension has no domain ``claims``, and every project has labels.
"""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.medium import html_builder

PREFIX = "record-"
"""What the label of a figure or claim begins with, before its id."""


def add_labels(app: Sphinx) -> tuple[()]:
    """Add the labels once all pages are resolved and kept (``html-collect-pages``).

    So they are in the inventory alone: the document's own pages have roles that are checked, and
    nothing of this is pickled. A label of the document's own by such a name goes before ours.
    """
    if html_builder(app.builder) is not None:
        labels = app.env.domains.standard_domain.labels
        for id_, title, kind, page, anchor, _ in claims_domain(app.env).get_objects():
            if kind != "source":
                labels.setdefault(f"{PREFIX}{id_}", (page, anchor, title))
    return ()


def setup(app: Sphinx) -> None:
    """Connect to the event that comes before the inventory is written."""
    app.connect("html-collect-pages", add_labels)
