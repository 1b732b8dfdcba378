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


# Any other heading, and the first code block under it: lines to add to the first page.
LINES = re.compile(r"^### (?!`).*\n(?:(?!#).*\n)*?(`{4})text\n((?:.*\n)*?)\1\n", re.M)

# What shows on the page that each of them was understood.
SHOWN = {
    "claims-status": '<p class="claim-status',
    "claims-what-if": 'src="_static/claims-what-if.js',
    "claims-plot": 'class="claim-plot claim-plot-tornado',
    "claims-ledger} argument": 'href="_static/argument.css',
    "claims-ledger} scenarios": 'href="#scenario-winter"',
    "claims-ledger} changes": 'href="changes.xml"',
}


def parts() -> tuple[str, str]:
    """Return what the page says of the small document, and what more can be put on a page."""
    first, _, rest = PAGE.read_text("utf-8").partition("\n## More to put on a page\n")
    more, _, last = rest.partition("\n## ")
    return first + last, more


def write_files(text: str, folder: Path) -> None:
    for match in FILE.finditer(text):
        file = folder / match["name"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(match["text"], "utf-8")


def build(folder: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-c", ".", "-b", "html", *arguments]
    command += ["docs", "html"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Return a folder with the files that the page shows."""
    write_files(parts()[0], tmp_path)
    return tmp_path


@pytest.fixture
def more(document: Path) -> Path:
    """Return the document with all that the page says can be put on a page."""
    write_files(parts()[1], document)
    added = [lines for _, lines in LINES.findall(parts()[1])]
    assert len(added) == len(SHOWN)
    page = document / "docs/index.md"
    page.write_text("\n".join([page.read_text("utf-8"), *added]), "utf-8")
    return document


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
    build(document)
    # Nothing in it is marked for an index, which would be an empty page.
    assert not (document / "html/genindex.html").exists()


def test_the_document_fails_when_its_words_drift(document: Path) -> None:
    page = document / "docs/index.md"
    text = page.read_text("utf-8")
    words = re.search(r"\{claim\}`([^`<]*\d[^`<]*) <", text)
    assert words is not None
    page.write_text(text.replace(words[1], "about 1 quadrillion", 1), "utf-8")
    assert main(["check", str(document)]) == 1


def test_the_document_holds_with_all_that_can_be_put_on_a_page(more: Path) -> None:
    assert main(["check", str(more)]) == 0


def test_all_that_can_be_put_on_a_page_is_there_and_so_is_every_file_beside_it(more: Path) -> None:
    address = re.search(r'`html_baseurl = "([^"]+)"`', parts()[1])
    assert address is not None
    build(more, "-D", f"html_baseurl={address[1]}")
    source, page = (more / "docs/index.md").read_text("utf-8"), (more / "html/index.html")
    for directive, shown in SHOWN.items():
        assert f"{{{directive}" in source
        assert shown in page.read_text("utf-8"), directive
    files = re.findall(r"^\| `([a-z0-9.-]+)` \|", parts()[1], re.MULTILINE)
    assert len(files) > 5
    assert [name for name in files if not (more / "html" / name).is_file()] == []
