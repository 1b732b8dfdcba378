"""What stands behind a number: one press, one key or one touch away, with scripts or without."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from sphinx_claims.checks import judge_document
from sphinx_claims.judge import Freshness, Judged
from tests.browser.building import DAY, ROOT

Open = Callable[..., Page]

NAME = "funding_ratio-1"
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def essay(reader: Open, request: pytest.FixtureRequest) -> Open:
    """Return a function that opens the essay, with scripts or without."""
    return lambda **kind: reader("index.html", java_script_enabled=request.param, **kind)


def words(page: Page) -> Locator:
    return page.locator(f"#words-{NAME}")


def button(page: Page) -> Locator:
    return page.locator(f"#button-{NAME}")


def card(page: Page) -> Locator:
    return page.locator(f"#card-{NAME}")


@pytest.fixture(scope="session")
def stated() -> list[Judged]:
    """Return the essay's statements, judged without building a page."""
    judged = judge_document(ROOT, Freshness(today=DAY)).judged
    return [each for each in judged if each.statement.location.path == "docs/index.md"]


def test_each_statement_opens_a_card_with_its_words_and_verdict(
    essay: Open, stated: list[Judged]
) -> None:
    page = essay()
    assert len(stated) == page.locator(".claim > button").count() == 8
    for each in stated:
        name = each.anchor.removeprefix("statement-")
        its_words, its_card = page.locator(f"#words-{name}"), page.locator(f"#card-{name}")
        expect(its_words).to_have_text(each.judgement.words)
        expect(its_card).to_be_hidden()
        its_words.click()
        expect(its_card).to_be_visible()
        expect(its_card).to_contain_text(each.judgement.words)
        expect(its_card.locator(".claim-card-words .claim-verdict")).to_have_text(
            each.judgement.verdict.value
        )
        page.keyboard.press("Escape")
        expect(its_card).to_be_hidden()


def test_the_visible_words_are_the_name_of_the_button(essay: Open, stated: list[Judged]) -> None:
    page = essay()
    for each in stated:
        # After the words, the name has what a mark beside them says: “due for review”.
        named = page.get_by_role("button", name=re.compile(re.escape(each.judgement.words)))
        assert named.get_attribute("popovertarget") == each.anchor.replace("statement", "card")


def test_a_press_opens_a_card_and_a_press_elsewhere_closes_it(essay: Open) -> None:
    page = essay()
    words(page).click()
    expect(card(page)).to_be_visible()
    page.locator("h1").click()
    expect(card(page)).to_be_hidden()


def test_one_card_at_a_time(essay: Open) -> None:
    page = essay()
    words(page).click()
    page.locator("#words-capabilities_spend-1").click()
    expect(page.locator(".claim-card:popover-open")).to_have_count(1)
    expect(page.locator("#card-capabilities_spend-1")).to_be_visible()


def test_a_second_press_on_the_words_closes_their_card(reader: Open) -> None:
    page = reader("index.html")
    words(page).click()
    expect(card(page)).to_be_visible()
    words(page).click()
    expect(card(page)).to_be_hidden()


def test_the_close_button_closes(essay: Open) -> None:
    page = essay()
    words(page).click()
    card(page).get_by_role("button", name="Close").click()
    expect(card(page)).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_card_by_keyboard(essay: Open, key: str) -> None:
    page = essay()
    tab_to(page, button(page))
    # Who goes by keyboard sees where they are, on the words themselves.
    assert words(page).evaluate("words => getComputedStyle(words).outlineStyle") == "solid"
    page.keyboard.press(key)
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(button(page)).to_be_focused()


def test_a_card_by_keyboard_has_a_last_stop_that_closes_it(essay: Open) -> None:
    page = essay()
    button(page).press("Enter")
    close = card(page).get_by_role("button", name="Close")
    tab_to(page, close)
    page.keyboard.press("Enter")
    expect(card(page)).to_be_hidden()
    expect(button(page)).to_be_focused()


def test_tab_goes_from_the_words_into_their_card_and_escape_back_from_its_link(
    essay: Open,
) -> None:
    page = essay()
    tab_to(page, button(page))
    page.keyboard.press("Enter")
    tab_to(page, card(page).get_by_role("link").first)
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(button(page)).to_be_focused()


