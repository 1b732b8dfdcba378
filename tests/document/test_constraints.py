"""The pinned versions, held against the oldest Python that the project says it runs on."""

import tomllib
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def pins():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return [Requirement(line) for line in lines if not line.startswith("#")]


def test_every_pinned_version_installs_on_the_oldest_python():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=") + ".0"
    needed = {
        f"{canonicalize_name(found.name)}=={found.version}": found.metadata["Requires-Python"]
        for found in distributions()
    }
    checked = {str(pin): needed[str(pin)] for pin in pins() if str(pin) in needed}
    # Those that the tests run with, so that what is checked is known to be more than nothing.
    assert {"furo", "pytest", "sphinx"} <= {name.partition("==")[0] for name in checked}
    refused = {pin for pin, python in checked.items() if oldest not in SpecifierSet(python or "")}
    assert not refused
