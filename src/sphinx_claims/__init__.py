"""Bind the numbers of a Sphinx document to sourced figures and tested claim functions.

Importing this package costs nothing: a document's claim functions import it for `claim` alone,
so the extension behind `setup` is loaded only when Sphinx asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_claims.marking import claim

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["__version__", "claim", "setup"]

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the extension with Sphinx."""
    from sphinx_claims.ext import setup_extension  # noqa: PLC0415  (keeps `import claim` cheap)

    return setup_extension(app, __version__)
