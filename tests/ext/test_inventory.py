"""The listing of assertions on a built page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

INVENTORY = """\
library_spending:
  words: The town spends about $2 million a year
  page: index
  kind: [quantity, order]
  need: [none, source]
  bound: spend
  evidence: fines
  sources: budget
  discussed: fines
  tension: open_every_day

open_every_day:
  words: It is … every day
  page: opening
  kind: existence
  need: source
  exempt: nobody has looked

worth_it:
  words: open every day
  page: opening
  kind: value
  need: none
"""


@pytest.fixture
def listed(library: Document) -> Document:
    """Return the library with an inventory, and a page that lists it."""
    library.write("claims/inventory.yaml", INVENTORY)
    with (library.folder / "docs/ledger.md").open("a", encoding="utf-8") as page:
        page.write("\n## Inventory\n\n```{claims-ledger} inventory\n```\n")
    return library


def words(html: str) -> str:
    """Return the words of the inventory on a page."""
    return " ".join(re.sub("<[^>]*>", " ", html[html.index('<section id="inventory">') :]).split())


def test_every_assertion_says_what_it_needs_and_what_it_has(listed: Document) -> None:
    assert listed.build("-W") == 0
    page = listed.read("ledger.html")
    said = words(page)
    assert "3 assertions: 1 bound and evidenced, 1 exempt, a judgement." in said
    for part in (
        "says : how much, an order of magnitude needs : a source; the rest is a judgement",
        "state : bound and evidenced bound to : what the town spends on its library : holds",
        "evidence : what fines bring in sources : The town's budget 2025 discussed : Fines",
        "in tension with : “It is … every day”",
        "exempt, since : nobody has looked",
        "needs : nothing: it is a judgement state : a judgement",
    ):
        assert part in said
    assert 'href="index.html#statement-spend-1">“The town spends about $2 million a year”' in page
    assert 'href="opening.html">“It is … every day”' in page


def test_a_document_without_one_says_so(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\n```{claims-ledger} inventory\n```\n")
    assert library.build("-W") == 0
    assert "This document has no inventory of its assertions." in library.read("opening.html")


def test_words_that_the_page_no_longer_has_fail_the_build_and_show(listed: Document) -> None:
    listed.build()
    listed.edit("docs/opening.md", "every day", "on Sundays")
    assert listed.build() == 1
    assert listed.log.count("error[assertion-absent]") == 2
    assert "[not on its page]" in listed.read("ledger.html")
    listed.edit("docs/opening.md", "on Sundays", "every day")
    assert listed.build("-W") == 0
    assert "[not on its page]" not in listed.read("ledger.html")


EDITS = {
    "a state": ("claims/inventory.yaml", "exempt: nobody has looked", "sources: budget"),
    "a page that is listed now": (
        "claims/inventory.yaml",
        "worth_it:\n  words: open every day\n  page: opening",
        "worth_it:\n  words: against what fines bring in\n  page: fines",
    ),
    "the title of a page that discusses": ("docs/fines.md", "# Fines", "# What is late"),
    "a statement": ("docs/index.md", "about $2 million a year", "$2 million a year"),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("processes", ["1", "2"])
def test_the_list_after_an_edit_is_that_of_a_clean_build(
    listed: Document, edit: str, processes: str
) -> None:
    listed.build("-j", processes)
    before = listed.read("ledger.html")
    listed.edit(*EDITS[edit])
    status = listed.build("-j", processes)
    incremental, log = listed.read("ledger.html"), listed.log
    assert incremental != before
    assert listed.build(name="clean") == status
    assert incremental == listed.read("ledger.html")
    assert set(re.findall(r"error\[.*", log)) == set(re.findall(r"error\[.*", listed.log))


def test_a_mistake_in_the_file_stops_the_build_before_a_page_is_read(listed: Document) -> None:
    listed.edit("claims/inventory.yaml", "kind: value", "kind: vlaue")
    assert listed.build() == 2
    assert "error[value-invalid]" in listed.log
    assert "Traceback" not in listed.log
    assert listed.pages_read == set()


@pytest.mark.parametrize("builder", ["text", "latex", "xml", "singlehtml"])
def test_every_builder_lists_the_assertions(listed: Document, builder: str) -> None:
    assert listed.build("-W", builder=builder) == 0
    pages = {"text": "ledger.txt", "xml": "ledger.xml", "singlehtml": "index.html"}
    assert "nobody has looked" in listed.read(pages.get(builder, "thelibrary.tex"))
