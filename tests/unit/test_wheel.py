"""What is installed is the whole package: a document that installs it has no clone beside it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/sphinx_claims"

# As an installer calls it, without the environment of its own that it would have to fetch.
BUILD = "from setuptools import build_meta; build_meta.build_wheel('made')"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """Return the wheel of a copy, since building one leaves files where it is built."""
    copy = tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, copy)
    left_out = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "src", copy / "src", ignore=left_out)
    command = [sys.executable, "-c", BUILD]
    run = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    (made,) = (copy / "made").glob("*.whl")
    return ZipFile(made)


def test_a_wheel_has_every_file_of_the_package(wheel: ZipFile) -> None:
    # All that git tracks, and what somebody is about to add; what Python keeps is nobody's.
    files = (path for path in PACKAGE.rglob("*") if path.is_file())
    wanted = {path.relative_to(ROOT / "src").as_posix() for path in files if not is_kept(path)}
    assert "sphinx_claims/ext/static/what-if/panel.js" in wanted
    missing = wanted - set(wheel.namelist())
    assert not missing


def is_kept(path: Path) -> bool:
    return "__pycache__" in path.parts
