"""The listing of sources."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from sphinx_claims.ext.listings.context import Content, Context, joined, record
from sphinx_claims.model import Source


def sources_part(context: Context) -> list[nodes.Node]:
    """Return a record of each source."""
    return [
        record(f"source-{source.id}", source.title, _fields(context, source))
        for source in context.records.sources.values()
    ]


def _fields(context: Context, source: Source) -> Iterator[tuple[str, Content]]:
    yield "id", nodes.literal("", source.id)
    yield "by", ", ".join(source.authors)
    yield "in", ", ".join(part for part in (source.container_title, source.publisher) if part)
    yield "type", source.type
    yield "published", "" if source.issued is None else str(source.issued)
    yield "read", "" if source.accessed is None else str(source.accessed)
    yield "address", _link(source.url, source.url)
    yield "DOI", _link(f"https://doi.org/{source.doi}" if source.doi else "", source.doi)
    yield "note", source.note
    resting = context.resting.get(source.id, ())
    yield "figures that rest on it", joined(context.link(figure) for figure in resting)


def _link(uri: str, text: str) -> Content:
    return nodes.reference("", text, refuri=uri, internal=False) if uri else ""
