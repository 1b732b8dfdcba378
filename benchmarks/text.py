"""The words that a reader sees of a built page, before anything on it is pressed."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

_SILENT = frozenset({"head", "script", "style", "svg"})
_NOT_FOUND = "404.html"
_CARDS = "claim-cards"
"""The class of the section of cards, each of which shows once its words are pressed."""


def visible_text(page: bytes) -> str:
    """Return the text of a page's body, each run of blanks as one blank."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    return " ".join("".join(reader.parts).split())


def visible_texts(pages: Mapping[str, bytes]) -> dict[str, str]:
    """Return the text of each page; no floor has one for addresses that are not there."""
    return {path: visible_text(page) for path, page in pages.items() if path != _NOT_FOUND}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0
        self._cards = 0
        """How many sections are open, from that of the cards on."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag == "section" and (self._cards or _CARDS in (dict(attrs).get("class") or "").split()):
            self._cards += 1

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        if tag == "section" and self._cards:
            self._cards -= 1

    def handle_data(self, data: str) -> None:
        if not self._silent and not self._cards:
            self.parts.append(data)
