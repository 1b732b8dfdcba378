"""What the essay's page costs its reader: bytes, and words that move while they are read."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response

KIB = 1024

# What the browser sees move, whether or not the reader has just pressed something.
SHIFTS = """
window.claimShifts = [];
const named = ({ node }) => (node && `${node.nodeName} ${node.id} ${node.className}`) || "gone";
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    claimShifts.push([entry.value, ...entry.sources.map(named)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def weights(page: Page) -> dict[str, int]:
    """Return how many bytes each file is that the essay's page loads, packed as a host packs it."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto("index.html", wait_until="networkidle")
    assert answers
    return {
        urlsplit(answer.url).path.lstrip("/"): len(gzip.compress(answer.body(), 9, mtime=0))
        for answer in answers
    }


def test_the_essays_page_weighs_at_most_60_kib(weights: dict[str, int]) -> None:
    assert "index.html" in weights
    assert "_static/styles/furo.css" in weights
    assert sum(weights.values()) <= 60 * KIB, weights


def test_our_scripts_weigh_at_most_12_kib(weights: dict[str, int], plain: Path) -> None:
    # Whatever a document without our extension has not is ours.
    others = {file.relative_to(plain).as_posix() for file in plain.rglob("*.js")}
    scripts = {name: size for name, size in weights.items() if name.endswith(".js")}
    ours = {name: size for name, size in scripts.items() if name not in others}
    assert ours.keys() == {"_static/claims.js", "_static/claims-what-if.js"}
    assert sum(ours.values()) <= 12 * KIB, ours


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_while_a_page_loads_or_a_card_opens(page: Page, width: int) -> None:
    page.add_init_script(SHIFTS)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("index.html", wait_until="networkidle")
    for words in page.locator(".claim > label").all()[:3]:
        words.click()
        settle(page)
        page.keyboard.press("Escape")
    assert shifts(page) == []


def test_what_moves_is_seen(page: Page) -> None:
    page.add_init_script(SHIFTS)
    page.goto("index.html")
    page.evaluate("document.querySelector('article h1').before('A line that comes late.')")
    assert shifts(page)


def shifts(page: Page) -> list[list[float | str]]:
    settle(page)
    found: list[list[float | str]] = page.evaluate("claimShifts")
    return found


def settle(page: Page) -> None:
    """Wait until the browser has drawn what was asked for, and told of it."""
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>"
        " setTimeout(done, 50))))"
    )
