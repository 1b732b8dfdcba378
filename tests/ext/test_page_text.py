"""Beside each page of HTML lies its text: every word and number that a reader sees, whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sphinx_claims.ext.plain_text import html_lines

if TYPE_CHECKING:
    from conftest import Document

PAGES = {"index", "awkward", "halls/large", "ledger", "plain"}


@pytest.mark.parametrize(
    "line",
    [
        "What an entry costs, around $50 a person",
        "300 people & “their” visit",
        "(around $50 a person), “300 people”—300 people/*about $2 million a year*; "
        "**$1.5 to 2.5 million a year**.",
        "Note:",
        "  The first paragraph has > 290 people.",
        '  The second has "about 300 people" & their friends.',
        "A title with 300 people:",
        "| a head with 300 people | another |",
        "| about 300 people | $1.5 to 2.5 million a year |",
        "| écoute: 300 people, naïvement | it costs around $50 a person & more |",
        "A caption with 300 people",
        "A term of 300 people",
        "   is said to be about 300 people.",
        "   A quotation of approximately 300 people, naïvement",
        "A line that ends before nearly 310 people, and a note.[1]",
        "A block of raw HTML & its words,",
        "in several lines.",
        "A link to 300 people",
        "[1] A footnote of < 310 people.",
    ],
)
def test_a_text_has_each_paragraph_and_each_row_in_a_line(museum: Document, line: str) -> None:
    assert museum.build("-W") == 0
    assert museum.read("awkward.txt").splitlines().count(line) == 1


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_the_text_lies_beside_its_page_which_names_it(museum: Document, builder: str) -> None:
    museum.build(builder=builder)
    for page in PAGES:
        at = page if builder == "html" or page == "index" else f"{page}/index"
        name = at.rpartition("/")[2]
        link = f'<link rel="alternate" type="text/plain" href="{name}.txt" />'
        assert museum.read(f"{at}.html").count(link) == 1
        assert museum.read(f"{at}.txt").strip()


@pytest.mark.parametrize("builder", ["singlehtml", "latex", "epub", "json"])
def test_no_other_builder_writes_texts(museum: Document, builder: str) -> None:
    museum.build(builder=builder)
    texts = {path for path in museum.bytes() if path.endswith(".txt")}
    assert not {f"{page}.txt" for page in PAGES} & texts
    assert b"text/plain" not in museum.bytes().get("index.html", b"")


def test_the_drawing_of_a_plot_gives_its_caption_and_its_table(museum: Document) -> None:
    museum.write("docs/halls/large.md", "# Large\n\n```{claims-plot} dots cost_of_entry\n```\n")
    assert museum.build("-W") == 0
    text = museum.read("halls/large.txt")
    page = museum.read("halls/large.html")
    assert "<svg" in page
    assert "<svg" not in text
    caption = page.partition('<span class="caption-text">')[2].partition("</span>")[0]
    assert caption
    assert caption in text
    assert "The same as a table" not in text
    assert "| --- |" in text


def test_words_of_a_page_that_only_html_can_show_stand_in_its_text(museum: Document) -> None:
    museum.write(
        "docs/plain.md",
        "# Plain\n\n<dl><dt>its door</dt><dd>is &lt; open</dd></dl>\n\n"
        "A w<b>or</b>d, H{sub}`O`.\n\n![a &picture](x.svg)\n",
    )
    museum.write("docs/x.svg", '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
    assert museum.build("-W") == 0
    lines = museum.read("plain.txt").splitlines()
    assert "its door: is < open" in lines
    assert "A word, H_O." in lines
    assert "[image: a &picture]" in lines


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("a <b>b</b>c, <i>d</i>.", ["a bc, d."]),
        ("<q>so&nbsp;it is</q>", ["“so\N{NO-BREAK SPACE}it is”"]),
        ("<div>a</div>\n<div>b<br>c</div>", ["a", "", "b", "c"]),
        ("<h2>a</h2><p>b</p><p>c</p>", ["a", "b", "c"]),
        ("<table><tr><th>a</th><td>1</td></tr></table>", ["a: 1:"]),
        ("<script>a()</script><style>b{}</style><!-- c -->d", ["d"]),
        (
            'is <math display="block" alttext="a / b &lt; c"><mfrac><mi>a</mi><mi>b</mi></mfrac>'
            '<mo form="infix">=</mo> <mn>1 to 2</mn></math> so',
            ["is", "a / b < c = 1 to 2", "so"],
        ),
        ('<math alttext="a"><mi>a</mi></math>', ["a"]),
        ("<!-- a -->", []),
    ],
)
def test_html_gives_the_words_that_a_reader_sees(html: str, lines: list[str]) -> None:
    assert html_lines(html) == lines


def test_a_text_has_the_cards_of_its_page_at_its_end(museum: Document) -> None:
    museum.build()
    text = museum.read("index.txt")
    *_, cards = text.partition("\nWhere each number comes from\n")
    assert "\n“about 300 people” holds\n" in cards
    # Without its address a link leads nowhere.
    assert "full record" not in cards
    assert "link to these words" not in cards
    assert "\n“1.5 to 2.5 million dollars a year” holds\n" in cards


def test_the_text_of_a_record_lies_beside_its_page(museum: Document) -> None:
    museum.build()
    text = museum.read("record/cost_of_entry.txt")
    assert "spend / entries" in text
    assert re.search(r"^\$.* / .* = \$37\.5 to 62\.5 a person$", text, re.MULTILINE)
    assert "$37.5 to 62.5 a person" in museum.read("record/cost_of_entry.txt")


def test_texts_are_written_only_when_they_move(museum: Document) -> None:
    museum.build()
    texts = [path for path in museum.out.rglob("*.txt") if "_static" not in path.parts]
    before = {path: path.stat().st_mtime_ns for path in texts}
    (museum.out / "plain.txt").unlink()
    museum.edit("docs/halls/large.md", "one item", "one thing")
    museum.build()
    after = {path: path.stat().st_mtime_ns for path in texts}
    # The index is written again with the page that it lists, and says what it said.
    assert "index" in museum.pages_written
    moved = {
        path.relative_to(museum.out).as_posix() for path in texts if after[path] > before[path]
    }
    assert {"halls/large.txt", "plain.txt"} <= moved
    assert "index.txt" not in moved
    assert "ledger.txt" not in moved


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_text_after_an_edit_is_that_of_a_clean_build(museum: Document, processes: str) -> None:
    museum.build("-j", processes)
    museum.edit("claims/museum.yaml", "value: 300 people", "value: 305 people")
    museum.edit("docs/plain.md", "A page", "One page")
    museum.build("-j", processes)
    incremental = museum.bytes()
    museum.build(name="clean")
    assert incremental == museum.bytes()
