"""A build after an edit reads exactly the pages that state what changed, and equals a clean one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

EVERY_PAGE = {"index", "fines", "visitors", "opening", "ledger"}


def test_the_first_build_reads_every_page(library: Document) -> None:
    assert library.build("-W") == 0
    assert library.pages_read == EVERY_PAGE


def test_a_second_build_reads_and_writes_nothing(library: Document) -> None:
    library.build()
    assert library.build("-W") == 0
    assert library.pages_read == set()
    assert library.pages_written == set()


@pytest.mark.parametrize(
    ("path", "old", "new", "read"),
    [
        # A figure, stated directly and through a claim.
        ("claims/library.yaml", "2 million USD", "2.1 million USD", {"index", "fines"}),
        # A figure that one page states only through a claim.
        ("claims/library.yaml", "20 thousand USD", "21 thousand USD", {"fines"}),
        # A figure whose value a page pulls.
        ("claims/library.yaml", "value: 300 people", "value: 290 people", {"visitors"}),
        # What a page may show of a figure besides its value.
        ("claims/library.yaml", "who visit on a Saturday", "who come on Saturdays", {"visitors"}),
        # The source that all three rest on.
        (
            "claims/sources/library.yaml",
            "town's budget",
            "city's budget",
            EVERY_PAGE - {"opening", "ledger"},
        ),
        # A function.
        ("claims/library.py", "spend / fines", "fines / fines * spend / fines", {"fines"}),
        # A page's own words.
        ("docs/opening.md", "every day", "every evening", {"opening"}),
    ],
    ids=["figure", "figure-of-a-claim", "pulled", "label", "source", "function", "words"],
)
def test_an_edit_reads_exactly_the_pages_that_state_it(
    library: Document, path: str, old: str, new: str, read: set[str]
) -> None:
    library.build()
    library.edit(path, old, new)
    assert library.build("-W") == 0
    assert library.pages_read == read
    assert library.pages_written >= read
    incremental = library.incremental_bytes()

    library.build(name="clean")
    assert incremental == library.bytes()


def test_an_unrelated_figure_reads_no_page_and_shows_in_the_ledger(library: Document) -> None:
    library.build()
    more = (library.folder / "claims/library.yaml").read_text("utf-8")
    added = "staff" + more[more.index("visitors") + len("visitors") :]
    # Above the others, so that every line moves.
    library.write("claims/library.yaml", f"{added}\n{more}")
    library.build()
    assert library.pages_read == set()
    # Sphinx writes a page anew whose table of contents names one that is.
    assert library.pages_written == {"ledger", "index"}
    assert 'id="staff"' in library.read("ledger.html")


def test_a_comment_moves_the_lines_that_the_ledger_names(library: Document) -> None:
    library.build()
    assert "claims/library.yaml:1<" in re.sub("</?span[^>]*>", "", library.read("ledger.html"))
    library.edit("claims/library.yaml", "spend:\n", "# What the town pays.\nspend:\n")
    assert library.build("-W") == 0
    assert library.pages_read == set()
    incremental = library.incremental_bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_statement_added_on_one_page_shows_in_the_ledger(library: Document) -> None:
    library.build()
    library.edit("docs/opening.md", "It is open", "{claim}`300 people <visitors>` come. It is open")
    assert library.build("-W") == 0
    assert library.pages_read == {"opening"}
    assert library.pages_written == {"opening", "ledger", "index"}
    assert "statement-visitors-1" in library.read("opening.html")
    incremental = library.incremental_bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_page_taken_away_leaves_the_ledger(library: Document) -> None:
    library.build()
    (library.folder / "docs/visitors.md").unlink()
    library.edit("docs/index.md", "visitors\n", "")
    library.edit("docs/opening.md", "It is open", "{claim}`300 people <visitors>` come. It is open")
    assert library.build("-W") == 0
    assert "visitors.html" not in library.read("ledger.html")


def test_a_ledger_moved_to_another_page_takes_every_link_along(library: Document) -> None:
    library.build()
    (library.folder / "docs/ledger.md").rename(library.folder / "docs/records.md")
    library.edit("docs/index.md", "ledger\n", "records\n")
    assert library.build("-W") == 0
    assert 'href="records.html#spend_for_fines"' in library.read("fines.html")


def test_a_figure_that_moves_out_of_its_words_fails_every_build_until_it_is_mended(
    library: Document,
) -> None:
    library.build()
    library.edit("claims/library.yaml", "20 thousand USD", "60 thousand USD")
    library.edit("claims/library.yaml", "$20,000 a year", "$60,000 a year")
    assert library.build() == 1
    assert "33.3" in library.read("fines.html")
    # Nothing changes, nothing is read, and it fails all the same.
    assert library.build() == 1
    assert library.pages_read == set()
    assert "claim-drift" in library.log

    library.edit("claims/library.yaml", "60 thousand USD", "20 thousand USD")
    library.edit("claims/library.yaml", "$60,000 a year", "$20,000 a year")
    assert library.build("-W") == 0
    assert library.pages_read == {"fines"}
    assert "33.3" not in library.read("fines.html")


def test_an_operator_changed_within_a_second_is_seen(library: Document) -> None:
    """Python's own cache of compiled modules goes by whole seconds and the size of the file."""
    library.build()
    library.edit("claims/library.py", "spend / fines", "spend * fines")
    assert library.build() == 2
    assert "function-unit" in library.log


def test_a_review_date_that_passes_is_shown_without_an_edit(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    library.build()
    assert "claim-due" not in library.read("fines.html")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4200000000")
    assert library.build("-W") == 0
    assert "claim-due" in library.read("fines.html")
    assert "claim-due" in library.read("ledger.html")


def test_two_processes_give_the_same_bytes_as_one(library: Document) -> None:
    # Sphinx reads in parallel only when there are more than a handful of pages.
    for number in "abcdefgh":
        page = (library.folder / "docs/fines.md").read_text("utf-8")
        library.write(f"docs/fines-{number}.md", f"---\norphan: true\n---\n{page}")
    assert library.build("-W", "-j", "1", name="one") == 0
    one = library.bytes()
    assert library.build("-W", "-j", "2", name="two") == 0
    assert library.bytes() == one
    assert library.build("-W", "-j", "2", name="two") == 0
    assert library.bytes() == one


def test_two_builds_give_the_same_bytes(document: Callable[[str], Document]) -> None:
    library = document("library")
    library.build(name="first")
    first = library.bytes()
    library.build(name="second")
    assert library.bytes() == first
