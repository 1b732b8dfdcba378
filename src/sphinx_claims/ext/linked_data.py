"""What a page says, as data in its head: JSON-LD, for programs that read pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx.application import Sphinx

from sphinx_claims.export import (
    Download,
    Entry,
    article_thing,
    claim_thing,
    dataset_thing,
    json_ld,
    page_thing,
    sources_behind,
)
from sphinx_claims.ext.addresses import base_of, places_on
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.exports import ledger_home, ledger_links, ledger_paths
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Records

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A page that data is about."""

    docname: str
    title: str
    description: str


class LinkedData:
    """The data of the pages of one run of Sphinx."""

    def __init__(self) -> None:
        self._ledger: Ledger | None = None
        self._stated: dict[str, list[Judged]] = {}

    def script(self, app: Sphinx, builder: StandaloneHTMLBuilder, page: Subject) -> str:
        """Return the data of a page as an element of HTML; empty where it states nothing.

        It is data and no script: nothing runs, under whatever policy the page is served.
        """
        docname = page.docname
        domain = claims_domain(app.env)
        entry = domain.entries.get(docname)
        if entry is None:
            return ""
        path = entry.kept.path
        stated = self._stated_on(path, domain.build.ledger) if entry.stated else []
        source = domain.build.settings.verbatim_sources.get(path, "")
        is_ledger = ledger_home(domain) == docname
        if not (stated or source or is_ledger):
            return ""
        places = places_on(builder, domain, docname, [one.record.id for one in stated])
        thing = page_thing(
            places.page(path),
            page.title,
            page.description,
            app.config.language or "en",
            domain.build.as_of,
        )
        if source in domain.build.records.sources:
            thing = _article(thing, domain.build.records, source, stated)
        elif is_ledger:
            thing = dataset_thing(thing, _downloads(builder, domain))
        things = [thing, *(claim_thing(one, places) for one in stated)]
        return f'<script type="application/ld+json">{json_ld(things)}</script>'

    def _stated_on(self, path: str, ledger: Ledger) -> list[Judged]:
        if ledger is not self._ledger:
            self._ledger, self._stated = ledger, {}
            for judged in ledger.judged:
                self._stated.setdefault(judged.statement.location.path, []).append(judged)
        return self._stated.get(path, [])


def _article(thing: Entry, records: Records, source: str, stated: Iterable[Judged]) -> Entry:
    """Return a page as the article that it keeps, which cites what stands behind its statements."""
    behind = (one for judged in stated for one in sources_behind(judged.record, records))
    cited = {one.id: one for one in behind if one.id != source}
    return article_thing(thing, records.sources[source], cited.values())


def _downloads(builder: StandaloneHTMLBuilder, domain: ClaimsDomain) -> Iterator[Download]:
    base = base_of(builder)
    if base:
        found = {file: f"{base}{path}" for file, path in ledger_paths(domain).items()}
    else:
        found = ledger_links(builder, domain)
    for file, address in found.items():
        yield Download(
            address=address, media_type=file.media_type, schema=file.schema_beside(address)
        )
