"""The words of cards in the search: there are many, and nearly the same on every page."""

from __future__ import annotations

from functools import cache

from sphinx.builders import Builder


def keep_stems(builder: Builder) -> None:
    """Let the search find the stem of each word once for all pages.

    Sphinx finds it once for each page, which takes longer than all else that a card costs.
    """
    index = getattr(builder, "indexer", None)
    if index is not None and "stem" not in vars(index.lang):
        vars(index.lang)["stem"] = cache(index.lang.stem)
