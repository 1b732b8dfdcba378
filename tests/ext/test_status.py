"""The line that says how the statements of a page stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

STATUS = "```{claims-status}\n```\n"
IN_2023, IN_2031, IN_2103 = "1700000000", "1950000000", "4200000000"


@pytest.fixture
def dated(library: Document, monkeypatch: pytest.MonkeyPatch) -> Document:
    """Return a document of which a page tells its status, on a day of 2023."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_2023)
    text = (library.folder / "docs/fines.md").read_text("utf-8")
    library.write("docs/fines.md", text.replace("# Fines\n", f"# Fines\n\n{STATUS}"))
    return library


def status(document: Document) -> str:
    (found,) = re.findall('<p class="claim-status">(.*?)</p>', document.read("fines.html"))
    return str(found)


def test_a_page_says_how_its_statements_stand_and_leads_to_the_ledger(dated: Document) -> None:
    assert dated.build("-W") == 0
    assert status(dated) == (
        'last verified 2023-11-14 · <a class="reference internal" href="ledger.html'
        '#statements-of-fines">1 statement: 1 hold, 0 at the edge</a> · 0 figures due for review'
    )
    assert '<tr class="row-odd" id="statements-of-fines">' in dated.read("ledger.html")


def test_a_page_that_states_nothing_leads_to_the_whole_ledger(dated: Document) -> None:
    dated.write("docs/opening.md", f"# Opening\n\n{STATUS}")
    assert dated.build("-W") == 0
    assert 'href="ledger.html">0 statements' in dated.read("opening.html")


def test_the_edition_is_named_where_there_is_one(dated: Document) -> None:
    dated.edit("conf.py", 'claims_pages = "docs"', 'claims_pages = "docs"\nclaims_as_of = "2023"')
    assert dated.build("-W") == 0
    assert status(dated).startswith("edition of 2023 · last verified")


def test_every_builder_has_the_line(dated: Document) -> None:
    assert dated.build("-W", builder="text") == 0
    text = " ".join(dated.read("fines.txt").split())
    assert "last verified 2023-11-14 · 1 statement: 1 hold, 0 at the edge" in text


@pytest.mark.parametrize("builder", ["singlehtml", "latex"])
def test_where_pages_are_joined_the_line_is_about_its_own(dated: Document, builder: str) -> None:
    dated.edit("docs/fines.md", "The library", "Of {claim}`fines`, the library")
    dated.write("docs/opening.md", f"# Opening\n\n{STATUS}")
    assert dated.build("-W", builder=builder) == 0
    (file,) = dated.out.glob("index.html" if builder == "singlehtml" else "*.tex")
    counts = re.findall(r"(\d+) statements?: ", " ".join(file.read_text("utf-8").split()))
    assert counts == ["2", "0"]


def test_what_does_not_stand_is_counted(dated: Document) -> None:
    dated.edit("docs/fines.md", "about 100-to-1", "about 300-to-1")
    assert dated.build() == 1
    assert "1 statement: 0 hold, 0 at the edge, 1 fail</a> ·" in status(dated)


def test_each_figure_that_is_due_is_counted_once(
    dated: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    dated.edit("docs/fines.md", "The library", "Of {claim}`fines`, the library")
    assert dated.build("-W") == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_2103)
    assert dated.build("-W") == 0
    assert "2 statements: 2 hold, 0 at the edge</a> · 2 figures due for review" in status(dated)


def test_the_day_on_which_it_was_verified_follows_the_build(
    dated: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    dated.build()
    assert dated.build("-W") == 0
    assert dated.pages_written == set()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_2031)
    assert dated.build("-W") == 0
    assert dated.pages_read == set()
    assert dated.pages_written == {"fines", "index"}
    assert "last verified 2031-10-17" in status(dated)
    incremental = dated.bytes()
    dated.build(name="clean")
    assert incremental == dated.bytes()


def test_lines_below_it_are_told_of(dated: Document) -> None:
    dated.edit("docs/fines.md", "```{claims-status}\n", "```{claims-status}\nwords\n")
    assert dated.build() == 2
    assert "“claims-status” has lines below it that it does not read" in dated.log
