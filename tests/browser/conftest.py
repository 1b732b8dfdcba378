"""The real document in a browser: built once, served from this machine under a strict policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

from tests.browser.building import ROOT, build
from tests.browser.finding import find_browser, refuse
from tests.browser.policy import make_policy
from tests.browser.serving import served
from tests.browser.watching import Watch


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], playwright: Playwright
) -> dict[str, Any]:
    program = find_browser(playwright.chromium.executable_path)
    if program is None:
        refuse()
    return {**browser_type_launch_args, "executable_path": program, "args": ["--disable-gpu"]}


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


Reader = Callable[..., Page]


@pytest.fixture
def reader(new_context: Callable[..., BrowserContext], watch: Watch) -> Reader:
    """Return a function that gives a watched page to a reader of a certain kind.

    It takes what playwright's `new_context` takes, such as `java_script_enabled`.
    """

    def read(name: str, **kind: Any) -> Page:
        page = new_context(**kind).new_page()
        watch.look_at(page)
        page.goto(name)
        return page

    return read
