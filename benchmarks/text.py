"""The words that a reader sees of a built page."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

_SILENT = frozenset({"head", "script", "style", "svg"})


def visible_text(page: bytes) -> str:
    """Return the text of a page's body, each run of blanks as one blank."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    return " ".join("".join(reader.parts).split())


def visible_texts(pages: Mapping[str, bytes]) -> dict[str, str]:
    """Return the text of each page."""
    return {path: visible_text(page) for path, page in pages.items()}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
