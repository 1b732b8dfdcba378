"""The page of sources: references, what rests on each, and where it is cited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

RECORD = """\
references:
- id: budget
  type: report
  title: The town's budget
  author: [{family: Rossi, given: Ada}]
  issued: {date-parts: [[2025, 3]]}
  accessed: {date-parts: [[2026, 11, 22]]}
  publisher: The town
  URL: https://town.example/budget?a=1&b=2
  note: Seen in the library.
  custom:
    archive: https://archive.example/budget
    words: ["about $2 million a year", "$20,000 a year", 300 people]
"""


@pytest.fixture
def listed(library: Document) -> Document:
    """Return the library with all that a record of a source can say."""
    library.write("claims/sources/library.yaml", RECORD)
    return library


def words(html: str) -> str:
    """Return the words of a page's list of sources."""
    listing = html[html.index('<dt id="source-') :]
    return " ".join(re.sub("<[^>]*>", " ", listing).split())


def test_a_source_has_its_reference_and_what_is_known_of_it(listed: Document) -> None:
    listed.edit("docs/opening.md", "It is open", "It is open, says {source}`budget`,")
    assert listed.build("-W") == 0
    page = listed.read("ledger.html")
    assert re.search(r'<dt id="source-budget">Rossi 2025<', page)
    assert "<em>The town's budget</em>. The town. Available at:" in page
    address = (
        'href="https://town.example/budget?a=1&amp;b=2">https://town.example/budget?a=1&amp;b=2<'
    )
    assert address in page
    said = words(page)
    for row in (
        "type : report published : 2025-03 read : 2026-11-22",
        "archived : https://archive.example/budget",
        "figures : what fines bring in ; what the town spends on its library ;",
        "cited on : Opening",
        "its words : “about $2 million a year”; “$20,000 a year”; “300 people”",
        "note : Seen in the library. id : budget",
    ):
        assert row in said
    assert '<a class="reference internal" href="opening.html">Opening</a>' in page


def test_what_is_not_known_of_a_source_is_left_out_and_a_missing_date_is_said(
    library: Document,
) -> None:
    library.edit("claims/sources/library.yaml", "  issued: {date-parts: [[2025]]}\n", "")
    assert library.build("-W") == 0
    said = words(library.read("ledger.html"))
    assert "The town's budget (n.d.)" in said
    assert "published : no date is given figures :" in said
    assert "cited on" not in said


def test_a_long_list_stands_under_letters(library: Document) -> None:
    more = "".join(
        f"- {{id: id_{number}, type: book, title: T, author: [{{family: {name}}}]}}\n"
        for number, name in enumerate(["3M", "Ångström", "Żukowski", "Жуков", *(["Adams"] * 26)])
    )
    file = library.folder / "claims/sources/library.yaml"
    file.write_text(file.read_text("utf-8") + more, "utf-8")
    cited = " ".join(f"{{source}}`id_{number}`" for number in range(30))
    library.write("docs/opening.md", f"# Opening\n\n{cited}\n")
    assert library.build("-W") == 0
    page = library.read("ledger.html")
    letters = re.findall(r'<section class="unlisted" id="(sources-\w+)">\s*<h3>([^<]*)', page)
    assert [letter for _, letter in letters] == ["0–9", "A", "T", "Z", "Ж"]
    assert len({anchor for anchor, _ in letters}) == 5
    assert page.index("Adams n.d.") < page.index("Ångström n.d.")
    for anchor, letter in letters:
        assert f'href="#{anchor}">{letter}</a>' in page


@pytest.mark.parametrize("builder", ["text", "latex", "xml", "singlehtml"])
def test_every_builder_lists_the_sources(listed: Document, builder: str) -> None:
    listed.edit("docs/opening.md", "It is open", "It is open, says {source}`budget`,")
    assert listed.build("-W", builder=builder) == 0
    pages = {"text": "ledger.txt", "xml": "ledger.xml", "singlehtml": "index.html"}
    text = listed.read(pages.get(builder, "thelibrary.tex"))
    assert "Rossi 2025" in text
    assert "archive.example/budget" in text
    if builder == "latex":
        # The citation's link has a place to lead to.
        (target,) = set(re.findall(r"\\hyperref\[(\\detokenize\{ledger:source-budget\})\]", text))
        assert f"\\label{{{target}}}" in text


def test_the_list_follows_the_pages_that_cite(listed: Document) -> None:
    listed.build()
    listed.edit("docs/opening.md", "It is open", "It is open, says {source}`budget`,")
    assert listed.build("-W") == 0
    assert "cited on : Opening" in words(listed.read("ledger.html"))
    listed.edit("docs/opening.md", "# Opening", "# When it opens")
    assert listed.build("-W") == 0
    assert "cited on : When it opens" in words(listed.read("ledger.html"))
    incremental = listed.read("ledger.html")
    listed.build(name="clean")
    assert incremental == listed.read("ledger.html")


def test_a_build_whose_sources_have_not_changed_writes_no_reference_anew(
    listed: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed.build()

    def refuse(sources: object) -> None:
        raise AssertionError(sources)

    monkeypatch.setattr("sphinx_claims.references.style.write_references", refuse)
    listed.edit("claims/library.yaml", "value: 300 people", "value: 310 people")
    listed.edit("claims/library.yaml", '"300 people"', '"310 people"')
    listed.edit("docs/visitors.md", "On a Saturday", "On Saturdays")
    listed.build()
    assert "310 people" in listed.read("visitors.html")
    assert "AssertionError" not in listed.log
