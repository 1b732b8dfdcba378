"""The page of an old id leads on to the record under the strict policy, by a script or none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.building import ROOT, build
from tests.browser.serving import served


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, policy: str) -> Iterator[str]:
    """Give the address of a small document in which a figure was renamed."""
    folder = tmp_path_factory.mktemp("renamed") / "library"
    shutil.copytree(ROOT / "tests/ext/roots/library", folder)
    for path, old, new in (
        ("claims/library.yaml", "visitors:\n", "guests:\n  formerly: [visitors]\n"),
        ("docs/visitors.md", "{claim}`visitors`", "{claim}`guests`"),
    ):
        file = Path(folder, path)
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    with served(build(folder, folder / "docs", folder / "build"), policy) as address:
        yield address


@pytest.mark.parametrize(("scripts", "leads"), [(True, "#record-origin"), (False, "")])
def test_an_old_address_leads_to_the_record(
    browser: Browser, library: str, scripts: bool, leads: str
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(f"{library}/record/visitors.html#record-origin")
    page.wait_for_url("**/record/guests.html*")
    assert page.url.endswith(f"/record/guests.html{leads}")
    assert page.locator("h1").inner_text().startswith("people who visit on a Saturday")
