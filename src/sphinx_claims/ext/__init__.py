"""The Sphinx extension: the only part of the machine that knows Sphinx and docutils.

It collects while pages are read, judges once all of them are, and resolves while they are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_claims.ext import (
    argument,
    citations,
    components,
    config,
    directives,
    domain,
    exports,
    folding,
    head,
    labels,
    nodes,
    not_found,
    page_text,
    plots,
    reading,
    record_pages,
    reporting,
    roles,
    runs,
    scripts,
    site_files,
    sorting,
    statements,
    status,
    what_if,
    writing,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

ENV_VERSION = 9
"""Raise it in the commit that changes what is kept in Sphinx's environment."""


def setup_extension(app: Sphinx, version: str) -> ExtensionMetadata:
    """Let every feature register itself."""
    config.setup(app)
    nodes.setup(app)
    domain.setup(app)
    roles.setup(app)
    directives.setup(app)
    plots.setup(app)
    scripts.setup(app)
    sorting.setup(app)
    folding.setup(app)
    components.setup(app)
    argument.setup(app)
    reading.setup(app)
    reporting.setup(app)
    statements.setup(app)
    status.setup(app)
    citations.setup(app)
    what_if.setup(app)
    runs.setup(app)
    writing.setup(app)
    record_pages.setup(app)
    labels.setup(app)
    exports.setup(app)
    page_text.setup(app)
    head.setup(app)
    not_found.setup(app)
    site_files.setup(app)
    return {
        "version": version,
        "env_version": ENV_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
