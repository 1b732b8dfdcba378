"""The map of the argument stands whole where there is room, and says so where it scrolls."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

BEYOND = """
  (drawing) => [...drawing.querySelectorAll("a, g")].flatMap((box) => {
    const frame = box.querySelector("rect").getBoundingClientRect();
    return [...box.querySelectorAll("text")]
      .filter((text) => text.getBoundingClientRect().right > frame.right)
      .map((text) => text.textContent);
  })
"""


@pytest.fixture
def scroller(page: Page) -> Locator:
    page.goto("argument.html")
    return page.locator(".claim-argument-map > .claim-scroll")


def cue(scroller: Locator) -> str:
    found: str = scroller.evaluate("(box) => getComputedStyle(box, '::before').content")
    return found


@pytest.mark.parametrize("width", [1280, 1440, 1920, 2560])
def test_the_whole_map_is_seen_on_a_desk(page: Page, scroller: Locator, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    assert scroller.evaluate("(box) => box.scrollWidth - box.clientWidth") == 0
    assert cue(scroller) == "none"
    # As large as it was drawn, or nearly.
    drawing = scroller.locator("svg").first
    shrunk = drawing.evaluate("(one) => one.clientWidth / one.viewBox.baseVal.width")
    assert shrunk > 0.98


def test_on_a_phone_the_map_scrolls_and_a_line_says_so(page: Page, scroller: Locator) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    assert scroller.evaluate("(box) => box.scrollWidth - box.clientWidth") > 100
    assert "scroll it sideways" in cue(scroller)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_no_words_reach_beyond_their_box(scroller: Locator) -> None:
    for drawing in scroller.locator("svg").all():
        assert drawing.evaluate(BEYOND) == []


def test_assumptions_are_called_so_on_the_map(scroller: Locator) -> None:
    box = scroller.locator('a[href$="relative_tractability.html"]')
    assert box.locator("text").last.text_content() == "assumed"
