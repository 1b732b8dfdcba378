"""Every page: it loads nothing from elsewhere, and nothing in it fails or is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.watching import Watch

# The theme lets its column of content scroll where the page itself does not.
TOO_WIDE = """
  [document.documentElement, document.querySelector(".content")]
    .filter((part) => part.scrollWidth > part.clientWidth)
    .map((part) => `${part.nodeName} ${part.className}: ${part.scrollWidth}`)
"""


@pytest.fixture(scope="session")
def names(document: Path) -> list[str]:
    """Return every page of the document, and of the pages of records, which are alike, a tenth."""
    names = sorted(file.relative_to(document).as_posix() for file in document.rglob("*.html"))
    records = [name for name in names if name.startswith("record/")]
    others = [name for name in names if name not in records]
    assert {"index.html", "ledger.html", "scenarios.html", "search.html"} <= set(others)
    # An index of terms, of which there are none, would be an empty page.
    assert "genindex.html" not in others
    assert len(records) > 300
    return [*others, *records[::10], "record/funding_ratio.html"]


def test_no_page_asks_elsewhere_fails_or_is_refused(
    page: Page, names: list[str], watch: Watch
) -> None:
    wrong = {}
    for name in names:
        watch.seen.clear()
        page.goto(name)
        if watch.seen:
            wrong[name] = sorted(set(watch.seen))
    watch.seen.clear()
    assert not wrong


@pytest.mark.parametrize("width", [390, 320])
def test_no_page_scrolls_sideways_on_a_phone(page: Page, names: list[str], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    wide = {}
    for name in names:
        page.goto(name, wait_until="commit")
        page.wait_for_load_state("domcontentloaded")
        if found := page.evaluate(TOO_WIDE):
            wide[name] = found
    assert not wide


def test_a_page_that_scrolls_sideways_is_seen(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("method.html")
    assert page.evaluate(TOO_WIDE) == []
    page.evaluate("document.querySelector('article').style.minWidth = '500px'")
    assert page.evaluate(TOO_WIDE)
