"""A second build of the document, with nothing changed, has nothing to do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What only evaluating, drawing and formatting references need.
HEAVY = ("pint", "numpy", "scipy", "matplotlib", "citeproc")
BUILD = f"""
import sys
from sphinx.cmd.build import main
status = main(sys.argv[1:])
print(status, *(name for name in {HEAVY} if name in sys.modules))
"""


def test_a_second_build_evaluates_and_writes_nothing(built: Callable[[str], Path]) -> None:
    html = built("html")
    doctrees = html.parent / "doctrees"
    command = [sys.executable, "-c", BUILD, "-q", "-W", "-c", str(ROOT), "-b", "html"]
    command += ["-d", str(doctrees), str(ROOT / "docs"), str(html)]
    written = {file: file.stat().st_mtime_ns for file in html.rglob("*.html")}
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.stdout.split(), run.stderr) == (["0"], "")
    # Sphinx writes its own search in every build.
    own = {"search"}
    later = {file.stem for file in written if file.stat().st_mtime_ns != written[file]}
    assert later <= own
