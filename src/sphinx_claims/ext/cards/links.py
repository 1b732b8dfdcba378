"""Texts and links in a card, as HTML."""

from __future__ import annotations

from html import escape

from sphinx_claims.ext.listings.context import Context
from sphinx_claims.model import Claim, Figure


class Links:
    """Where the links in the cards of a page lead."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def address(self, record: Figure | Claim) -> str:
        """Return the address of a record; empty where no page lists it."""
        return self._to(self._context.domain.place(record.id))

    def record(self, record: Figure | Claim) -> str:
        """Return a link to a record, by its label."""
        return link(self.address(record), record.label)

    def source(self, source: str) -> str:
        """Return a link to a source, by its title."""
        place = self._context.domain.source_place(source)
        return link(self._to(place), self._context.records.sources[source].title)

    def _to(self, place: tuple[str, str] | None) -> str:
        if place is None:
            return ""
        page, anchor = place
        uri = self._context.builder.get_relative_uri(self._context.docname, page)
        return f"{uri}#{anchor}" if anchor else uri


def text(words: str) -> str:
    """Return words as they stand between tags."""
    return escape(words, quote=False)


def link(address: str, words: str) -> str:
    """Return a link within the document; its words alone where it would lead nowhere."""
    return f'<a href="{escape(address)}">{text(words)}</a>' if address else text(words)


def outward(address: str, words: str) -> str:
    """Return a link to somewhere else."""
    return f'<a class="reference external" href="{escape(address)}">{text(words)}</a>'
