"""Reading a PDF back: words, links, bookmarks, tags and metadata."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream, Destination, Fit


@dataclass(frozen=True)
class Tag:
    """An element of the structure, with the words in it and in those below it."""

    name: str
    attributes: dict[str, Any]
    parts: tuple[Tag | str, ...] = field(repr=False)

    @property
    def words(self) -> str:
        """All words, as they stand."""
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)

    @property
    def children(self) -> tuple[Tag, ...]:
        """The elements right below this one."""
        return tuple(part for part in self.parts if isinstance(part, Tag))

    @property
    def alt(self) -> str:
        """The text for those who can't see it."""
        return str(self.attributes.get("/Alt", ""))

    def find(self, *names: str) -> list[Tag]:
        """Return all elements of these names below this one, in order."""
        found = []
        for child in self.children:
            found += [child] if child.name in names else []
            found += child.find(*names)
        return found

    def said(self, *names: str) -> list[str]:
        """Return the words of all elements of these names."""
        return [tidy(tag.words) for tag in self.find(*names)]


@dataclass(frozen=True)
class Link:
    """A link: the page that it stands on, its words, and the page or address that it leads to."""

    on: int
    to: int | str
    height: float = 0.0
    """Where on its page a link leads, from its foot; of links within the document."""


class Pdf:
    """A PDF that was made."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reader = PdfReader(path)
        self.root: Any = self.reader.trailer["/Root"]

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page."""
        return [tidy(page.extract_text()) for page in self.reader.pages]

    @property
    def words(self) -> str:
        """The words of all pages."""
        return " ".join(self.pages)

    def has_in_order(self, *said: str) -> bool:
        """Return whether these words come one behind the other."""
        at = 0
        for part in said:
            at = self.words.find(part, at)
            assert at >= 0, f"no {part!r} in its place in {self.words!r}"
            at += len(part)
        return True

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """The level, title and page of each bookmark."""
        return list(self._bookmarks(self.reader.outline, 1))

    def _bookmarks(self, items: Any, level: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from self._bookmarks(item, level + 1)
            else:
                page = self.reader.get_destination_page_number(item)
                yield level, str(item.title), (page or 0) + 1

    @cached_property
    def links(self) -> list[Link]:
        """All links."""
        return [
            self._link(number, note.get_object())
            for number, page in enumerate(self.reader.pages, start=1)
            for note in page.get("/Annots", ())
            if note.get_object()["/Subtype"] == "/Link"
        ]

    def _link(self, on: int, note: Any) -> Link:
        if "/A" in note:
            return Link(on, str(note["/A"]["/URI"]))
        target = note["/Dest"]
        if isinstance(target, str):
            target = self.reader.named_destinations[target]
            return Link(on, self._page_of(target), float(target["/Top"]))
        page, _kind, _left, top, *_ = target
        return Link(on, self._page_of(Destination("", page, Fit("/Fit"))), float(top))

    def _page_of(self, target: Destination) -> int:
        return (self.reader.get_destination_page_number(target) or 0) + 1

    @property
    def addresses(self) -> list[str]:
        """All addresses that links lead to."""
        return [link.to for link in self.links if isinstance(link.to, str)]

    @cached_property
    def tags(self) -> Tag:
        """The structure of the document."""
        words = {page.indirect_reference.idnum: marked(page) for page in self.reader.pages}
        return self._tag(self.root["/StructTreeRoot"], words, None)

    def _tag(self, node: Any, words: dict[int, dict[int, str]], page: int | None) -> Tag:
        if "/Pg" in node:
            page = node.raw_get("/Pg").idnum
        parts: list[Tag | str] = []
        inside = node.get("/K", [])
        for one in inside if isinstance(inside, list) else [inside]:
            kid = one.get_object()
            if isinstance(kid, int):
                parts.append(words[page].get(kid, "") if page else "")
            elif "/MCID" in kid:
                at = kid.raw_get("/Pg").idnum if "/Pg" in kid else page
                parts.append(words[at].get(kid["/MCID"], ""))
            elif "/S" in kid:
                parts.append(self._tag(kid, words, page))
        known = {key: value for key, value in node.items() if key not in {"/K", "/P", "/Pg"}}
        return Tag(str(node.get("/S", "/Root")).removeprefix("/"), known, tuple(parts))

    @property
    def xmp(self) -> str:
        """The metadata as XML."""
        return str(self.root["/Metadata"].get_data().decode())


def tidy(words: str) -> str:
    """Return words with single blanks only."""
    return re.sub(r"[ \n\t]+", " ", words).strip()


def rightmost(pdf: Pdf) -> float:
    """Return how far to the right any word of a PDF reaches, in points."""
    return _farthest(pdf, "xMax")


def lowest(pdf: Pdf) -> float:
    """Return how far below the top of its page any word of a PDF reaches, page numbers aside."""
    return _farthest(pdf, "yMax", r"(?!\d+<)")


def _farthest(pdf: Pdf, side: str, words: str = "") -> float:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext, which measures words, is not installed")
    command = [program, "-bbox", str(pdf.path), "-"]
    boxes = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return max(float(found) for found in re.findall(rf'{side}="([-\d.]+)"[^>]*>{words}', boxes))


def marked(page: Any) -> dict[int, str]:
    """Return the words of each marked content of a page."""
    fonts = page["/Resources"].get_object().get("/Font", {})
    maps = {name: _map(font.get_object()) for name, font in fonts.items()}
    found: dict[int, str] = {}
    open_: list[Any] = []
    font: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator in {b"BDC", b"BMC"}:
            open_.append(operands[1].get_object() if operator == b"BDC" else {})
            _add(found, open_, str(open_[-1].get("/ActualText", "")))
        elif operator == b"EMC":
            open_.pop()
        elif operator == b"Tf":
            font = maps[operands[0]]
        elif operator in {b"Tj", b"TJ"} and not any("/ActualText" in said for said in open_):
            shown = operands[0] if operator == b"TJ" else [operands[0]]
            _add(found, open_, "".join(_said(one, font) for one in shown))
    return found


def _add(found: dict[int, str], open_: list[Any], words: str) -> None:
    """Add words to the innermost content that has a number."""
    number = next((said["/MCID"] for said in reversed(open_) if "/MCID" in said), None)
    if number is not None:
        found[number] = found.get(number, "") + words


def _said(one: Any, font: dict[int, str]) -> str:
    if not hasattr(one, "original_bytes"):
        return ""
    code = one.original_bytes
    return "".join(font.get(code[at] * 256 + code[at + 1], "") for at in range(0, len(code), 2))


def _map(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    text = font["/ToUnicode"].get_data().decode("latin-1")
    found = {}
    for section in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, said in re.findall(r"<(\w+)>\s*<(\w+)>", section):
            found[int(code, 16)] = bytes.fromhex(said).decode("utf-16-be")
    for section in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, said in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", section):
            start = bytes.fromhex(said).decode("utf-16-be")
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return found
