"""Every page: it loads nothing from elsewhere, and nothing in it fails or is refused."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.watching import Watch


def test_no_page_asks_elsewhere_fails_or_is_refused(
    page: Page, document: Path, watch: Watch
) -> None:
    names = sorted(file.relative_to(document).as_posix() for file in document.rglob("*.html"))
    records = [name for name in names if name.startswith("record/")]
    others = [name for name in names if name not in records]
    assert {"index.html", "ledger.html", "scenarios.html", "search.html"} <= set(others)
    # The pages of records are made from few parts, and are many: one in ten has each of them.
    opened = [*others, *records[::10], "record/funding_ratio.html"]
    wrong = {}
    for name in opened:
        watch.seen.clear()
        page.goto(name)
        if watch.seen:
            wrong[name] = sorted(set(watch.seen))
    watch.seen.clear()
    assert not wrong
