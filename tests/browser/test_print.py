"""On paper nothing is cut at the side and nothing stays folded away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

# What a page of A4 leaves between the margins of 20 millimetres, at 96 dots an inch.
PAPER = 642

PAGES = [
    "argument.html",
    "scenarios.html",
    "ledger.html",
    "evidence/funding.html",
    "record/funding_ratio.html",
    "record/interpretability_spend.html",
]

CUT = """
  [...document.querySelectorAll("article :is(table, svg, figure, .claim-scroll)")]
    .filter((part) => part.getBoundingClientRect().width > 0)
    .filter((part) =>
      part.getBoundingClientRect().right > document.documentElement.clientWidth + 1
      || (part.scrollWidth > part.clientWidth + 1 && part.matches(".claim-scroll")))
    .map((part) => `${part.nodeName} ${part.getAttribute("class")}`)
"""

FOLDED = """
  [...document.querySelectorAll("article details")]
    .filter((one) => !one.lastElementChild.checkVisibility({contentVisibilityAuto: true}))
    .map((one) => one.textContent.slice(0, 60))
"""


@pytest.fixture(params=PAGES)
def paper(page: Page, request: pytest.FixtureRequest) -> Page:
    page.set_viewport_size({"width": PAPER, "height": 950})
    page.goto(request.param)
    page.emulate_media(media="print")
    return page


def left(page: Page, what: str) -> list[str]:
    """Return what is left of some parts once the page is laid out for paper, in five seconds."""
    found: list[str] = page.evaluate(what)
    for _ in range(50):
        if not found:
            break
        page.wait_for_timeout(100)
        found = page.evaluate(what)
    return found


def test_nothing_is_cut_at_the_side(paper: Page) -> None:
    assert left(paper, CUT) == []


def test_what_is_folded_away_stands_on_paper(paper: Page) -> None:
    assert left(paper, FOLDED) == []


def test_what_is_cut_or_folded_is_seen(page: Page) -> None:
    page.set_viewport_size({"width": PAPER, "height": 950})
    page.goto("argument.html")
    assert page.evaluate(CUT)
    assert page.evaluate(FOLDED)


def test_a_page_of_paper_ends_between_the_parts_of_the_map(page: Page) -> None:
    page.set_viewport_size({"width": PAPER, "height": 950})
    page.goto("argument.html")
    page.emulate_media(media="print")
    heights = page.locator("svg.claim-argument").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 1
    assert max(heights) < 950
    breaks = page.locator("svg.claim-argument").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).breakInside)"
    )
    assert set(breaks) == {"avoid"}


def test_a_browser_whose_style_sheets_cannot_unfold_it_opens_it(page: Page) -> None:
    page.add_init_script("CSS.supports = () => false;")
    page.goto("argument.html")
    details = page.locator("article details")
    assert details.evaluate_all("(all) => all.map((one) => one.open)") == [False]
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert details.evaluate_all("(all) => all.map((one) => one.open)") == [True]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert details.evaluate_all("(all) => all.map((one) => one.open)") == [False]
