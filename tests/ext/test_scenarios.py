"""The page of scenarios shows every statement under each, and follows the file of scenarios."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

SCENARIOS = """\
author:
  label: the author's figures
  summary: The document as it is written.
poor:
  label: a poor library
  summary: The town spends no more than what fines bring in.
  values:
    spend: {from: fines}
"""
KEPT = 'claims_verbatim = {"fines": "kept"}\nsmartquotes = False\n'
FINES = "- {id: kept, type: report, title: Fines, custom: {text: claims/sources/fines.txt}}\n"
PAGE = "# Scenarios\n\n```{claims-ledger} scenarios\n```\n"


@pytest.fixture
def scenarios(library: Document) -> Document:
    """Return the document with a file and a page of scenarios."""
    library.write("claims/scenarios.yaml", SCENARIOS)
    library.write("docs/scenarios.md", PAGE)
    library.edit("docs/index.md", "ledger\n", "ledger\nscenarios\n")
    return library


def rows(page: str) -> list[list[str]]:
    """Return the texts of the cells of a page's first table."""
    table = page.split("<table", 1)[1].split("</table>", 1)[0]
    found = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in table.split("<tr")[1:]]
    return [[" ".join(re.sub("<[^>]*>", " ", cell).split()) for cell in row] for row in found]


def test_the_page_shows_each_statement_under_each_scenario(scenarios: Document) -> None:
    assert scenarios.build("-W") == 0
    page = scenarios.read("scenarios.html")
    assert rows(page) == [
        ["words", "the author's figures", "a poor library"],
        ["“about 100-to-1”", "holds 100", "fails 1"],
        ["“about $2 million a year”", "holds $2 million a year", "fails $20,000 a year"],
    ]
    assert 'href="fines.html#statement-spend_for_fines-1"' in page
    assert "A statement without a row rests on no figure that a scenario replaces" in page
    assert 'id="scenario-poor"' in page
    assert "of the 2 statements that it moves, 2 fail" in page
    # What the figure's value is taken from, and the source of that.
    record = page.split('id="scenario-poor"')[1]
    assert 'href="record/fines.html"' in record
    assert 'href="ledger.html#source-budget"' in record
    assert "claim-fails" in page


def test_the_box_of_a_table_is_reached_by_keyboard_and_told_of(scenarios: Document) -> None:
    assert scenarios.build("-W") == 0
    narrow, wide = re.findall(r"<div[^>]*claim-scroll[^>]*>", scenarios.read("scenarios.html"))
    for box in (narrow, wide):
        assert 'tabindex="0"' in box
        assert 'role="region"' in box
    assert 'aria-label="table of words, the author' in narrow
    assert 'aria-label="table of figure, as written, here, on what ground"' in wide
    assert scenarios.build("-W", builder="text") == 0


def test_a_column_is_headed_by_a_short_name_and_a_bound_is_called_one(
    scenarios: Document,
) -> None:
    scenarios.edit("claims/scenarios.yaml", "label: a poor", "short: poor\n  label: a poor")
    spend = "  value: 2 million USD/year\n"
    row = "  evidence: [{of: fines, relation: floor}]\n"
    scenarios.edit("claims/library.yaml", spend, spend + row)
    assert scenarios.build("-W") == 0
    page = scenarios.read("scenarios.html")
    assert rows(page) == [
        ["words", "the author's figures", "poor"],
        ["“about 100-to-1”", "holds 100", "fails 1 rests on a floor"],
        ["“about $2 million a year”", "holds $2 million a year", "fails at least $20,000 a year"],
    ]
    record = page.split('id="scenario-poor"')[1]
    assert "a poor library" in record
    assert "at least $20,000 a year" in record


def test_a_change_of_scenarios_writes_the_pages_that_show_them_and_no_other(
    scenarios: Document,
) -> None:
    scenarios.build("-W")
    scenarios.edit("claims/scenarios.yaml", "a poor library", "a library of no means")
    assert scenarios.build("-W") == 0
    assert scenarios.pages_read == set()
    # Sphinx writes a page anew whose table of contents names one that is.
    assert scenarios.pages_written == {"scenarios", "index"}
    incremental = scenarios.bytes()
    assert "a library of no means" in scenarios.read("scenarios.html")
    scenarios.build(name="clean")
    assert incremental == scenarios.bytes()


