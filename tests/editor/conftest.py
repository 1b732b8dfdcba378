"""A language server that has the real document open, started once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.client import Editor
from tests.editor.finding import find_server, refuse

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def editor() -> Iterator[Editor]:
    command = find_server()
    if command is None:
        refuse()
    with Editor(command, ROOT) as editor:
        yield editor
