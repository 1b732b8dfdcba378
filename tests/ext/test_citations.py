"""Citations on a built page: author and year, a link to the source, and nothing left behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

CITED = "{source}`budget`"

PLACES = {
    "paragraph": f"It says so ({CITED}).",
    "heading": f"## It is in {CITED} here",
    "list": f"- it is in {CITED} here",
    "block quote": f"> it is in {CITED} here",
    "table": f"| head |\n|---|\n| it is in {CITED} here |",
    "emphasis": f"*it is in {CITED} here*",
    "footnote": f"A note.[^n]\n\n[^n]: it is in {CITED} here",
    "admonition": f":::{{note}}\nit is in {CITED} here\n:::",
    "title of an admonition": f":::{{admonition}} It is in {CITED} here\nBody.\n:::",
}


@pytest.fixture
def cited(library: Document) -> Document:
    """Return the library with an author for its source."""
    library.edit(
        "claims/sources/library.yaml",
        "type: report",
        "type: report\n  author: [{family: Rossi, given: Ada}]",
    )
    return library


def edit_page(document: Document, text: str) -> None:
    document.write("docs/opening.md", f"# Opening\n\n{text}\n")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("builder", ["html", "text", "latex", "singlehtml", "xml"])
def test_a_citation_works_wherever_a_role_does(cited: Document, place: str, builder: str) -> None:
    edit_page(cited, PLACES[place])
    assert cited.build("-W", builder=builder) == 0
    pages = {"html": "opening.html", "text": "opening.txt", "singlehtml": "index.html"}
    pages |= {"xml": "opening.xml"}
    assert "Rossi 2025" in " ".join(cited.read(pages.get(builder, "thelibrary.tex")).split())


def test_a_citation_leads_to_its_source(cited: Document) -> None:
    edit_page(cited, f"It is in {CITED}, and {{source}}`in their budget <budget>`.")
    assert cited.build("-W") == 0
    page = cited.read("opening.html")
    assert (
        '<span class="claim-citation"><a class="reference internal" '
        'href="ledger.html#source-budget" title="The town\'s budget">Rossi 2025</a></span>'
    ) in page
    assert ">in their budget</a></span>" in page
    assert 'id="source-budget"' in cited.read("ledger.html")


def test_a_source_with_the_id_of_a_figure_is_the_one_that_is_cited(cited: Document) -> None:
    cited.edit("claims/sources/library.yaml", "id: budget", "id: spend")
    file = cited.folder / "claims/library.yaml"
    file.write_text(file.read_text("utf-8").replace("ref: budget", "ref: spend"), "utf-8")
    edit_page(cited, "It is in {source}`spend`.")
    assert cited.build("-W") == 0
    assert 'href="ledger.html#source-spend"' in cited.read("opening.html")


def test_the_year_is_no_number_of_the_page(cited: Document) -> None:
    edit_page(cited, f"It is in {CITED}.\n\n```{{claims-coverage}}\n```")
    assert cited.build("-W") == 0
    assert "This page has no numbers." in cited.read("opening.html")


def test_a_number_in_the_words_for_a_source_is_one(cited: Document) -> None:
    edit_page(cited, "It is in {source}`a budget of 300 pages <budget>`.")
    assert cited.build() == 1
    assert cited.log.count("error[claim-unbound]") == 1


def test_a_source_that_is_not_there_fails_the_build_and_shows_in_place(cited: Document) -> None:
    edit_page(cited, "It is in {source}`budgte`.")
    assert cited.build() == 2
    assert "source-unknown" in cited.log
    assert "did you mean “budget”?" in cited.log
    assert "[“budgte” is no source]" in cited.read("opening.html")


def test_a_document_that_lists_no_sources_has_the_words_alone(cited: Document) -> None:
    edit_page(cited, f"It is in {CITED}.")
    cited.edit("docs/ledger.md", "```{claims-ledger} sources\n```", "None.")
    assert cited.build("-W") == 0
    assert '<span class="claim-citation">Rossi 2025</span>' in cited.read("opening.html")


EDITS = {
    "its date": ("[[2025]]", "[[2024]]"),
    "its author": ("family: Rossi", "family: Verdi"),
    "its title": ("town's budget", "city's budget"),
    "another source of the same author and year": (
        "references:",
        "references:\n- {id: other, type: report, title: A, author: [{family: Rossi, given: Ada}], "
        "issued: {date-parts: [[2025]]}}",
    ),
}


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize(("old", "new"), EDITS.values(), ids=EDITS)
def test_a_page_that_cites_a_source_follows_its_record(
    cited: Document, old: str, new: str, processes: str
) -> None:
    edit_page(cited, f"## In {CITED}\n\nIt is in {CITED}.")
    cited.build("-j", processes)
    before = cited.read("opening.html")
    if "other" in new:
        cited.edit("docs/visitors.md", "come.", "come, says {source}`other`.")
    cited.edit("claims/sources/library.yaml", old, new)
    assert cited.build("-W", "-j", processes) == 0
    assert cited.read("opening.html") != before
    incremental = cited.bytes()
    cited.build(name="clean")
    assert incremental == cited.bytes()


def test_a_second_build_reads_and_writes_nothing(cited: Document) -> None:
    edit_page(cited, f"It is in {CITED}.")
    cited.build()
    assert cited.build("-W") == 0
    assert cited.pages_read == set()
    assert cited.pages_written == set()


def test_a_citation_moved_to_a_heading_shows_in_the_navigation(cited: Document) -> None:
    edit_page(cited, "Nothing.")
    cited.build()
    cited.write("docs/opening.md", f"# By {CITED}\n\nNothing.\n")
    assert cited.build("-W") == 0
    assert "By Rossi 2025</a>" in re.sub("</?span[^>]*>", "", cited.read("index.html"))
    incremental = cited.bytes()
    cited.build(name="clean")
    assert incremental == cited.bytes()
