"""The words of record pages in Sphinx's search index.

Sphinx drops from its index whatever is no page of its own, when it opens the index and again when
it writes it. So the words are kept beside the page's digest, put back in every build that writes
the index, and spared from being dropped.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Iterable, Mapping
from functools import cache

from docutils import nodes
from sphinx.search import IndexBuilder

from sphinx_claims.ext.record_pages.note import PageWords


class WordCollector(IndexBuilder):
    """Collects the words of one page after another, with the language of an index."""

    def __init__(self, index: IndexBuilder) -> None:
        self.__dict__.update(index.__dict__)
        # Pages share most of their words, and the index would stem them anew for each.
        self.lang = copy.copy(index.lang)
        vars(self.lang)["stem"] = cache(index.lang.stem)

    def collect(self, page: str, title: str, doctree: nodes.document) -> PageWords:
        """Return the words of a page."""
        self._titles, self._filenames, self._all_titles = {}, {}, {}
        self._mapping, self._title_mapping, self._index_entries = {}, {}, {}
        self.feed(page, page, title, doctree)
        # One word is one text in memory, and so in the file that keeps all of them.
        return PageWords(
            title=title,
            titles=tuple(self._all_titles[page]),
            words=tuple(sys.intern(word) for word in self._mapping),
            in_titles=tuple(sys.intern(word) for word in self._title_mapping),
        )


class RecordIndex(IndexBuilder):
    """An index with the words of record pages as well."""

    def __init__(self, index: IndexBuilder, pages: Mapping[str, PageWords]) -> None:
        self.__dict__.update(index.__dict__)
        self._pages = pages
        for page, found in pages.items():
            self._titles[page] = found.title
            self._filenames[page] = page
            self._all_titles[page] = list(found.titles)
            for words, mapping in (
                (found.words, self._mapping),
                (found.in_titles, self._title_mapping),
            ):
                for word in words:
                    mapping.setdefault(word, set()).add(page)

    def prune(self, docnames: Iterable[str]) -> None:
        """Drop the pages that are gone, and the words that stand on no page any more.

        Sphinx itself keeps such a word, with an empty list, where a build from nothing has none.
        """
        super().prune({*docnames, *self._pages})
        for mapping in (self._mapping, self._title_mapping):
            for word in [word for word, pages in mapping.items() if not pages]:
                del mapping[word]
