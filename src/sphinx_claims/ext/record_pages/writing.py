"""Writing the pages of records: those that have moved, and no others."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.util.display import status_iterator

from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.listings import Context, beside_digest
from sphinx_claims.ext.medium import html_builder
from sphinx_claims.ext.page_text import text_path
from sphinx_claims.ext.record_pages.neighbours import Neighbours
from sphinx_claims.ext.record_pages.note import NAME, Note, Written
from sphinx_claims.ext.record_pages.page import PageMaker
from sphinx_claims.ext.record_pages.removing import remove_page
from sphinx_claims.ext.writing import listed_digest
from sphinx_claims.model import record_page

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder


class RecordPages:
    """The pages of records in one run of Sphinx."""

    def __init__(self) -> None:
        self._note: Note | None = None
        """What is true once the build has finished; None where nothing has changed."""

    def collect(self, app: Sphinx) -> tuple[()]:
        """Write what has moved and take away what is gone (``html-collect-pages``).

        It leaves nothing for Sphinx to write, which would tell nobody what is in these pages.
        """
        domain, builder = claims_domain(app.env), html_builder(app.builder)
        self._note = None
        if domain.has_record_pages and builder is not None:
            run = Run(app, domain, builder)
            if not run.is_unchanged:
                run.write()
                self._note = run.now
            run.index()
        return ()

    def keep(self, app: Sphinx, exception: Exception | None) -> None:
        """Note what the pages were written from (``build-finished``)."""
        if exception is None and self._note is not None:
            self._note.write(app)


class Run:
    """What has to be done to the record pages of one output folder."""

    def __init__(self, app: Sphinx, domain: ClaimsDomain, builder: StandaloneHTMLBuilder) -> None:
        self._app, self._domain, self._builder = app, domain, builder
        homes, titles = domain.build.homes, domain.build.titles
        self._homes = {
            record_page(id_): homes[f"{kind}s"]
            for kind in ("figure", "claim")
            if f"{kind}s" in homes
            for id_ in titles[kind]
        }
        """Each page, with the page that lists its record."""
        self._kept = Note.read(app)
        self._context = Context(domain=domain, builder=builder, docname="")
        self.now = Note(listed=f"{listed_digest(domain)} {beside_digest(self._context)}")
        """What is true of the pages once they are written."""
        self.is_unchanged = self._is_unchanged()
        """Whether every page is as it has to be, and no page of the document was written."""

    def _is_unchanged(self) -> bool:
        return (
            not self._domain.build.written
            and self.now.listed == self._kept.listed
            and self._homes.keys() == self._kept.pages.keys()
            and all(map(self._is_there, self._homes))
        )

    def _is_there(self, page: str) -> bool:
        page_and_text = (self._builder.get_outfilename(page), text_path(self._builder, page))
        return all(map(os.path.exists, page_and_text))

    def write(self) -> None:
        """Write each page that has moved, and take away those whose records are gone."""
        # A build that is stopped leaves the names of all pages that may be there, and no more.
        gone = self._kept.pages.keys() - self._homes.keys()
        Note(pages=dict.fromkeys([*self._homes, *gone])).write(self._app)
        for page in gone:
            remove_page(self._builder, page)
        if self._homes:
            self._write_moved()

    def _write_moved(self) -> None:
        # Sphinx's search takes long to load, and builders without it do without this.
        from sphinx_claims.ext.record_pages.words import WordCollector  # noqa: PLC0415

        maker = PageMaker(self._builder)
        index = self._builder.indexer
        collector = None if index is None else WordCollector(index)
        self.now.shared = self._shared_digest(maker)
        shown = self._shown()
        self.now.pages = {page: self._kept.pages.get(page) for page in self._homes}
        moved = [page for page in self._homes if self._has_moved(page, shown[page])]
        verbosity = self._app.config.verbosity
        for page in status_iterator(
            moved, "writing records... ", "darkgreen", len(moved), verbosity
        ):
            record = self._context.records.get(_target(page))
            assert record is not None  # noqa: S101  (the titles are those of the records)
            context = self._context.at(page)
            document = maker.document(context, record)
            words = None if collector is None else collector.collect(page, record.label, document)
            self.now.pages[page] = Written(shown=shown[page], words=words)
            maker.write(context, document, record.label, self._homes[page])
            self._domain.build.written.add(page)

    def _shared_digest(self, maker: PageMaker) -> str:
        """Return a digest of what all pages show, and of how all of them are made."""
        build = self._domain.build
        frame = maker.frame(Path(self._app.doctreedir) / f"{NAME}frame.html")
        homes = [(part, page, self._title(page)) for part, page in sorted(build.homes.items())]
        shared = (frame, build.machine, build.settings, build.as_of, homes)
        return hashlib.sha256(repr(shared).encode()).hexdigest()

    def _title(self, page: str) -> str:
        return self._domain.env.titles[page].astext()

    def _shown(self) -> dict[str, str]:
        """Return a digest of what each page shows."""
        if self.now.listed == self._kept.listed and self._homes.keys() == self._kept.pages.keys():
            return {page: kept.shown for page, kept in self._kept.pages.items() if kept}
        neighbours = Neighbours(self._context)
        return {page: neighbours.digest(_target(page)) for page in self._homes}

    def _has_moved(self, page: str, shown: str) -> bool:
        kept = self._kept.pages.get(page)
        return (
            kept is None
            or kept.shown != shown
            or self.now.shared != self._kept.shared
            or not self._domain.build.is_pure
            or not self._is_there(page)
            or (kept.words is None and self._builder.indexer is not None)
        )

    def index(self) -> None:
        """Let the search index have the words of all pages, once they are written."""
        index = self._builder.indexer
        if index is None:
            return
        if (
            self.is_unchanged
            and (Path(self._builder.outdir) / self._builder.searchindex_filename).exists()
        ):
            # What Sphinx would write is what is there.
            self._builder.indexer = None
            return
        from sphinx_claims.ext.record_pages.words import RecordIndex  # noqa: PLC0415  (as above)

        note = self._kept if self.is_unchanged else self.now
        words = {page: kept.words for page, kept in note.pages.items() if kept and kept.words}
        self._builder.indexer = RecordIndex(index, words)


def _target(page: str) -> str:
    return page.rpartition("/")[2]
