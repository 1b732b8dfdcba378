"""What a page may load and run: its own files, and the lines that the theme writes in a page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

# A block of data, such as JSON, is neither run nor refused.
_RUN = {None, "", "text/javascript", "application/javascript", "module"}


class _Inline(HTMLParser):
    """The scripts, styles and style attributes that stand in a page itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: set[str] = set()
        self.styles: set[str] = set()
        self.attributes: set[str] = set()
        self.handlers: set[str] = set()
        self._into: set[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if names.get("style"):
            self.attributes.add(names["style"] or "")
        self.handlers.update(name for name in names if name.startswith("on"))
        if tag == "script" and "src" not in names and names.get("type") in _RUN:
            self._into = self.scripts
        elif tag == "style":
            self._into = self.styles

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into.add(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style"}:
            self._into = None


def read_inline(pages: Iterable[Path]) -> _Inline:
    """Return what stands in some pages themselves, of scripts, styles and style attributes."""
    found = _Inline()
    for page in pages:
        found.reset()
        found.feed(page.read_text("utf-8"))
        found.close()
    return found


def make_policy(plain: Path) -> str:
    """Return the policy under which the theme's own pages work, and no line beside theirs.

    `plain` is a folder of pages in the same theme that hold nothing of ours.
    """
    own = read_inline(plain.rglob("*.html"))
    assert not own.handlers
    scripts = " ".join(_hashes(own.scripts))
    styles = " ".join(_hashes(own.styles | own.attributes))
    # The theme's drawings have style attributes, for which a hash alone does not count.
    unsafe = "'unsafe-hashes' " if own.attributes else ""
    return f"default-src 'self'; script-src 'self' {scripts}; style-src 'self' {unsafe}{styles}"


def _hashes(texts: Iterable[str]) -> Iterator[str]:
    for text in sorted(texts):
        digest = hashlib.sha256(text.encode()).digest()
        yield f"'sha256-{base64.b64encode(digest).decode()}'"
