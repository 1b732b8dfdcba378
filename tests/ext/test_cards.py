"""Cards: once each at the end of the page, with the button that opens it in the words."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
BLOCKS = {"div", "dl", "h2", "p", "section", "table", "ul"}


class Page(HTMLParser):
    """What is where on a page: ids, buttons, cards, and blocks where no block can stand."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.opens: list[str] = []
        self.cards: list[str] = []
        self.inside: list[tuple[str, str]] = []
        """Each tag that stands in another in which it can't, with that other one."""
        self.words: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if "popovertarget" in found and found.get("popovertargetaction") != "hide":
            self.opens.append(found["popovertarget"])
        if "popover" in found:
            self.cards.append(found["id"])
        around = [name for name, _ in self._open]
        if tag in BLOCKS:
            self.inside += [(tag, name) for name in around if name in {"p", "label", "button", "a"}]
        if tag in {"a", "button", "label"}:
            self.inside += [(tag, name) for name in around if name in {"a", "button", "label"}]
        if tag not in VOID:
            self._open.append((tag, found.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        name, _ = self._open.pop()
        assert name == tag

    def handle_data(self, data: str) -> None:
        for _, id_ in self._open:
            if id_:
                self.words[id_] = self.words.get(id_, "") + data


def look(document: Document, page: str) -> Page:
    return Page(document.read(page))


STATEMENT = "{claim}`about 100-to-1 <spend_for_fines>`"


def test_every_statement_has_one_button_and_one_card(library: Document) -> None:
    many = "\n".join(f"- that is {STATEMENT}, of {{claim}}`spend`" for _ in range(30))
    library.write("docs/opening.md", f"# Opening\n\n{many}\n")
    assert library.build("-W") == 0
    page = look(library, "opening.html")
    names = [f"{id_}-{n}" for n in range(1, 31) for id_ in ("spend_for_fines", "spend")]
    assert page.opens == page.cards == [f"card-{name}" for name in names]
    assert {f"statement-{name}" for name in names} <= set(page.ids)
    assert [id_ for id_, count in Counter(page.ids).items() if count > 1] == []
    assert page.inside == []


def test_a_page_that_states_nothing_has_no_cards(library: Document) -> None:
    assert library.build("-W") == 0
    assert "claim-card" not in library.read("opening.html").partition("<body")[2]


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_the_builders_of_single_pages_have_cards(library: Document, builder: str) -> None:
    assert library.build("-W", builder=builder) == 0
    page = {"html": "fines.html", "dirhtml": "fines/index.html"}[builder]
    assert look(library, page).cards == ["card-spend_for_fines-1"]


@pytest.mark.parametrize(
    ("builder", "page"),
    [
        ("singlehtml", "index.html"),
        ("epub", "fines.xhtml"),
        ("text", "fines.txt"),
        ("latex", "thelibrary.tex"),
    ],
)
def test_every_other_builder_has_the_words_alone(
    library: Document, builder: str, page: str
) -> None:
    assert library.build(builder=builder) == 0
    text = library.read(page)
    assert "about 100" in text
    assert "claim-card" not in text
    assert "Where each number comes from" not in text


def test_a_title_that_states_something_is_words_alone_wherever_it_is_repeated(
    library: Document,
) -> None:
    library.write(
        "docs/opening.md",
        f"# Opening *{STATEMENT}*\n\n```{{contents}}\n```\n\n## A day: {{claim}}`visitors`\n",
    )
    assert library.build("-W") == 0
    page = look(library, "opening.html")
    assert page.opens == page.cards == ["card-spend_for_fines-1", "card-visitors-1"]
    assert [id_ for id_, count in Counter(page.ids).items() if count > 1] == []
    assert page.inside == []
    for name in ("index.html", "fines.html"):
        other = look(library, name)
        assert "Opening about 100-to-1" in re.sub("<[^>]*>", "", library.read("index.html"))
        assert "card-spend_for_fines-2" not in other.cards
        assert other.opens == other.cards
        assert other.inside == []


def test_words_that_are_a_link_open_no_card(library: Document) -> None:
    library.write(
        "docs/opening.md", f"# Opening\n\nIt is [{STATEMENT} they say](https://example.org/).\n"
    )
    assert library.build("-W") == 0
    page = look(library, "opening.html")
    assert page.opens == page.cards == []
    assert page.inside == []
    assert "about 100-to-1 they say" in re.sub("<[^>]*>", "", library.read("opening.html"))


def test_a_card_says_what_stands_behind_the_words(library: Document) -> None:
    assert library.build("-W") == 0
    said = " ".join(look(library, "fines.html").words["card-spend_for_fines-1"].split())
    assert said.startswith("“about 100-to-1” holds dollars spent for each dollar of fines")
    assert "holds until fines passes 40,000 USD/year or falls below 10,000 USD/year" in said