def test_scenarios_that_did_not_change_write_nothing(scenarios: Document) -> None:
    scenarios.build("-W")
    assert scenarios.build("-W") == 0
    assert scenarios.pages_written == set()


def test_a_figure_that_moves_moves_the_page_of_scenarios(scenarios: Document) -> None:
    scenarios.build("-W")
    scenarios.edit("claims/library.yaml", "20 thousand USD", "21 thousand USD")
    scenarios.edit("claims/library.yaml", "$20,000", "$21,000")
    assert scenarios.build("-W") == 0
    assert "scenarios" in scenarios.pages_written
    incremental = scenarios.bytes()
    assert "$21,000 a year" in scenarios.read("scenarios.html")
    scenarios.build(name="clean")
    assert incremental == scenarios.bytes()


def test_a_scenario_that_does_not_fit_stops_the_build_until_it_is_mended(
    scenarios: Document,
) -> None:
    scenarios.build("-W")
    scenarios.edit("claims/scenarios.yaml", "from: fines", "from: visitors")
    assert scenarios.build() == 2
    assert "scenario-unit" in scenarios.log
    assert "Traceback" not in scenarios.log
    scenarios.edit("claims/scenarios.yaml", "from: visitors", "from: fines")
    assert scenarios.build("-W") == 0


def test_a_record_that_a_scenario_names_and_is_gone_stops_the_build(scenarios: Document) -> None:
    scenarios.build("-W")
    scenarios.edit("claims/library.yaml", "visitors:\n", "guests:\n")
    scenarios.edit("claims/scenarios.yaml", "from: fines", "from: visitors")
    scenarios.edit("docs/visitors.md", "`visitors`", "`guests`")
    assert scenarios.build() == 2
    assert "scenario-unknown" in scenarios.log


def test_a_document_without_scenarios_keeps_nothing_of_them(library: Document) -> None:
    library.write("docs/scenarios.md", PAGE)
    library.edit("docs/index.md", "ledger\n", "ledger\nscenarios\n")
    assert library.build("-W") == 0
    assert "There are no scenarios." in library.read("scenarios.html")
    assert not (library.folder / "build/doctrees/claims-scenarios.pickle").exists()


def test_the_file_that_comes_and_goes_is_seen(scenarios: Document) -> None:
    scenarios.build("-W")
    (scenarios.folder / "claims/scenarios.yaml").unlink()
    assert scenarios.build("-W") == 0
    assert scenarios.pages_written == {"scenarios", "index"}
    assert "There are no scenarios." in scenarios.read("scenarios.html")
    scenarios.write("claims/scenarios.yaml", SCENARIOS)
    assert scenarios.build("-W") == 0
    assert "a poor library" in scenarios.read("scenarios.html")


def test_what_other_pages_state_is_folded_away(scenarios: Document) -> None:
    text = "The library costs about 100-to-1 against what fines bring in.\n"
    scenarios.write("claims/sources/fines.txt", f"Fines\n\n{text}")
    file = "claims/sources/library.yaml"
    scenarios.edit(file, "- id: budget\n", f"{FINES}- id: budget\n")
    scenarios.edit("conf.py", "html_theme", f"{KEPT}html_theme")
    assert scenarios.build("-W") == 0
    page = scenarios.read("scenarios.html")
    assert rows(page)[1:] == [["“about 100-to-1”", "holds 100", "fails 1"]]
    fold = page.split('<details class="claim-fold')[1].split("</details>")[0]
    assert "<summary>1 statement in a table</summary>" in fold
    assert rows(fold)[1:] == [
        ["“about $2 million a year”", "holds $2 million a year", "fails $20,000 a year"]
    ]
    assert page.index('id="scenario-poor"') < page.index("<details")
    # No other builder folds anything away.
    assert scenarios.build("-W", builder="text") == 0
    assert "1 statement in a table" in scenarios.read("scenarios.txt")
