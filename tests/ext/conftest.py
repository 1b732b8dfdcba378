"""Building a small document as `sphinx-build` does, and looking at what came of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sphinx.cmd.build import build_main
from sphinx.locale import translators

ROOTS = Path(__file__).parent / "roots"
KEPT = "Fines\n\nThe library costs about 100-to-1 against what fines bring in.\n"


@dataclass
class Document:
    """A copy of a root that a test may change and build again."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    status: int = -1
    log: str = ""
    out: Path = field(default_factory=Path)

    def build(
        self,
        *arguments: str,
        builder: str = "html",
        name: str = "build",
        pages: Sequence[str] = (),
    ) -> int:
        """Build into a folder of that name, with the doctrees beside it; return the exit status."""
        self.out = self.folder / name / builder
        command = ["--no-color", "-c", str(self.folder), "-b", builder]
        command += ["-d", str(self.folder / name / "doctrees"), *arguments]
        self.capsys.readouterr()
        # Sphinx keeps the words of a language for as long as the program runs, and would say them
        # in the next document too, which has another.
        translators.clear()
        try:
            self.status = build_main([*command, str(self.folder / "docs"), str(self.out), *pages])
        except SystemExit as stop:
            self.status = int(str(stop.code))
        printed = self.capsys.readouterr()
        self.log = printed.out + printed.err
        return self.status

    def build_pages(self, *pages: str) -> int:
        """Build some pages of the document only."""
        return self.build(pages=[str(self.folder / "docs" / f"{page}.md") for page in pages])

    @property
    def pages_read(self) -> set[str]:
        """The pages that the last build read from their sources."""
        return set(re.findall(r"^reading sources\.\.\. \[ *\d+%\] (.+)$", self.log, re.MULTILINE))

    @property
    def pages_written(self) -> set[str]:
        """The pages that the last build wrote."""
        return set(re.findall(r"^writing output\.\.\. \[ *\d+%\] (.+)$", self.log, re.MULTILINE))

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace words in a file of the document; they must be there."""
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a file of the document."""
        (self.folder / path).write_text(text, "utf-8")

    def keep_fines(self) -> None:
        """Have the library's page of fines kept word for word."""
        self.write("claims/sources/fines.txt", KEPT)
        source = "- {id: kept, type: report, title: F, custom: {text: claims/sources/fines.txt}}\n"
        file = next((self.folder / "claims/sources").glob("*.yaml")).name
        self.edit(f"claims/sources/{file}", "- id: budget\n", f"{source}- id: budget\n")
        verbatim = 'claims_verbatim = {"fines": "kept"}\nsmartquotes = False\n'
        self.edit("conf.py", "html_theme", f"{verbatim}html_theme")

    def read(self, page: str) -> str:
        """Return a page that was built."""
        return (self.out / page).read_text("utf-8")

    def record(self, target: str) -> str:
        """Return the page of a figure or claim that was built."""
        return self.read(f"record/{target}.html")

    @property
    def records_written(self) -> set[str]:
        """The figures and claims whose pages the last build wrote."""
        pattern = r"^writing records\.\.\. \[ *\d+%\] record/(.+)$"
        return set(re.findall(pattern, self.log, re.MULTILINE))

    def bytes(self) -> dict[str, bytes]:
        """Return every file that was built."""
        return {
            path.relative_to(self.out).as_posix(): path.read_bytes()
            for path in sorted(self.out.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Document]:
    """Return a function that makes a copy of a root."""
    # With colours, Sphinx writes the names of the pages it reads over one another; a program that
    # runs these tests may ask for colours by this variable.
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")

    def make(root: str) -> Document:
        folder = tmp_path / root
        shutil.copytree(ROOTS / root, folder, ignore=shutil.ignore_patterns("__pycache__"))
        return Document(folder, capsys)

    return make


@pytest.fixture
def library(document: Callable[[str], Document]) -> Document:
    """Return a sound document of five pages."""
    return document("library")


@pytest.fixture
def museum(document: Callable[[str], Document]) -> Document:
    """Return a sound document whose statements stand in awkward places."""
    return document("museum")
