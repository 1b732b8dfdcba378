"""Pages in the order in which they are read."""

from __future__ import annotations

from sphinx_claims.ext.listings.reading_order import reading_order

TREES = {"index": ["b", "c"], "b": ["b/one", "index"], "c": ["b/one", "gone"]}


def test_pages_stand_as_the_toctrees_name_them_and_the_rest_at_the_end() -> None:
    pages = ["a", "b", "b/one", "c", "index", "z"]
    assert reading_order(pages, set(), "index", TREES) == ["index", "b", "b/one", "c", "a", "z"]


def test_some_come_before_all_others() -> None:
    pages = ["a", "b", "b/one", "c", "index", "z"]
    found = reading_order(pages, {"z", "c"}, "index", TREES)
    assert found == ["c", "z", "index", "b", "b/one", "a"]


def test_a_document_without_toctrees_is_sorted() -> None:
    assert reading_order({"b", "index", "a"}, set(), "index", {}) == ["index", "a", "b"]