def test_whoever_tabs_past_a_card_leaves_none_open_over_the_next_words(reader: Open) -> None:
    page = reader("index.html")
    button(page).press("Enter")
    tab_to(page, card(page).get_by_role("button", name="Close"))
    page.keyboard.press("Tab")
    expect(card(page)).to_be_hidden()
    following = page.locator("#button-years_since_doubt-1")
    expect(following).to_be_focused()
    following.press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#card-years_since_doubt-1")).to_be_hidden()
    expect(button(page)).to_be_focused()


def tab_to(page: Page, place: Locator) -> None:
    """Press Tab until a place has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if place.evaluate("place => place === document.activeElement"):
            return
    pytest.fail("Tab does not come there")


def test_a_card_by_touch_is_a_sheet_along_the_lower_edge(essay: Open) -> None:
    page = essay(**PHONE)
    words(page).tap()
    expect(card(page)).to_be_visible()
    box = card(page).bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 390)
    assert box["y"] + box["height"] == 800
    page.touchscreen.tap(195, 20)
    expect(card(page)).to_be_hidden()


def test_the_words_that_were_touched_stay_above_their_card(reader: Open) -> None:
    page = reader("index.html", **PHONE, reduced_motion="reduce")
    words(page).evaluate("words => words.scrollIntoView({ block: 'end', behavior: 'instant' })")
    words(page).tap()
    expect(card(page)).to_be_visible()
    page.wait_for_function("scrollY > 0")
    below = f"""() => document.querySelector("#card-{NAME}").getBoundingClientRect().top
        - document.querySelector("#words-{NAME}").getBoundingClientRect().bottom"""
    page.wait_for_function(f"({below})() >= 0", timeout=5000)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", [NAME, "years_since_doubt-1", "marginal_dollar_probability-1"])
def test_a_formula_is_cut_off_nowhere(reader: Open, width: int, name: str) -> None:
    page = reader("index.html", viewport={"width": width, "height": 800})
    page.locator(f"#words-{name}").click()
    formula = page.locator(f"#card-{name} .claim-card-formula")
    expect(formula).to_be_visible()
    assert formula.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_the_result_of_a_division_fits_the_narrowest_phone(reader: Open) -> None:
    page = reader("index.html", viewport={"width": 320, "height": 640})
    words(page).click()
    formula = card(page).locator(".claim-card-formula")
    assert formula.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_where_a_link_has_led_is_marked_by_a_line(essay: Open) -> None:
    page = essay()
    page.goto(f"index.html#statement-{NAME}")
    style = "place => getComputedStyle(place).outlineStyle"
    assert page.locator(f"#statement-{NAME}").evaluate(style) == "dashed"
    assert page.locator("#statement-doubt_year-1").evaluate(style) == "none"


def test_the_words_can_be_selected_and_break_like_any_words(essay: Open) -> None:
    page = essay(viewport={"width": 390, "height": 800})
    # Whatever font there is: the essay in a column as wide as eight letters.
    page.evaluate("document.querySelector('article').style.width = '8em'")
    selected = "words => { getSelection().selectAllChildren(words); return `${getSelection()}`; }"
    assert words(page).evaluate(selected) == words(page).text_content()
    assert words(page).evaluate("words => words.getClientRects().length") > 1


def test_in_print_the_cards_are_notes_at_the_end(essay: Open, stated: list[Judged]) -> None:
    page = essay()
    page.emulate_media(media="print")
    for furniture in (".skip-to-content", ".back-to-top", ".content-icon-container"):
        expect(page.locator(furniture)).to_be_hidden()
    expect(page.get_by_role("heading", name="Where each number comes from")).to_be_visible()
    expect(page.locator(".sidebar-drawer")).to_be_hidden()
    expect(page.locator(".claims-what-if")).to_be_hidden()
    notes = page.locator(".claim-card")
    expect(notes).to_have_count(len(stated))
    for number, each in enumerate(stated, start=1):
        note = notes.nth(number - 1)
        expect(note).to_be_visible()
        expect(note).to_contain_text(each.judgement.words)
        expect(note.get_by_role("button", name="Close")).to_be_hidden()
