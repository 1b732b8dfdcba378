"""Every edit that the check proposes for a mistake mends it, and makes no other."""

import json
import shutil
from pathlib import Path

import pytest

from sphinx_claims.cli import main

HERE = Path(__file__).parent
PLACES = {
    "figures": "claims/topic.yaml",
    "sources": "claims/sources/topic.yaml",
    "functions": "claims/topic.py",
    "programs": "claims/programs/door.py",
    "shadowing": "claims/programs/statistics.py",
    "scenarios": "claims/scenarios.yaml",
    "inventory": "claims/inventory.yaml",
    "pages": "docs/index.md",
    "conf": "conf.py",
}
# The mistakes that a right spelling mends, with how many lines of help say which.
MENDED = {
    "conf/value-misspelt.py": 1,
    "figures/basis-misspelt.yaml": 1,
    "figures/distribution-misspelt.yaml": 1,
    "figures/evidence-misshapen.yaml": 1,
    "figures/evidence-unknown.yaml": 1,
    "figures/key-misspelt.yaml": 1,
    "figures/program-unknown.yaml": 2,
    "figures/range-kind-misspelt.yaml": 1,
    "figures/source-unknown.yaml": 1,
    "figures/derivation-unknown.yaml": 1,
    "figures/several-at-once.yaml": 4,
    "figures/size-misspelt.yaml": 1,
    "figures/unit-misspelt.yaml": 1,
    "inventory/misspelt.yaml": 3,
    "inventory/names-that-nothing-has.yaml": 4,
    "pages/exempt-kind-misspelt.md": 1,
    "pages/format-misspelt.md": 1,
    "pages/source-unknown.md": 1,
    "pages/target-renamed.md": 1,
    "pages/target-unknown.md": 1,
    "pages/two-at-once.md": 2,
    "scenarios/misspelt.yaml": 3,
    "scenarios/names-that-nothing-has.yaml": 1,
    "sources/fields-misshapen.yaml": 1,
    "sources/key-misspelt.yaml": 1,
    "sources/type-misspelt.yaml": 1,
}
# What could not be told of before, since the document could not be read.
BEHIND = {"figures/derivation-unknown.yaml": {"derivation-drift"}}
FIXTURES = sorted(
    file.relative_to(HERE).as_posix()
    for folder in PLACES
    for file in (HERE / folder).iterdir()
    if file.is_file()
)


@pytest.fixture
def check(tmp_path, capsys):
    """Return a function that checks the document, and what it prints as JSON."""
    shutil.copytree(HERE / "sound", tmp_path / "document")

    def run():
        main(["check", str(tmp_path / "document"), "--today", "2026-01-01", "--format", "json"])
        return json.loads(capsys.readouterr().out)["problems"]

    return run


def kinds(problems):
    return sorted((problem["code"], problem["message"]) for problem in problems)


@pytest.mark.parametrize("name", FIXTURES)
def test_each_edit_mends_its_mistake_and_makes_no_other(name, tmp_path, check, apply_edits):
    file = tmp_path / "document" / PLACES[name.partition("/")[0]]
    shutil.copyfile(HERE / name, file)
    before = check()
    tried = 0
    for problem in before:
        for help_ in problem["help"]:
            if not help_["edits"]:
                continue
            tried += 1
            shutil.copyfile(HERE / name, file)
            apply_edits(tmp_path / "document", help_["edits"])
            others = [other for other in before if other is not problem]
            after = [p for p in check() if p["code"] not in BEHIND.get(name, ())]
            assert kinds(after) == kinds(others), help_["text"]
    assert tried == MENDED.get(name, 0)
