"""The addresses of a document's pages, for programs that visit all of them (sitemaps.org, 0.9)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap(addresses: Iterable[str]) -> str:
    """Return a sitemap of whole addresses, in their order, each once.

    It says nothing of when a page was changed: a build does not know, and a wrong day misleads.
    """
    lines = (f"<url><loc>{escape(address)}</loc></url>\n" for address in dict.fromkeys(addresses))
    return f"{_OPENING}{''.join(lines)}</urlset>\n"
