"""The real document in a browser: built once, served from this machine under a strict policy."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright

from tests.browser.finding import find_browser, refuse
from tests.browser.policy import make_policy
from tests.browser.serving import served
from tests.browser.watching import Watch

ROOT = Path(__file__).parents[2]
# 22 November 2026: what is due for review is the same whenever the tests run.
TODAY = "1795348800"


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], playwright: Playwright
) -> dict[str, Any]:
    program = find_browser(playwright.chromium.executable_path)
    if program is None:
        refuse()
    return {**browser_type_launch_args, "executable_path": program, "args": ["--disable-gpu"]}


def build(conf: Path, pages: Path, folder: Path) -> Path:
    """Build a document into a folder, as a fresh program and on a fixed day."""
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", "-c", str(conf)]
    command += ["-d", str(folder / "doctrees"), str(pages), str(folder / "html")]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": TODAY}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "html"


@pytest.fixture(scope="session")
def document(
    tmp_path_factory: pytest.TempPathFactory, browser_type_launch_args: dict[str, Any]
) -> Path:
    """Return the folder of the document's pages; without a browser, none is built."""
    return build(ROOT, ROOT / "docs", tmp_path_factory.mktemp("document"))


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a document that has the theme and nothing of ours."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "conf.py").write_text('project = "a plain document"\nhtml_theme = "furo"\n', "utf-8")
    (folder / "index.rst").write_text("A page\n======\n\nWords.\n", "utf-8")
    return build(folder, folder, folder / "build")


@pytest.fixture(scope="session")
def policy(plain: Path) -> str:
    return make_policy(plain)


@pytest.fixture(scope="session")
def base_url(document: Path, policy: str) -> Iterator[str]:
    """Return the address of the document; pages are then named as within it."""
    with served(document, policy) as address:
        yield address


@pytest.fixture
def watch(base_url: str) -> Iterator[Watch]:
    """Give what is wrong with the pages that a test opens; at its end that must be nothing."""
    watch = Watch(base_url)
    yield watch
    assert not watch.seen


@pytest.fixture
def page(page: Page, watch: Watch) -> Page:
    """Return a page in which no request may fail or go elsewhere, and nothing may be refused."""
    watch.look_at(page)
    return page
