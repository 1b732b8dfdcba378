"""The small document that the contributing pages show in full is one that builds."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sphinx_claims.cli import main

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/contributing/another-document.md"

# A heading that is a file's name, and the first code block under it.
FILE = re.compile(
    r"^### `(?P<name>[^`]+)`\n(?:.*\n)*?(?P<fence>`{3,})\w*\n(?P<text>(?:.*\n)*?)(?P=fence)\n", re.M
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Return a folder with the files that the page shows."""
    for match in FILE.finditer(PAGE.read_text("utf-8")):
        file = tmp_path / match["name"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(match["text"], "utf-8")
    return tmp_path


def test_the_page_shows_every_file_that_it_lists(document: Path) -> None:
    found = {
        path.relative_to(document).as_posix() for path in document.rglob("*") if path.is_file()
    }
    assert found == {
        "conf.py",
        "claims/library.py",
        "claims/library.yaml",
        "claims/sources/library.yaml",
        "docs/index.md",
        "docs/ledger.md",
    }


def test_the_document_holds(document: Path) -> None:
    assert main(["check", str(document)]) == 0


def test_the_document_builds(document: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-c", ".", "-b", "html", "docs", "html"]
    run = subprocess.run(command, cwd=document, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    # Nothing in it is marked for an index, which would be an empty page.
    assert not (document / "html/genindex.html").exists()


def test_the_document_fails_when_its_words_drift(document: Path) -> None:
    page = document / "docs/index.md"
    text = page.read_text("utf-8")
    words = re.search(r"\{claim\}`([^`<]*\d[^`<]*) <", text)
    assert words is not None
    page.write_text(text.replace(words[1], "about 1 quadrillion", 1), "utf-8")
    assert main(["check", str(document)]) == 1
