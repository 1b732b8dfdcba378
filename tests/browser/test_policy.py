"""The policy that the pages are served under, and the browser that they are opened in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.finding import MISSING, NAMES, find_browser
from tests.browser.policy import make_policy, read_inline
from tests.browser.watching import Watch

ROOT = Path(__file__).parents[2]

# Each of these, put into a page of the theme's, is a line of ours.
LINES = {
    "a script": ("<script>document.title = 'ran'</script>", "script"),
    "a handler": (
        "<img src='_static/file.png' onload='document.title = \"ran\"'>",
        "event handler",
    ),
    "a style": ("<style>h1 { color: red }</style>", "style"),
    "a style attribute": ("<p style='color: red'>red</p>", "style"),
    "an image in an address": ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", "image"),
    "a script from elsewhere": ("<script src='http://127.0.0.1:9/a.js'></script>", "script"),
}


@pytest.mark.parametrize(("line", "what"), LINES.values(), ids=LINES)
def test_a_line_of_ours_is_refused(browser: Browser, base_url: str, line: str, what: str) -> None:
    told = [text for text in seen(browser, base_url, line) if "Content Security Policy" in text]
    assert len(told) == 1
    assert what in told[0]


def seen(browser: Browser, home: str, line: str) -> list[str]:
    """Open the page on the method with a line more, and return what is wrong with it."""

    def put(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        assert text.count("</article>") == 1
        route.fulfill(response=answer, body=text.replace("</article>", f"{line}</article>"))

    watch = Watch(home)
    with browser.new_context(base_url=home) as context:
        page = context.new_page()
        watch.look_at(page)
        page.route("**/method.html", put)
        page.goto("method.html", wait_until="networkidle")
        # No line of them ran, whatever was told.
        assert page.title() != "ran"
    return watch.seen


def test_nothing_is_allowed_that_only_a_page_of_ours_has(
    plain: Path, document: Path, policy: str
) -> None:
    # The hashes come from pages without our extension, so ours can have no line but the theme's.
    assert make_policy(document) == policy
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy
    assert not read_inline(document.rglob("*.html")).handlers


def test_a_browser_of_the_system_comes_before_playwrights_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    own = tmp_path / "own"
    assert find_browser(str(own)) is None
    own.touch()
    assert find_browser(str(own)) == str(own)
    for name in reversed(NAMES):
        (tmp_path / name).touch(mode=0o755)
        assert find_browser(str(own)) == str(tmp_path / name)


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_without_a_browser_the_tests_are_skipped_and_in_ci_they_fail(
    tmp_path: Path, ci: str, status: int
) -> None:
    environment = {**os.environ, "PATH": "", "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path), "CI": ci}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "tests/browser/test_pages.py",
        "-p",
        "no:cacheprovider",
    ]
    command += ["--output", str(tmp_path / "output")]
    run = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == status, run.stdout + run.stderr
    assert MISSING in run.stdout
    assert " passed" not in run.stdout
