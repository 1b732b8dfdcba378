"""The head of a page says what it is, in the page's own words, with its numbers in them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document


class Metas(HTMLParser):
    """Collects what the elements `meta` of a page say."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or given.get("property")
        if tag == "meta" and name:
            self.found.setdefault(name, []).append(given["content"] or "")


def metas(document: Document, page: str) -> dict[str, list[str]]:
    found = Metas(document.read(page)).found
    # The themes' own.
    return {name: said for name, said in found.items() if name not in {"viewport", "robots"}}


def test_a_page_is_described_in_its_first_sentences(museum: Document) -> None:
    museum.build()
    words = (
        "On a Saturday about 300 people come. It costs 1.5 to 2.5 million dollars a year, "
        "and nobody knows why. It stands by the river."
    )
    assert metas(museum, "index.html") == {
        "description": [words],
        "og:title": ["The museum"],
        "og:description": [words],
        "og:type": ["article"],
        "og:site_name": ["The “Musée” & its <visitors>"],
        "twitter:card": ["summary"],
    }


def test_a_title_and_a_description_have_their_numbers_and_no_markup(museum: Document) -> None:
    museum.build()
    found = metas(museum, "awkward.html")
    assert found["og:title"] == ["What an entry costs, around $50 a person"]
    assert found["description"][0].startswith(
        "(around $50 a person), “300 people”—300 people/about $2 million a year; "
        "$1.5 to 2.5 million a year. A line that ends before nearly 310 people, and a note."
    )


def described(museum: Document, words: str) -> str:
    museum.write("docs/plain.md", f"# Plain\n\n{words}\n")
    assert museum.build("-W") == 0
    found = metas(museum, "plain.html")
    assert found["description"] == found["og:description"]
    return found["description"][0]


def test_a_long_sentence_is_cut_before_a_word(museum: Document) -> None:
    found = described(museum, f"{'word ' * 38}andalongerone, after all of which more follows.")
    assert found == f"{'word ' * 37}word…"


@pytest.mark.parametrize("fillers", range(28, 40))
def test_a_description_is_never_cut_within_a_number(museum: Document, fillers: int) -> None:
    number = "$1.5 to 2.5 million a year"
    start = "well, " * fillers
    found = described(museum, f"{start}{{claim}}`{number} <spend>` is what it costs, and so on.")
    assert len(found) <= 200
    assert found.endswith("…")
    whole = f"{start}{number} is what it costs, and so on."
    assert whole.startswith(found[:-1])
    # A comma before the cut goes with it.
    cut = len(found) - 1
    assert not len(start) < cut < len(start + number)


def test_whole_sentences_are_enough_and_an_abbreviation_ends_none(museum: Document) -> None:
    first = "The halls are many, e.g. one with windows and one for the old paintings of the town."
    found = described(museum, f"{first} And then {'so on, ' * 30}as it goes.")
    assert found == first
    short = described(museum, f"It is large. And then {'so on, ' * 30}as it goes.")
    assert short.startswith("It is large. And then so on, ")
    assert short.endswith("so on, so…")


def test_what_stands_in_no_paragraph_of_its_own_describes_nothing(museum: Document) -> None:
    museum.write("docs/plain.md", "# Plain\n\n- an item\n\n:::{note}\nA note.\n:::\n")
    museum.build()
    found = metas(museum, "plain.html")
    assert "description" not in found
    assert "og:description" not in found
    assert found["og:title"] == ["Plain"]


def test_a_page_that_describes_itself_is_left_to_do_so(museum: Document) -> None:
    museum.build()
    found = metas(museum, "plain.html")
    assert found["description"] == ["What its author says of it: 5 < 6 & “7”."]
    assert found["og:description"] == found["description"]


def test_the_page_of_a_record_says_its_value(museum: Document) -> None:
    museum.build()
    found = metas(museum, "record/cost_of_entry.html")
    assert found["description"] == ["what each entry costs: $37.5 to 62.5 a person"]
    assert found["og:title"] == ["what each entry costs"]


def test_an_address_is_given_where_the_document_has_one(museum: Document) -> None:
    museum.build("-D", "html_baseurl=https://example.org/town/")
    address = "https://example.org/town/halls/large.html"
    assert metas(museum, "halls/large.html")["og:url"] == [address]
    assert f'<link rel="canonical" href="{address}" />' in museum.read("halls/large.html")


@pytest.mark.parametrize("builder", ["singlehtml", "epub"])
def test_other_builders_are_left_alone(museum: Document, builder: str) -> None:
    museum.build(builder=builder)
    assert not any(b"og:title" in content for content in museum.bytes().values())
