"""Takes pictures of the essay's page: ``nox -s browser -- --pictures``.

One of them is README.md's; the others, for whoever has changed how the page looks, lie in
build/pictures: both widths, light and dark, with a card open and with a figure moved.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.building import ROOT, build
from tests.browser.finding import MISSING, find_browser

README = ROOT / "docs/images/page.png"
FOLDER = ROOT / "build/pictures"


def open_card(page: Page) -> None:
    """Open the card of the essay's ratio."""
    page.locator("#words-funding_ratio-1").click()
    # Away from the words, which are coloured while they are pointed at.
    page.mouse.move(0, 0)
    expect(page.locator("#card-funding_ratio-1")).to_be_visible()


def move_a_figure(page: Page) -> None:
    """Put in six times what the essay's sentences take at most."""
    page.locator(".box [data-figure=interpretability_spend]").fill("600")
    expect(page.locator(".claim-now").first).to_be_visible()
    expect(page.locator(".claims-what-if")).not_to_have_attribute("aria-busy", "true")


def take(page: Page, address: str, name: str) -> None:
    """Take the pictures of the page in one width and one scheme."""
    page.goto(address)
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
    open_card(page)
    page.screenshot(path=FOLDER / f"{name}-card.png")
    page.keyboard.press("Escape")
    move_a_figure(page)
    page.screenshot(path=FOLDER / f"{name}-moved.png", full_page=True)


def main() -> None:
    """Build the document and take all pictures of it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        program = find_browser(playwright.chromium.executable_path)
        if program is None:
            raise SystemExit(MISSING)
        address = (build(ROOT, ROOT / "docs", Path(folder)) / "index.html").as_uri()
        browser = playwright.chromium.launch(executable_path=program, args=["--disable-gpu"])
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                size = {"width": width, "height": 1000}
                with browser.new_context(viewport=size, color_scheme=scheme) as context:
                    take(context.new_page(), address, f"{width}-{scheme}")
        browser.close()
    README.write_bytes((FOLDER / "1280-light-card.png").read_bytes())


if __name__ == "__main__":
    main()
