"""The ledger's tables are filtered and sorted by who reads them, by keyboard alone too."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from sphinx_claims.checks import judge_document
from sphinx_claims.judge import Freshness, Ledger
from tests.browser.building import DAY, ROOT

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def ledger() -> Ledger:
    """Return the document, judged without building a page."""
    return judge_document(ROOT, Freshness(today=DAY))


@pytest.fixture
def opened(page: Page) -> Page:
    page.goto("ledger.html")
    return page


def box(page: Page, noun: str = "figures") -> Locator:
    return page.locator(f'[data-claim-rows="{noun}"]')


def rows(page: Page, noun: str = "figures") -> list[list[str]]:
    """Return the words of the rows that are shown, cell by cell."""
    found: list[list[str]] = box(page, noun).evaluate(
        """box => [...box.querySelectorAll("tbody tr:not([hidden])")].map(
            row => [...row.cells].map(cell => cell.textContent.trim()))"""
    )
    return found


def head(page: Page, name: str, noun: str = "figures") -> Locator:
    return box(page, noun).get_by_role("button", name=name, exact=True)


def heading(page: Page, name: str) -> Locator:
    """Return the head of a column, in which the button stands."""
    return box(page).locator("th", has=page.get_by_role("button", name=name, exact=True))


def column(page: Page, name: str, noun: str = "figures") -> list[str]:
    heads = [text.strip() for text in box(page, noun).locator("th").all_text_contents()]
    return [row[heads.index(name)] for row in rows(page, noun)]


def counted(page: Page, noun: str = "figures") -> Locator:
    """Return what is said of how many rows are shown."""
    return page.locator(".claim-table-tools", has=page.get_by_label(f"Filter the {noun}")).locator(
        "[role=status]"
    )


def test_every_table_of_many_rows_can_be_filtered(opened: Page, ledger: Ledger) -> None:
    sizes = {
        "statements": len(ledger.judged),
        "claims": len(ledger.records.claims),
        "figures": len(ledger.records.figures),
        "exemptions": sum(len(each.exemptions) for each in ledger.pages),
    }
    for noun, size in sizes.items():
        expect(counted(opened, noun)).to_have_text(f"{size} rows")
        assert len(rows(opened, noun)) == size


def test_what_is_typed_leaves_the_rows_that_hold_every_word(opened: Page, ledger: Ledger) -> None:
    total, before = len(ledger.records.figures), rows(opened)
    opened.get_by_label("Filter the figures").fill("  SPEND  mechanistic ")
    wanted = [
        row
        for row in before
        if all(word in " ".join(row).lower() for word in ("spend", "mechanistic"))
    ]
    shown = rows(opened)
    assert shown == wanted
    assert 0 < len(shown) < total
    expect(counted(opened)).to_have_text(f"{len(shown)} of {total} rows")
    # The other tables are left as they are.
    expect(counted(opened, "claims")).to_have_text(f"{len(ledger.records.claims)} rows")
    opened.get_by_label("Filter the figures").fill("no such words")
    expect(counted(opened)).to_have_text(f"0 of {total} rows")
    opened.get_by_label("Filter the figures").fill("")
    expect(counted(opened)).to_have_text(f"{total} rows")


def test_values_are_sorted_by_size_within_their_units(opened: Page, ledger: Ledger) -> None:
    dollars = [
        figure
        for figure in ledger.records.figures.values()
        if str(figure.quantity.unit) == "USD/year"
    ]
    wanted = sorted((figure.quantity.central, figure.label) for figure in dollars)
    labels = {figure.label for figure in dollars}
    head(opened, "value").click()
    sizes = {figure.label: figure.quantity.central for figure in dollars}
    found = [label for label in column(opened, "figure") if label in labels]
    assert [sizes[label] for label in found] == [size for size, _ in wanted]
    # All of one unit stand in one stretch.
    places = [at for at, label in enumerate(column(opened, "figure")) if label in labels]
    assert places == list(range(places[0], places[0] + len(places)))
    head(opened, "value").click()
    found = [label for label in column(opened, "figure") if label in labels]
    assert [sizes[label] for label in found] == [size for size, _ in reversed(wanted)]


def test_dates_are_sorted_by_their_day_and_verdicts_by_how_grave_they_are(opened: Page) -> None:
    head(opened, "review by").click()
    days = [text.split()[0] for text in column(opened, "review by")]
    assert days == sorted(days)
    assert column(opened, "review by")[0].endswith("due")
    head(opened, "verdict", "statements").click()
    verdicts = column(opened, "verdict", "statements")
    assert verdicts == sorted(verdicts)
    assert set(verdicts) == {"edge", "holds"}


def test_the_order_is_told_and_a_third_press_gives_back_the_first(opened: Page) -> None:
    before = rows(opened)
    sorts = (
        box(opened)
        .locator("th")
        .evaluate_all("heads => heads.map(head => head.getAttribute('aria-sort'))")
    )
    assert set(sorts) == {"none"}
    th = heading(opened, "basis")
    for order in ("ascending", "descending"):
        head(opened, "basis").click()
        expect(th).to_have_attribute("aria-sort", order)
        expect(counted(opened)).to_have_text(re.compile(rf", sorted by basis, {order}$"))
        assert rows(opened) != before
    head(opened, "as of").click()
    expect(th).to_have_attribute("aria-sort", "none")
    head(opened, "as of").click()
    head(opened, "as of").click()
    assert rows(opened) == before


def test_sorting_keeps_what_is_filtered_and_where_the_reader_is(opened: Page) -> None:
    field = opened.get_by_label("Filter the figures")
    field.fill("reported")
    shown = len(rows(opened))
    box(opened).evaluate("box => { box.scrollTop = 300 }")
    head(opened, "value").focus()
    opened.keyboard.press("Enter")
    assert len(rows(opened)) == shown
    expect(field).to_have_value("reported")
    expect(head(opened, "value")).to_be_focused()
    assert box(opened).evaluate("box => box.scrollTop") == 300


def test_the_keyboard_alone_filters_sorts_and_scrolls(opened: Page, ledger: Ledger) -> None:
    opened.get_by_label("Filter the figures").focus()
    opened.keyboard.type("spend")
    assert 0 < len(rows(opened)) < len(ledger.records.figures)
    opened.keyboard.press("Tab")
    expect(box(opened)).to_be_focused()
    opened.keyboard.press("Tab")
    expect(head(opened, "figure")).to_be_focused()
    opened.keyboard.press("Space")
    labels = column(opened, "figure")
    assert [label.lower() for label in labels] == sorted(label.lower() for label in labels)


@pytest.mark.parametrize("width", [1280, 800])
def test_a_table_scrolls_in_its_own_box_and_its_heads_stay_in_sight(
    opened: Page, width: int
) -> None:
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth") == width
    box(opened).scroll_into_view_if_needed()
    box(opened).evaluate("box => { box.scrollTop = 2000; box.scrollLeft = 150 }")
    frame = box(opened).bounding_box()
    first = box(opened).locator("th").first.bounding_box()
    assert frame is not None
    assert first is not None
    assert abs(first["y"] - frame["y"]) < 2
    assert abs(first["x"] - frame["x"]) < 2
    # There is room beside the names of the rows for what is said of them.
    assert first["width"] < 0.5 * frame["width"]


@pytest.mark.parametrize("noun", ["statements", "claims", "figures", "exemptions"])
def test_on_a_phone_a_row_shows_its_cells_below_one_another(opened: Page, noun: str) -> None:
    opened.set_viewport_size({"width": 390, "height": 800})
    assert box(opened, noun).evaluate("box => box.scrollWidth - box.clientWidth") == 0
    heads = [text.strip() for text in box(opened, noun).locator("th").all_text_contents()]
    cells = box(opened, noun).locator("tbody tr").first.locator("td")
    labels = cells.evaluate_all(
        """cells => cells.map(cell => {
            const style = getComputedStyle(cell, "::before");
            return style.display === "none" ? "" : style.content.split('"')[1];
        })"""
    )
    assert labels == ["", *heads[1:]]
    places = cells.evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().toJSON())")
    assert all(place["left"] >= 0 and place["right"] <= 390 for place in places)
    assert places == sorted(places, key=lambda place: place["top"])
    assert places[-1]["bottom"] - places[0]["top"] < 400


def test_on_a_phone_the_keyboard_filters_and_sorts_and_the_heads_stay_in_sight(
    opened: Page, ledger: Ledger
) -> None:
    opened.set_viewport_size({"width": 390, "height": 800})
    opened.get_by_label("Filter the figures").focus()
    opened.keyboard.type("spend")
    seen = (
        box(opened)
        .locator("tbody tr")
        .evaluate_all("rows => rows.filter(row => row.getBoundingClientRect().height > 0).length")
    )
    assert 0 < seen == len(rows(opened)) < len(ledger.records.figures)
    opened.keyboard.press("Tab")
    opened.keyboard.press("Tab")
    expect(head(opened, "figure")).to_be_focused()
    opened.keyboard.press("Enter")
    expect(heading(opened, "figure")).to_have_attribute("aria-sort", "ascending")
    # Both at once, since the page itself may still be scrolling to what has the focus.
    below = box(opened).evaluate(
        """box => {
            box.scrollTop = 1000;
            const top = part => part.getBoundingClientRect().top;
            return top(box.querySelector("thead button")) - top(box);
        }"""
    )
    assert 0 <= below < 40


def test_on_a_phone_a_table_is_still_one_to_who_hears_it(opened: Page) -> None:
    opened.set_viewport_size({"width": 390, "height": 800})
    table = box(opened).get_by_role("table")
    assert table.get_by_role("columnheader").count() == box(opened).locator("th").count()
    cells = table.get_by_role("row").nth(1).get_by_role("cell")
    assert cells.count() == box(opened).locator("th").count()


def test_the_status_leads_to_the_statements_of_its_page(page: Page) -> None:
    page.goto("index.html")
    page.locator(".claim-status a").click()
    page.wait_for_url("**/ledger.html#statements-of-index")
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    assert rows(page, "statements")[0] == row.locator("td").all_text_contents()
    covered = row.evaluate(
        """row => row.closest("table").tHead.getBoundingClientRect().bottom
            - row.getBoundingClientRect().top"""
    )
    assert covered <= 1


def test_without_scripts_the_tables_stand_whole(reader: Open, ledger: Ledger) -> None:
    page = reader("ledger.html", java_script_enabled=False)
    assert box(page).locator("tbody tr").count() == len(ledger.records.figures)
    assert page.get_by_role("searchbox").count() == 0
    assert page.locator(".claim-sort").count() == 0


def test_a_short_table_has_heads_that_sort_and_no_filter(page: Page) -> None:
    page.goto("changes.html")
    assert 0 < len(rows(page)) <= 10
    assert page.get_by_label("Filter the figures").count() == 0
    head(page, "value").click()
    expect(heading(page, "value")).to_have_attribute("aria-sort", "ascending")
