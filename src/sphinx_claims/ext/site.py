"""All pages of a built document, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_claims.export import Linked, Outline
from sphinx_claims.ext.addresses import places_of
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.exports import ledger_paths
from sphinx_claims.ext.page_text import text_path
from sphinx_claims.model import record_page

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

LLMS_FULL = "llms-full.txt"

_FULL_HOLDS = "the words of all pages, and the record of every figure and claim"


class Site:
    """A document as its builder has written it."""

    def __init__(self, app: Sphinx, builder: StandaloneHTMLBuilder) -> None:
        self.domain = claims_domain(app.env)
        self.places = places_of(builder, self.domain)
        self._app, self._builder = app, builder
        # A build of some pages alone may be the first.
        texts = ((page, text_path(builder, page)) for page in reading_order(app.env))
        self._pages = [page for page, text in texts if text.is_file()]
        titles, homes = self.domain.build.titles, self.domain.build.homes
        has_records = self.domain.has_record_pages
        self._records = [
            record_page(id_)
            for kind in ("figure", "claim")
            if has_records and f"{kind}s" in homes
            for id_ in titles[kind]
        ]
        """The pages of figures and claims, which stand in no table of contents."""

    def outline(self) -> Outline:
        """Return what the document is called, begins with, and consists of."""
        env = self._app.env
        root = env.config.root_doc
        kept = self.domain.build.settings.verbatim_sources
        entry = self.domain.entries.get(root)
        described = self.domain.build.descriptions
        return Outline(
            title=self._app.config.project,
            description=described.get(root, ""),
            pages=[
                Linked(
                    title=env.titles[page].astext(),
                    address=self._text_address(page),
                    description=described.get(page, ""),
                )
                for page in self._pages
            ],
            files=[
                *(
                    self._file(file.name, path, file.holds)
                    for file, path in ledger_paths(self.domain).items()
                ),
                self._file(LLMS_FULL, LLMS_FULL, _FULL_HOLDS),
            ],
            first=list(kept) or ([] if entry is None else [entry.kept.path]),
        )

    def _file(self, name: str, path: str, holds: str) -> Linked:
        return Linked(title=name, address=f"{self.places.base}{path}", description=holds)

    def texts(self) -> Iterator[str]:
        """Yield the text of each page, below its address."""
        for page in (*self._pages, *self._records):
            text = text_path(self._builder, page).read_text("utf-8")
            yield f"Page: {self._address(page)}\n\n{text}"

    def addresses(self) -> Iterator[str]:
        """Yield the address of each page."""
        return map(self._address, (*self._pages, *self._records))

    def _address(self, page: str) -> str:
        return self.places.address(self._builder.get_target_uri(page))

    def _text_address(self, page: str) -> str:
        path = text_path(self._builder, page)
        return f"{self.places.base}{path.relative_to(self._builder.outdir).as_posix()}"


def reading_order(env: BuildEnvironment) -> Iterator[str]:
    """Yield the pages in the order of the tables of contents, then those that stand in none."""
    seen: set[str] = set()
    waiting = [*sorted(env.found_docs, reverse=True), env.config.root_doc]
    while waiting:
        page = waiting.pop()
        if page in env.found_docs and page not in seen:
            seen.add(page)
            yield page
            waiting += reversed(env.toctree_includes.get(page, []))
