"""What a page says, as linked data: JSON-LD in the terms of schema.org.

No verdict is among it. A verdict says whether words and values agree, which is not whether they
are true, so a `ClaimReview` would say more than was looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sphinx_claims.export.places import Places
from sphinx_claims.export.values import Entry
from sphinx_claims.judge import Judged
from sphinx_claims.model import Claim, Figure, Records, Source
from sphinx_claims.notation import script_json


def json_ld(things: Iterable[Entry]) -> str:
    """Return things as one line of JSON-LD that can stand in an element `script` of HTML."""
    data = {"@context": "https://schema.org", "@graph": list(things)}
    return script_json(data)


SCHEMA_VERSION = "https://schema.org/docs/releases.html#v29.0"
"""The release of schema.org whose terms are used here, as schema.org itself would have it named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that holds the data of a page."""

    address: str
    media_type: str
    schema: str
    """The address of the file that says what is in it."""


def page_thing(
    address: str, title: str, description: str, language: str, edition: str = ""
) -> Entry:
    """Return a page of the document; its address names it in the other things.

    `edition` is the date that the document's words count from; empty where it has none.
    """
    return _filled(
        {
            "@type": "WebPage",
            "@id": address,
            "url": address,
            "name": title,
            "description": description,
            "inLanguage": language,
            "version": edition,
            "schemaVersion": SCHEMA_VERSION,
        }
    )


def article_thing(page: Entry, source: Source, cited: Iterable[Source]) -> Entry:
    """Return the page that keeps a source word for word, as the article that it is."""
    article: Entry = {**page, "@type": "Article", "headline": page["name"]}
    # The page is told by “headline”, as articles are.
    del article["name"]
    return article | _filled(
        {
            "author": _authors(source),
            "datePublished": "" if source.issued is None else str(source.issued),
            "isBasedOn": source.address,
            "citation": [source_thing(one) for one in cited],
        }
    )


def dataset_thing(page: Entry, downloads: Iterable[Download]) -> Entry:
    """Return the page of the ledger, as the data that it is, with the files that hold it."""
    return {
        **page,
        "@type": "Dataset",
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": one.media_type,
                "contentUrl": one.address,
                "schemaVersion": one.schema,
            }
            for one in downloads
        ],
    }


def claim_thing(judged: Judged, places: Places) -> Entry:
    """Return a statement: its words, where they stand, and the record that they rest on."""
    address = places.statement(judged)
    return _filled(
        {
            "@type": "Claim",
            "@id": address,
            "text": judged.judgement.words,
            "appearance": {"@id": places.page(judged.statement.location.path)},
            "isBasedOn": places.record(judged.record.id),
        }
    )


def source_thing(source: Source) -> Entry:
    """Return a source, as a work that is cited."""
    return _filled(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "author": _authors(source),
            "datePublished": "" if source.issued is None else str(source.issued),
            "url": source.address,
        }
    )


def sources_behind(record: Figure | Claim, records: Records) -> list[Source]:
    """Return the sources of a figure, or of the figures that a claim rests on, each once."""
    refs = dict.fromkeys(records.figures[name].provenance.ref for name in record.figures)
    return [records.sources[ref] for ref in refs]


def _authors(source: Source) -> list[Entry]:
    """Return who wrote a source; a name that CSL does not part is that of an institution."""
    found: list[Entry] = []
    named = source.csl.get("author")
    parted = named if isinstance(named, list | tuple) else ()
    for at, name in enumerate(source.authors):
        is_parted = at < len(parted) and "family" in parted[at]
        found.append({"@type": "Person" if is_parted else "Organization", "name": name})
    return found


def _filled(entry: Entry) -> Entry:
    """Return an entry without what is empty."""
    return {key: value for key, value in entry.items() if value not in ("", [], None)}
