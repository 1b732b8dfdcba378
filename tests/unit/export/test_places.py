"""Addresses are absolute where the document's own is known, and relative to it elsewhere."""

import pytest

from sphinx_claims.export import Places


def places(base=""):
    return Places(
        base=base,
        pages={"docs/index.md": "", "docs/money.md": "money.html"},
        records={"spend": "record/spend.html"},
        sources={"budget": "sources.html#source-budget"},
    )


@pytest.mark.parametrize(
    ("base", "page", "first", "record", "source"),
    [
        (
            "",
            "money.html",
            "./",
            "record/spend.html",
            "sources.html#source-budget",
        ),
        (
            "https://library.example/2026/",
            "https://library.example/2026/money.html",
            "https://library.example/2026/",
            "https://library.example/2026/record/spend.html",
            "https://library.example/2026/sources.html#source-budget",
        ),
    ],
)
def test_what_a_document_has_is_found(base, page, first, record, source):
    known = places(base)
    assert known.page("docs/money.md") == page
    assert known.page("docs/index.md") == first
    assert known.record("spend") == record
    assert known.source("budget") == source


def test_what_a_document_does_not_have_has_no_address():
    known = places("https://library.example/")
    assert known.page("docs/gone.md") == ""
    assert known.record("gone") == ""
    assert known.source("gone") == ""


def test_a_statement_is_found_in_its_sentence(document):
    first, second = document.ledger().judged
    assert places().statement(first) == "./#statement-spend-1"
    assert places("https://a.example/").statement(second) == "https://a.example/#statement-ratio-1"
