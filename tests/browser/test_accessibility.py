"""What axe finds of WCAG 2.2, levels A and AA, on a page of each kind."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": LEVELS, "resultTypes": ["violations"]}
PAGES = [
    "index.html",
    "ledger.html",
    "changes.html",
    "record/funding_ratio.html",
    "record/interpretability_spend.html",
    "scenarios.html",
    "evidence/funding.html",
    "sources.html",
    "method.html",
    "argument.html",
    "contributing/reference.html",
]


def violations(page: Page) -> dict[str, list[str]]:
    """Return what axe finds in a page as it stands: each rule, with the places that break it."""
    found = Axe().run(page, options=OPTIONS).response
    assert found["testEngine"]["name"] == "axe-core"
    return {
        f"{rule['id']}: {rule['help']}": [
            f"{node['target']}: {node['html'][:160]}: {node['failureSummary']}"
            for node in rule["nodes"]
        ]
        for rule in found["violations"]
    }


@pytest.fixture(params=[1280, 390], ids=["wide", "narrow"])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(params=["light", "dark"])
def seen(page: Page, width: int, request: pytest.FixtureRequest) -> Page:
    """Return a page as a reader has it, in light or dark, on a desk or on a phone."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=request.param)
    return page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_breaks_no_rule(seen: Page, name: str) -> None:
    seen.goto(name)
    assert violations(seen) == {}


def test_an_open_card_breaks_no_rule(seen: Page) -> None:
    seen.goto("index.html")
    for name in ("capabilities_spend-1", "funding_ratio-1", "marginal_dollar_probability-1"):
        seen.locator(f"#words-{name}").click()
        expect(seen.locator(f"#card-{name}")).to_be_visible()
        assert violations(seen) == {}
        seen.keyboard.press("Escape")


def test_a_panel_with_a_moved_figure_breaks_no_rule(seen: Page) -> None:
    seen.goto("index.html")
    seen.get_by_role("textbox", name="mechanistic interpretability").fill("600")
    expect(seen.locator(".claim-now").first).to_be_visible()
    expect(seen.locator(".claims-what-if")).not_to_have_attribute("aria-busy", "true")
    assert violations(seen) == {}
    # With the card of words that hold no more.
    seen.locator("#words-funding_ratio-1").click()
    expect(seen.locator("#card-funding_ratio-1")).to_contain_text("With your figures")
    assert violations(seen) == {}


def test_a_broken_rule_is_seen(page: Page) -> None:
    page.goto("method.html")
    page.evaluate("document.querySelector('article p').style.color = 'rgb(200, 200, 200)'")
    assert [rule.partition(":")[0] for rule in violations(page)] == ["color-contrast"]
