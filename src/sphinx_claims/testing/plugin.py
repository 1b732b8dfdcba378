"""The hooks of pytest: two options, and the files of a document collected as tests.

pytest loads this wherever the package is installed, so nothing else of the machine is imported
before a file of a document is collected.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sphinx_claims.testing.rooms import CONF, Rooms

if TYPE_CHECKING:
    from sphinx_claims.testing.document import Document

ROOT = "claims_root"
STRICT = "claims_strict_freshness"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what a project can set in its configuration of pytest."""
    parser.addini(
        ROOT,
        "the folder of the document's conf.py, relative to the root of the tests (that root itself,"
        " unless given)",
        default="",
    )
    parser.addini(STRICT, "fail a figure that is due for review", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Collect the files of the project's document, if it has one."""
    folder = str(config.getini(ROOT))
    root = Path(os.path.normpath(config.rootpath / folder))
    rooms = Rooms.of(root)
    if rooms is not None:
        config.pluginmanager.register(_DocumentHooks(rooms), "sphinx_claims_document")
    elif folder:
        raise pytest.UsageError(
            f"“{ROOT}” is “{folder}”, and “{root / CONF}” is no conf.py that names “sphinx_claims”"
        )


class _DocumentHooks:
    """The hooks of a project that has a document, which is judged once, when first asked for."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._document: Document | None = None

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_file(
        self, file_path: Path, parent: pytest.Collector
    ) -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
        """Collect a file of the document, in place of what Python's own collector makes of it."""
        collectors = yield
        path = self._rooms.path_of(file_path)
        if path is None:
            return collectors
        from sphinx_claims.testing.items import DocumentFile  # noqa: PLC0415  (see above)

        document = self._judged(parent.config)
        if not document.may_hold(path):
            return collectors
        node = DocumentFile.from_parent(parent, path=file_path, document=document)
        return [node, *(c for c in collectors if not _is_named_only(c, file_path))]

    def _judged(self, config: pytest.Config) -> Document:
        from sphinx_claims.testing.document import Document  # noqa: PLC0415  (see above)

        if self._document is None:
            self._document = Document.judge(
                self._rooms.root,
                is_strict=bool(config.getini(STRICT)),
                is_collected=lambda path: self._is_collected(path, config),
            )
        return self._document

    def _is_collected(self, path: str, config: pytest.Config) -> bool:
        """Return whether a run of all tests comes to a file of the document.

        pytest leaves out folders such as “build” and “dist”, in which there may be pages.
        """
        file = self._rooms.root / path
        if self._rooms.path_of(file) is None:
            return False
        inner = [folder for folder in file.parents if folder.is_relative_to(config.rootpath)]
        ignores = config.hook.pytest_ignore_collect
        return not any(
            ignores(collection_path=one, config=config)
            for one in (file, *inner)
            if one != config.rootpath
        )


def _is_named_only(collector: pytest.Collector, file: Path) -> bool:
    """Return whether pytest takes a file for a test module only since an argument names it.

    It would import a file of claim functions to look for tests that are not there.
    """
    patterns = collector.config.getini("python_files")
    is_test_file = any(fnmatch.fnmatch(file.name, pattern) for pattern in patterns)
    return type(collector) is pytest.Module and not is_test_file
