"""Where pages and records stand once they are built, for texts that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sphinx_claims.export import Places
from sphinx_claims.ext.domain import ClaimsDomain

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder


def places_of(builder: StandaloneHTMLBuilder, domain: ClaimsDomain) -> Places:
    """Return the addresses of a document: absolute where ``html_baseurl`` is set."""
    titles, address = domain.build.titles, builder.get_target_uri
    return Places(
        base=base_of(builder),
        pages={
            entry.kept.path: address(docname) for docname, entry in sorted(domain.entries.items())
        },
        records=_found(
            {id_: domain.place(id_) for kind in ("figure", "claim") for id_ in titles[kind]},
            address,
        ),
        sources=_found({id_: domain.source_place(id_) for id_ in titles["source"]}, address),
    )


def places_on(
    builder: StandaloneHTMLBuilder, domain: ClaimsDomain, docname: str, targets: Iterable[str]
) -> Places:
    """Return the addresses of a page and of some records, for whoever reads that page."""
    base = base_of(builder)

    def address(other: str) -> str:
        target = builder.get_target_uri(other)
        if base:
            return f"{base}{target}"
        # A page is called by its own name where it speaks of itself, and not by none.
        own = other == docname
        return target.rpartition("/")[2] if own else builder.get_relative_uri(docname, other)

    entry = domain.entries.get(docname)
    return Places(
        pages={} if entry is None else {entry.kept.path: address(docname)},
        records=_found({target: domain.place(target) for target in targets}, address),
        sources={},
    )


def base_of(builder: StandaloneHTMLBuilder) -> str:
    """Return the address of the document, which ends with a slash; empty where it has none."""
    base = str(builder.config.html_baseurl or "")
    return f"{base.rstrip('/')}/" if base else ""


def _found(
    places: dict[str, tuple[str, str] | None], address: Callable[[str], str]
) -> dict[str, str]:
    return {
        id_: address(place[0]) + (f"#{place[1]}" if place[1] else "")
        for id_, place in places.items()
        if place is not None
    }
