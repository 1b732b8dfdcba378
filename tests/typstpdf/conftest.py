"""Typesetting a small document as `sphinx-build` does, and reading the PDF that came of it."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from sphinx.cmd.build import build_main
from sphinx.locale import translators

from tests.typstpdf.reading import Pdf

DAY = "1767225600"
"""The first day of 2026."""

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40">
<rect width="80" height="40" fill="#3a6ea5"/><circle cx="40" cy="20" r="15" fill="#fff"/></svg>
"""

CONFIGURED: Mapping[str, Any] = {
    "project": "Small",
    "author": "A. Writer",
    "copyright": "2026, A. Writer",
    "extensions": ["myst_parser", "sphinx_typstpdf"],
    "myst_enable_extensions": [
        "amsmath",
        "attrs_block",
        "attrs_inline",
        "colon_fence",
        "deflist",
        "dollarmath",
        "fieldlist",
    ],
    "typstpdf_title_page": False,
    "typstpdf_contents": 0,
}


@dataclass
class Root:
    """A document that a test may change and typeset again."""

    folder: Path
    status: int = -1
    log: str = ""
    out: Path = Path()

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file of the document."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def configure(self, code: str = "", **values: Any) -> None:
        """Write `conf.py`: what every document has, and these values; then some code."""
        said = {**CONFIGURED, **values}
        lines = [f"{name} = {value!r}\n" for name, value in said.items()]
        self.write("conf.py", "".join(lines) + code)

    def build(self, *arguments: str, epoch: str = DAY, name: str = "build") -> int:
        """Typeset into a folder of that name; return the exit status."""
        self.out = self.folder / name
        printed = io.StringIO()
        translators.clear()
        command = ["--no-color", "-b", "typstpdf", *arguments, str(self.folder), str(self.out)]
        with (
            mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": epoch, "NO_COLOR": "1"}),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
        ):
            try:
                self.status = build_main(command)
            except SystemExit as stop:
                self.status = int(str(stop.code))
        self.log = printed.getvalue()
        return self.status

    def pdf(self, name: str = "small") -> Pdf:
        """Return a PDF that was made."""
        return Pdf(self.out / f"{name}.pdf")

    @property
    def has_pdf(self) -> bool:
        """Whether there is any PDF."""
        return any(self.out.glob("*.pdf"))

    @property
    def typst(self) -> str:
        """What was written for the compiler."""
        return (self.out / "small.typ").read_text("utf-8")


Make = Callable[..., Root]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Return a function that writes a document: its pages, and its configuration."""

    def write(pages: str | Mapping[str, str | bytes], code: str = "", **values: Any) -> Root:
        root = Root(tmp_path_factory.mktemp("root"))
        root.configure(code, **values)
        for path, text in ({"index.md": pages} if isinstance(pages, str) else pages).items():
            root.write(path, text)
        return root

    return write


@pytest.fixture(scope="session")
def typeset(make: Make) -> Callable[..., Root]:
    """Return a function that writes and typesets a document, of which nothing is to be told."""

    def build(pages: str | Mapping[str, str | bytes], code: str = "", **values: Any) -> Root:
        root = make(pages, code, **values)
        assert root.build("-W") == 0, root.log
        return root

    return build
