"""Cards: once each at the end of the page, with the button that opens it in the words."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from sphinx.search.en import SearchEnglish

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


def said(page: Page, name: str) -> str:
    """Return the words of a card."""
    return " ".join(page.words[f"card-{name}"].split())


STATEMENT = "{claim}`about 100-to-1 <spend_for_fines>`"
HISTORY = """\
  history:
    - {date: 2024-11-01, value: 280 people, reason: the count at the door}
    - {date: 2025-03-01, value: 300 people, reason: the side door was counted too}
"""


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
    assert said(look(library, "fines.html"), "spend_for_fines-1") == (
        "“about 100-to-1” holds dollars spent for each dollar of fines 100 "
        "the words accepts 50 to 200 (“about”: a factor of 2 either way) "
        "computed spend fines $2 million a year $20,000 a year = 100 "
        "from what the town spends on its library: $2 million a year "
        "what fines bring in: $20,000 a year "
        "how certain It rests on 2 figures, each reported by its source. "
        "how far what fines bring in: holds until it passes $40,000 a year or falls below $10,000 "
        "a year what the town spends on its library: holds until it passes $4 million a year or "
        "falls below $1 million a year "
        "full record · link to these words"
    )


def test_the_card_of_a_figure_says_where_it_is_from(library: Document) -> None:
    library.edit(
        "claims/sources/library.yaml",
        "  title: The town's budget\n",
        "  title: The town's budget\n  author: [{family: Rossi, given: Ada}]\n"
        "  accessed: {date-parts: [[2025, 7, 3]]}\n"
        "  custom: {archive: https://example.org/kept}\n",
    )
    library.edit("claims/library.yaml", "  value: 300 people\n", f"  value: 300 people\n{HISTORY}")
    library.edit(
        "claims/library.yaml", 'excerpt: "300 people"', 'excerpt: "300 people", locator: page 3'
    )
    assert library.build("-W") == 0
    assert said(look(library, "visitors.html"), "visitors-1") == (
        "“300 people” holds people who visit on a Saturday 300 people "
        "the words accepts 250 to 350 people "
        "how certain Measured by its source, as of 2025. "
        "source 300 people Ada Rossi, The town's budget, page 3 (report) "
        "published 2025; read 2025-07-03; archived copy "
        "review due after 2099-12-31 "
        "last changed 2025-03-01: people who visit on a Saturday, to 300 people; the side door "
        "was counted too "
        "how far holds until it passes 350 people or falls below 250 people "
        "full record · link to these words"
    )
    page = library.read("visitors.html")
    assert 'href="https://example.org/kept">archived copy</a>' in page
    assert 'href="ledger.html#source-budget">The town\'s budget</a>' in page
    assert 'href="record/visitors.html">full record</a>' in page
    assert 'href="#statement-visitors-1">link to these words</a>' in page


def test_a_card_leads_to_the_estimates_that_it_does_not_show(library: Document) -> None:
    scope = "  scope: Wages, books and the building.\n"
    other = (
        "  evidence:\n    - {of: fines, relation: floor}\n    - {of: visitors, relation: proxy}\n"
    )
    library.edit("claims/library.yaml", scope, scope + other)
    library.write("docs/opening.md", "# Opening\n\nIt costs {claim}`spend`.\n")
    assert library.build("-W") == 0
    assert (
        "<dd>Reported by its source, as of 2025. The figure agrees with 1 floor. "
        '<a href="record/spend.html">1 more is on its record</a>.</dd>'
    ) in library.read("opening.html")


def test_a_card_leads_to_where_its_number_can_be_challenged(library: Document) -> None:
    address = "https://example.org/new?about={id}&says={value}&at={permalink}"
    library.edit(
        "conf.py",
        'claims_pages = "docs"',
        f'claims_pages = "docs"\nclaims_challenge = "{address}"\n'
        'html_baseurl = "https://library.example"',
    )
    assert library.build("-W") == 0
    place = "https%3A%2F%2Flibrary.example%2Frecord%2Fvisitors.html"
    assert (
        f'href="https://example.org/new?about=visitors&amp;says=300%20people&amp;at={place}"'
        ">challenge this</a>"
    ) in library.read("visitors.html")


@pytest.mark.parametrize(
    ("letters", "near", "more"),
    [("abcd", "dcb", "for 1 more figure "), ("abcde", "edc", "for 2 more figures ")],
)
def test_a_card_says_of_a_claim_that_rests_on_many_figures_what_is_near(
    library: Document, letters: str, near: str, more: str
) -> None:
    names = [f"part_{letter}" for letter in letters]
    figures = "".join(
        f"\n{name}:\n  label: the {name} of it\n  value: {number} people\n  basis: hypothetical\n"
        "  as_of: 2025\n  review_by: 2099-12-31\n  source: {ref: budget, locator: page 1}\n"
        "  scope: All.\n"
        for number, name in enumerate(names, start=1)
    )
    with (library.folder / "claims/library.yaml").open("a", encoding="utf-8") as file:
        file.write(figures)
    with (library.folder / "claims/library.py").open("a", encoding="utf-8") as file:
        file.write(
            f'\n\n@claim(label="all of them", unit="people")\ndef parts({", ".join(names)}):\n'
            f"    return {' + '.join(names)}\n"
        )
    whole = sum(range(1, len(names) + 1))
    library.write("docs/opening.md", f"# Opening\n\nThere are {{claim}}`{whole} people <parts>`.\n")
    assert library.build("-W") == 0
    words = said(look(library, "opening.html"), "parts-1")
    far = words[words.index("how far") :]
    assert re.findall("the part_(.) of it: holds until", far) == list(near)
    assert f"and so on, {more}" in far
    assert f"It rests on {len(names)} figures, each an assumption." in words
    assert words.startswith(f"“{whole} people” holds — on assumptions ")


def test_a_card_says_that_a_verdict_is_against_the_authors_own_figure(library: Document) -> None:
    library.edit("claims/library.yaml", "basis: measured", "basis: author-estimate")
    assert library.build("-W") == 0
    words = said(look(library, "visitors.html"), "visitors-1")
    assert words.startswith("“300 people” holds — against the author's own figure people who")


def test_the_search_finds_what_a_card_says(library: Document) -> None:
    library.edit("claims/library.yaml", "what fines bring in", "what zealous librarians collect")
    assert library.build("-W") == 0
    index = library.read("searchindex.js")
    terms = index[index.index('"terms":') : index.index('"titles":')]
    docnames = index[index.index('"docnames":[') : index.index("]", index.index('"docnames":['))]
    fines = docnames.split("[")[1].replace('"', "").split(",").index("fines")
    (pages,) = re.findall(r'"zealous":(\[[^]]*\]|\d+)', terms)
    assert str(fines) in re.findall(r"\d+", pages)
    # Words of two elements are no one word.
    assert re.findall(r'"([a-z]*zealous[a-z]*)":', terms) == ["zealous"]


def test_the_stem_of_a_word_is_found_once_for_the_cards_of_all_pages(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, asked = SearchEnglish.stem, Counter[str]()

    def stem(language: SearchEnglish, word: str) -> str:
        asked[word] += 1
        return own(language, word)

    monkeypatch.setattr(SearchEnglish, "stem", stem)
    assert library.build("-W") == 0
    assert "holds" in asked
    assert set(asked.values()) == {1}
