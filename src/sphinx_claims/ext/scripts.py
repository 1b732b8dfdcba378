"""The scripts of pages that are files of their own: readers load them, and do not read them."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders import Builder

from sphinx_claims.ext.page_text import write_moved

STATIC = Path(__file__).parent / "static"


def write_scripts(app: Sphinx, builder: Builder) -> None:
    """Write them without remarks and needless space (``write-started``), unless they are the same.

    Before the pages, since each of these has a digest of them in its links.
    """
    if builder.format != "html":
        return
    # Imported where scripts are written; it has no types.
    import rjsmin  # type: ignore[import-untyped]  # noqa: PLC0415

    for file in STATIC.glob("*.js"):
        script = rjsmin.jsmin(file.read_text("utf-8"))
        write_moved(Path(builder.outdir) / "_static" / file.name, f"{script}\n")


def setup(app: Sphinx) -> None:
    """Connect to the event that comes before pages are written."""
    app.connect("write-started", write_scripts)
