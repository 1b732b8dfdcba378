"""Taking away the page of a record, or of an id that none has any more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_claims.ext.page_text import text_path

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder


def remove_page(builder: StandaloneHTMLBuilder, page: str) -> None:
    """Remove a page with its text, and the folders that are empty without it."""
    path = Path(builder.get_outfilename(page))
    path.unlink(missing_ok=True)
    text_path(builder, page).unlink(missing_ok=True)
    for folder in path.parents:
        is_outside = folder == Path(builder.outdir)
        if is_outside or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
