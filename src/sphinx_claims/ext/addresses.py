"""Where pages and records stand once they are built, for texts that other programs read."""

from __future__ import annotations

from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_claims.export import Places
from sphinx_claims.ext.domain import ClaimsDomain


def html_builder(builder: object) -> StandaloneHTMLBuilder | None:
    """Return a builder, if each of its pages is a file of HTML; None for any other."""
    if isinstance(builder, StandaloneHTMLBuilder) and builder.name in {"html", "dirhtml"}:
        return builder
    return None


def places_of(builder: StandaloneHTMLBuilder, domain: ClaimsDomain) -> Places:
    """Return the addresses of a document: absolute where ``html_baseurl`` is set."""
    titles = domain.build.titles
    return Places(
        base=base_of(builder),
        pages={
            entry.kept.path: builder.get_target_uri(docname)
            for docname, entry in sorted(domain.entries.items())
        },
        records=_found(
            {id_: domain.place(id_) for kind in ("figure", "claim") for id_ in titles[kind]},
            builder,
        ),
        sources=_found({id_: domain.source_place(id_) for id_ in titles["source"]}, builder),
    )


def base_of(builder: StandaloneHTMLBuilder) -> str:
    """Return the address of the document, which ends with a slash; empty where it has none."""
    base = str(builder.config.html_baseurl or "")
    return f"{base.rstrip('/')}/" if base else ""


def _found(
    places: dict[str, tuple[str, str] | None], builder: StandaloneHTMLBuilder
) -> dict[str, str]:
    return {
        id_: builder.get_target_uri(place[0]) + (f"#{place[1]}" if place[1] else "")
        for id_, place in places.items()
        if place is not None
    }
