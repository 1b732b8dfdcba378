"""The ledger's tables: what their cells say, and what they are sorted by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_claims.ext.listings.context import table
from sphinx_claims.ext.sorting import numbered, sortable

if TYPE_CHECKING:
    from conftest import Document

REVIEW = '  review_by: 2099-12-31\n  source: {ref: budget, excerpt: "$20,000 a year"}'


def cells(document: Document, noun: str) -> list[list[str]]:
    """Return the words of the cells of a table, row by row, the heads first."""
    page = document.read("ledger.html")
    found = page.split(f'data-claim-rows="{noun}"')[1].split("</table>")[0]
    rows = re.findall(r"<tr.*?</tr>", found, re.DOTALL)
    return [
        [
            " ".join(re.sub(r"<[^>]*>", "", cell).split())
            for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)
        ]
        for row in rows
    ]


def test_each_cell_says_of_what_column_it_is_where_no_two_can_stand_beside_each_other(
    library: Document,
) -> None:
    assert library.build("-W") == 0
    page = library.read("ledger.html")
    found = page.split('data-claim-rows="claims"')[1].split("</table>")[0]
    labels = re.findall(r'<td data-label="([^"]*)"', found)
    assert labels == ["claim", "value", "range", "statements", "rests on", "review by"]
    assert library.build("-W", builder="text") == 0
    assert "data-label" not in library.read("ledger.txt")


def test_a_figure_says_its_range_its_verdicts_and_its_dates(library: Document) -> None:
    library.edit("docs/opening.md", "It is open", "{claim}`more than 300 people <visitors>` come")
    assert library.build() == 1
    rows = cells(library, "figures")
    assert rows[0] == ["figure", "value", "range", "statements", "basis", "as of", "review by"]
    assert rows[1] == [
        *("what fines bring in", "$20,000 a year", "single value", "not stated"),
        *("reported", "2025", "2099-12-31"),
    ]
    assert rows[3][3] == "fails 1, holds 1"


def test_a_claim_says_its_range_its_verdicts_and_the_first_of_its_reviews(
    library: Document,
) -> None:
    library.edit(
        "claims/library.yaml",
        "value: 20 thousand USD/year\n",
        "value: 20 to 21 thousand USD/year\n  range: plausible\n",
    )
    library.edit("claims/library.yaml", REVIEW, REVIEW.replace("2099", "2024"))
    library.edit("claims/library.yaml", '"$20,000 a year"', '"$20,000 to $21,000 a year"')
    assert library.build("-W") == 0
    rows = cells(library, "claims")
    assert rows[0] == ["claim", "value", "range", "statements", "rests on", "review by"]
    assert rows[1] == [
        *("dollars spent for each dollar of fines", "95.2 to 100", "from its figures' ranges"),
        "holds 1",
        "what the town spends on its library; what fines bring in",
        "2024-12-31 due",
    ]


def test_numbers_are_sorted_within_their_unit_and_verdicts_by_how_grave_they_are(
    library: Document,
) -> None:
    library.build()
    page = library.read("ledger.html")
    assert '<data data-unit="USD/year" value="20000.0">$20,000 a year</data>' in page
    assert '<data data-unit="person" value="300.0">300 people</data>' in page
    # The verdict on a statement, and those on all of a figure's, of which one has none.
    assert '<data value="3"><span class="claim-verdict claim-holds">holds</span></data>' in page
    assert '<data value="4">not stated</data>' in page
    held = r'<data value="3"><span>\s*<span class="claim-verdict claim-holds">holds</span> 1'
    assert re.search(held, page)
    library.edit("docs/opening.md", "It is open", "{claim}`more than 300 people <visitors>` come")
    library.build()
    gravest = r'<data value="0"><span>\s*<span class="claim-verdict claim-fails">fails</span> 1, '
    assert re.search(gravest, library.read("ledger.html"))


def test_the_script_is_loaded_where_such_a_table_stands_and_nowhere_else(
    library: Document,
) -> None:
    library.build()
    for page in ("index", "fines", "opening", "ledger"):
        shown = library.read(f"{page}.html")
        loaded = [name in shown for name in ("_static/table.js", "_static/table.css")]
        assert loaded == [page == "ledger"] * 2, page
    assert (library.out / "_static/table.js").exists()
    assert "<script defer" in library.read("ledger.html")


def test_a_builder_of_words_says_the_same_words(library: Document) -> None:
    assert library.build("-W", builder="text") == 0
    text = " ".join(library.read("ledger.txt").split())
    assert "not stated" in text
    assert "single value" in text


def test_a_table_keeps_the_name_of_its_region() -> None:
    found = sortable("rows", table(("a", "b"), [("1", "2")], (1, 1)))
    assert (found["label"], found["noun"]) == ("table of a, b", "rows")
    assert found["classes"] == ["claim-scroll", "claim-sortable"]
    assert numbered(3, nodes.emphasis("", "x")).astext() == "x"


def test_statements_stand_in_the_order_of_reading_each_with_its_page(library: Document) -> None:
    library.edit("docs/index.md", "fines\nvisitors", "visitors\nfines")
    assert library.build("-W") == 0
    rows = cells(library, "statements")
    assert rows[0] == ["words", "page", "states", "value", "the wording", "verdict"]
    assert [row[1] for row in rows[1:]] == ["The library", "Visitors", "Fines"]
    page = library.read("ledger.html")
    assert re.findall(r'id="(statements-of-[^"]+)"', page) == [
        "statements-of-index",
        "statements-of-visitors",
        "statements-of-fines",
    ]
    assert 'href="visitors.html">Visitors</a>' in page
    # And again when the toctree has another order.
    library.edit("docs/index.md", "visitors\nfines", "fines\nvisitors")
    assert library.build("-W") == 0
    assert [row[1] for row in cells(library, "statements")[1:]] == [
        *("The library", "Fines", "Visitors"),
    ]


def test_what_a_page_that_is_kept_word_for_word_states_comes_first(library: Document) -> None:
    library.keep_fines()
    assert library.build("-W") == 0
    pages = [row[1] for row in cells(library, "statements")[1:]]
    assert pages == ["Fines", "The library", "Visitors"]
