"""A Sphinx builder that typesets a document as a tagged PDF, with Typst.

``sphinx-build -b typstpdf`` needs nothing but Python: the compiler and its fonts come in the wheel
of the package `typst`, which is imported only where a PDF is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Let every feature register itself."""
    # Whoever reads the version needs no Sphinx.
    from sphinx_typstpdf import builder, config  # noqa: PLC0415

    config.setup(app)
    builder.setup(app)
    return {
        "version": __version__,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
