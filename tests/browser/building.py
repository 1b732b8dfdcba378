"""The document as the tests of its pages build it."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What is due for review is the same whenever the tests run.
DAY = datetime.date(2026, 11, 22)


def build(conf: Path, pages: Path, folder: Path) -> Path:
    """Build a document into a folder, as a fresh program and on a fixed day."""
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", "-c", str(conf)]
    command += ["-d", str(folder / "doctrees"), str(pages), str(folder / "html")]
    noon = datetime.datetime.combine(DAY, datetime.time(12), datetime.UTC)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": f"{noon.timestamp():.0f}"}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "html"
