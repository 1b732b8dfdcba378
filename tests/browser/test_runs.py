"""A reader chooses among the runs of a program, in a small document that needs no server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.building import ROOT, build
from tests.measuring import LIMITS, stated, write_measured

PANEL = "# Opening\n\n```{claims-runs} autoencoder.limit\n\nDo more steps help?\n```\n"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a page with a panel, as a file."""
    folder = tmp_path_factory.mktemp("library")
    shutil.copytree(ROOT / "tests/ext/roots/library", folder, dirs_exist_ok=True)
    conf = folder / "conf.py"
    conf.write_text(conf.read_text("utf-8").replace('"basic"', '"furo"'), "utf-8")
    write_measured(folder, LIMITS)
    with (folder / "docs/visitors.md").open("a", encoding="utf-8") as page:
        page.write(stated(LIMITS))
    (folder / "docs/opening.md").write_text(PANEL, "utf-8")
    return (build(folder, folder / "docs", folder / "out") / "opening.html").as_uri()


@pytest.fixture(params=[1280, 390])
def opened(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Return the page, in which nothing may fail, on a desk and on a phone."""
    wrong: list[str] = []
    size: Any = {"width": request.param, "height": 800}
    with browser.new_context(viewport=size, has_touch=request.param == 390) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.goto(address)
        yield page
    assert not wrong


def test_arrow_keys_change_the_value_and_the_sentence(opened: Page) -> None:
    said = opened.get_by_role("status")
    expect(said).to_have_text(
        "Recall of recall 1 1500: 1, over 3 seeds; asked of each seed: at least 0.9."
    )
    slider = opened.get_by_role("slider", name="ratio")
    slider.focus()
    for _ in range(3):
        opened.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "4")
    expect(opened.locator(".claims-runs output")).to_have_text("4")
    expect(said).to_contain_text("0.39 to 0.5, over 3 seeds; asked of each seed: at most 0.6.")
    opened.keyboard.press("Tab")
    opened.keyboard.press("ArrowRight")
    expect(opened.get_by_role("radio", name="6000")).to_be_checked()
    expect(said).to_contain_text("Recall of recall 4 6000: 1, over 3 seeds")
    link = said.get_by_role("link")
    assert (link.get_attribute("href") or "").endswith("record/recall_4_6000.html")


def test_what_was_not_run_says_so(opened: Page) -> None:
    opened.get_by_text("6000", exact=True).first.click()
    expect(opened.get_by_role("status")).to_have_text("This was not run.")


def test_the_table_is_folded_and_can_be_opened(opened: Page) -> None:
    table = opened.get_by_role("table")
    expect(table).to_be_hidden()
    opened.get_by_text("All runs").click()
    expect(table).to_be_visible()
    expect(table.get_by_role("row")).to_have_count(len(LIMITS) + 1)


def test_the_panel_is_within_the_page(opened: Page) -> None:
    width = opened.viewport_size["width"] if opened.viewport_size else 0
    assert opened.evaluate("document.documentElement.scrollWidth") == width
    opened.get_by_text("All runs").click()
    assert opened.evaluate("document.documentElement.scrollWidth") == width


def test_what_a_browser_puts_in_again_is_shown(opened: Page) -> None:
    opened.get_by_role("radio", name="6000").check()
    opened.get_by_role("slider").press("End")
    opened.get_by_role("status").get_by_role("link").click()
    opened.go_back()
    at = opened.locator(".claims-runs output").text_content()
    steps = opened.locator(".claims-runs input:checked + *, .claims-runs label:has(:checked)")
    expect(opened.get_by_role("status")).to_contain_text(
        f"Recall of recall {at} {(steps.first.text_content() or '').strip()}:"
    )


def test_without_scripts_the_table_stands_open_and_nothing_can_be_chosen(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.get_by_role("table")).to_be_visible()
        expect(page.get_by_text("Do more steps help?")).to_be_visible()
        expect(page.get_by_role("slider")).to_have_count(0)
        expect(page.get_by_role("radio")).to_have_count(0)


def test_the_script_is_small() -> None:
    script = Path(ROOT / "src/sphinx_claims/ext/static/runs.js").read_text("utf-8")
    assert len(script.splitlines()) <= 80
