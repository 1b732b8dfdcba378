"""What a builder writes for.

For the web it makes a page of HTML, by itself, of each page; for paper it sets the notes of all
pages at the end of a document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

_NAMES = frozenset({"html", "dirhtml"})


def is_for_web(builder: object) -> bool:
    """Return whether each page of a builder is a page of HTML by itself.

    Such pages have cards, and there is one for each figure and claim. What a builder puts into
    one page, or into a book, would have each name more than once.
    """
    return html_builder(builder) is not None


def is_for_paper(builder: object) -> bool:
    """Return whether a builder sets notes at the end of a document, and numbers them.

    It says so by its attribute ``takes_endnotes``.
    """
    return bool(getattr(builder, "takes_endnotes", False))


def html_builder(builder: object) -> StandaloneHTMLBuilder | None:
    """Return a builder, if it is for the web; None for any other."""
    if getattr(builder, "name", "") not in _NAMES:
        return None
    # Any other builder does without it, and it takes long to load.
    from sphinx.builders.html import StandaloneHTMLBuilder  # noqa: PLC0415

    return builder if isinstance(builder, StandaloneHTMLBuilder) else None
