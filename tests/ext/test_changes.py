"""The page of what changed: the changes, what is due, what will be due next, and the feed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from sphinx_claims import __version__

if TYPE_CHECKING:
    from conftest import Document

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "html_baseurl=https://library.example"
HISTORY = """\
  history:
    - {date: 2024-11-01, value: 280 people, reason: the count at the door}
    - {date: 2025-03-01, value: 300 people, reason: the side door was counted too}
"""


@pytest.fixture
def changing(library: Document, monkeypatch: pytest.MonkeyPatch) -> Document:
    """Return the document with a page of what changed, on the first day of 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    library.write("docs/changes.md", "# What changed\n\n```{claims-ledger} changes\n```\n")
    library.edit("docs/index.md", "\nledger\n", "\nledger\nchanges\n")
    return library


def words(document: Document) -> str:
    page = document.read("changes.html").split('role="main"')[1]
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


def put_history(document: Document) -> None:
    document.edit("claims/library.yaml", "  value: 300 people\n", f"  value: 300 people\n{HISTORY}")


def test_a_document_in_which_nothing_has_changed_says_so(changing: Document) -> None:
    assert changing.build("-W") == 0
    said = words(changing)
    assert "No figure has a history yet: each has the value that it was first given." in said
    assert "No figure is due for review." in said
    assert "2099-12-31: 3 figures" in said


def test_a_change_is_told_with_both_values_and_its_reason(changing: Document) -> None:
    put_history(changing)
    assert changing.build("-W") == 0
    said = words(changing)
    newest = said.index(
        "2025-03-01 people who visit on a Saturday 280 people 300 people "
        "the side door was counted too"
    )
    first = said.index(
        "2024-11-01 people who visit on a Saturday the first value 280 people the count at the door"
    )
    assert newest < first
    assert "No figure has a history" not in said


def test_what_is_due_is_told_with_its_source_and_is_not_due_next(changing: Document) -> None:
    # The first figure of the file.
    text = (changing.folder / "claims/library.yaml").read_text("utf-8")
    changing.write("claims/library.yaml", text.replace("2099-12-31", "2025-12-31", 1))
    assert changing.build("-W") == 0
    said = words(changing)
    assert "what the town spends on its library $2 million a year 2025-12-31 due" in said
    assert "No figure is due" not in said
    assert "2099-12-31: 2 figures" in said


def test_a_day_that_passes_moves_what_is_due(
    changing: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (changing.folder / "claims/library.yaml").read_text("utf-8")
    changing.write("claims/library.yaml", text.replace("2099-12-31", "2026-01-01"))
    changing.build()
    assert "2026-01-01: 3 figures" in words(changing)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")
    assert changing.build("-W") == 0
    assert "Every figure is due for review." in words(changing)
    incremental = changing.bytes()
    changing.build(name="clean")
    assert incremental == changing.bytes()


def test_what_falls_due_is_folded_away_in_html_and_open_elsewhere(changing: Document) -> None:
    changing.build()
    fold = changing.read("changes.html").split("<details")[1].split("</details>")[0]
    assert "<summary>2099-12-31: 3 figures</summary>" in fold
    assert "what fines bring in" in fold
    assert changing.build("-W", builder="text") == 0
    assert "2099-12-31: 3 figures" in changing.read("changes.txt")


def test_a_document_that_knows_its_address_has_a_feed(changing: Document) -> None:
    put_history(changing)
    assert changing.build("-W", "-D", BASE) == 0
    feed = ET.fromstring(changing.read("changes.xml").encode())  # noqa: S314  (our own)
    assert feed.findtext(f"{ATOM}id") == "https://library.example/changes.xml"
    assert feed.findtext(f"{ATOM}title") == "The library: what has changed"
    assert feed.findtext(f"{ATOM}updated") == "2025-03-01T00:00:00Z"
    assert len(feed.findall(f"{ATOM}entry")) == 2
    generator = feed.find(f"{ATOM}generator")
    assert generator is not None
    assert generator.get("version") == __version__
    page = changing.read("changes.html")
    head, body = page.split("</head>")
    assert 'type="application/atom+xml" href="changes.xml"' in head
    assert 'href="changes.xml">as a feed</a>' in body
    assert "atom+xml" not in changing.read("ledger.html")


def test_in_folders_the_feed_lies_where_it_always_does(changing: Document) -> None:
    assert changing.build("-W", "-D", BASE, builder="dirhtml") == 0
    assert (changing.out / "changes.xml").is_file()
    assert 'href="../changes.xml">as a feed</a>' in changing.read("changes/index.html")


def test_a_document_that_knows_no_address_has_no_feed_and_names_none(changing: Document) -> None:
    changing.build("-D", BASE)
    assert (changing.out / "changes.xml").is_file()
    assert changing.build("-W") == 0
    assert not (changing.out / "changes.xml").exists()
    assert "changes.xml" not in changing.read("changes.html")


def test_the_feed_depends_on_no_clock(changing: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    put_history(changing)
    changing.build("-D", BASE)
    before = changing.read("changes.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    changing.build("-D", BASE)
    assert changing.read("changes.xml") == before
