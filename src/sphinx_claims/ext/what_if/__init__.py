"""The panel “What if you disagree?”, in which a reader of a page moves its figures."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_claims.ext.what_if.directive import WhatIfDirective
from sphinx_claims.ext.what_if.filling import fill_panels, link_script
from sphinx_claims.ext.what_if.script import write_script


def setup(app: Sphinx) -> None:
    """Register the directive, and connect to the events, in the order in which they come."""
    app.add_directive("claims-what-if", WhatIfDirective)
    app.connect("write-started", write_script)
    app.connect("doctree-resolved", fill_panels)
    app.connect("html-page-context", link_script)
