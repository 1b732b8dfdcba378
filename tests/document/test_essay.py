"""The essay stands in the built document word for word, in every form that it is built in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ESSAY = ROOT / "claims" / "sources" / "essay.txt"

# The essay never changes, so neither does this: whoever edits a word of it meets this line.
ESSAY_SHA256 = "5744e08f50f9c76e0d7ac46502dfb44d3a8f536157801d084463451bc89a34a1"


class Article(HTMLParser):
    """The words of a page's article, in order, as a reader sees them."""

    HIDDEN = frozenset({"script", "style", "svg"})
    # What the document adds to the essay's page, at its head and below it.
    ADDED = frozenset({"claim-cards", "claim-status", "claims-what-if"})
    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "path", "use", "wbr"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.VOID:
            return
        classes = (dict(attrs).get("class") or "").split()
        # The theme's sign for a link to a heading is no word of the page.
        is_added = not self.ADDED.isdisjoint(classes)
        hidden = tag in self.HIDDEN or "headerlink" in classes or is_added
        self._open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag not in self.VOID:
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        in_article = any(tag == "article" for tag, _ in self._open)
        if in_article and not any(hidden for _, hidden in self._open):
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def words(text: str) -> str:
    return " ".join(text.split())


def paragraphs() -> list[str]:
    return [words(part) for part in ESSAY.read_text("utf-8").split("\n\n")]


def page(folder: Path, builder: str) -> str:
    if builder == "html":
        return words(Article((folder / "index.html").read_text("utf-8")).text)
    text = (folder / "index.txt").read_text("utf-8")
    # The text builder underlines the title, and breaks lines after a hyphen within a word.
    text = re.sub(r"^\*+$", "", text, flags=re.MULTILINE)
    return words(re.sub(r"(?<=\w-)\n", "", text))


def test_the_text_of_the_essay_is_the_authors() -> None:
    assert hashlib.sha256(ESSAY.read_bytes()).hexdigest() == ESSAY_SHA256


@pytest.mark.parametrize("builder", ["html", "text"])
def test_the_essay_stands_word_for_word(built: Callable[[str], Path], builder: str) -> None:
    found = page(built(builder), builder)
    at = 0
    for paragraph in paragraphs():
        at = found.find(paragraph, at)
        assert at >= 0, f"not in the page, or not in its place: {paragraph[:60]} …"
        at += len(paragraph)


def test_nothing_stands_between_the_paragraphs_of_the_page(
    built: Callable[[str], Path],
) -> None:
    # The page has no headings of its own: but for what is added, the article is the essay.
    found = page(built("html"), "html")
    essay = " ".join(paragraphs())
    assert essay in found
    assert found.replace(essay, "").strip() == ""
