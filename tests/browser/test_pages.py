"""Every page: it loads nothing from elsewhere, and nothing in it fails or is refused."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.watching import Watch


def test_no_page_asks_elsewhere_fails_or_is_refused(
    page: Page, document: Path, watch: Watch
) -> None:
    wrong = {}
    for name in sorted(str(file.relative_to(document)) for file in document.rglob("*.html")):
        watch.seen.clear()
        page.goto(name)
        if watch.seen:
            wrong[name] = sorted(set(watch.seen))
    watch.seen.clear()
    assert not wrong
