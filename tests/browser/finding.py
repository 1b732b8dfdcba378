"""Which browser the tests drive, and what happens where there is none."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

# As Linux distributions and their users name a Chromium of the system.
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
)

MISSING = "no Chromium is here; `nox -s browser -- --install` installs one"


def find_browser(own: str) -> str | None:
    """Return the program of a Chromium: the system's, or else playwright's own if it is there."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return own if Path(own).is_file() else None


def refuse() -> NoReturn:
    """Skip where a person runs the tests, and fail where nobody would see them skipped."""
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING, pytrace=False)
    pytest.skip(MISSING)
