"""Where the language server is, and what happens where there is none."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

SERVER = "YAML_LANGUAGE_SERVER"
"""The variable by which `nox -s editor` says where it has put the server."""

MISSING = "no YAML language server is here; `nox -s editor` installs one"


def find_server() -> list[str] | None:
    """Return the command that starts the server, or None where it or its node is missing."""
    node, script = shutil.which("node"), Path(os.environ.get(SERVER, ""))
    return [node, str(script), "--stdio"] if node and script.is_file() else None


def refuse() -> NoReturn:
    """Skip where a person runs the tests, and fail where nobody would see them skipped."""
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING, pytrace=False)
    pytest.skip(MISSING)
