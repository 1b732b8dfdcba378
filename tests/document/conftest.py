"""The real document, built once for all tests that look at it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function that gives the folder of the document as a builder writes it."""
    folder = tmp_path_factory.mktemp("document")
    done: dict[str, Path] = {}

    def build(builder: str) -> Path:
        if builder not in done:
            command = [sys.executable, "-m", "sphinx", "-W", "-q", "-c", str(ROOT), "-b", builder]
            command += ["-d", str(folder / "doctrees"), str(ROOT / "docs"), str(folder / builder)]
            run = subprocess.run(command, capture_output=True, text=True, check=False)
            assert run.returncode == 0, run.stdout + run.stderr
            done[builder] = folder / builder
        return done[builder]

    return build
