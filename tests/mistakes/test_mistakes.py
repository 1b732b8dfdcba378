"""Every mistake that somebody can make is a file here, and declares what must be said of it.

A file stands in for one file of the sound document beside it. It declares each problem in a
comment under the line that has it: carets under the place, then the code and the message.

    vlaue: 2 million USD/year
    # ^^^ key-unknown: “vlaue” is no key of a figure

Where the place is too near the margin for a caret, `#<3 code: message` names the column. The
message may be cut short. Every problem that is found must be declared, and the other way round.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from sphinx_claims.cli import main
from sphinx_claims.testing.document import Document

HERE = Path(__file__).parent

# Where in the document each folder's files belong.
PLACES = {
    "figures": "claims/topic.yaml",
    "sources": "claims/sources/topic.yaml",
    "functions": "claims/topic.py",
    "programs": "claims/programs/door.py",
    "shadowing": "claims/programs/statistics.py",
    "scenarios": "claims/scenarios.yaml",
    "inventory": "claims/inventory.yaml",
    "pages": "docs/index.md",
    "reserved": "docs/record/more.md",
    "conf": "conf.py",
}

DECLARATION = re.compile(
    r"^\s*[#%](?:(?P<gap> +)(?P<carets>\^+)|<(?P<column>\d+)) (?P<code>[a-z-]+): (?P<message>.+)$"
)
FOUND = re.compile(
    r"^(?:error|notice)\[(?P<code>[a-z-]+)\]: (?P<message>.+)\n"
    r"  --> (?P<path>[^:\n]+):(?P<line>\d+):(?P<column>\d+)$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Declared:
    """A problem, as a fixture declares it or as the check prints it."""

    place: str
    code: str
    message: str


def declarations(file: Path) -> list[Declared]:
    """Return what a fixture declares; each stands under the line that it speaks of."""
    found = []
    subject = 0
    text = file.read_bytes().decode("utf-8", "replace")
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        match = DECLARATION.match(line)
        if match is None:
            subject = number
            continue
        column = int(match["column"]) if match["column"] else match.start("carets") + 1
        found.append(Declared(f"{subject}:{column}", match["code"], match["message"]))
    return found


def fixtures() -> list[Path]:
    return [
        file
        for folder in PLACES
        for file in sorted((HERE / folder).iterdir())
        if file.is_file() and not file.name.startswith(".")
    ]


def check(file: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Put a fixture in the place of a sound file, and check the document."""
    shutil.copytree(HERE / "sound", root, ignore=shutil.ignore_patterns("__pycache__"))
    place = root / PLACES[file.parent.name]
    place.parent.mkdir(exist_ok=True)
    shutil.copyfile(file, place)
    status = main(["check", str(root), "--today", "2026-01-01"])
    return status, capsys.readouterr().err


def test_the_sound_document_is_sound(tmp_path: Path) -> None:
    shutil.copytree(HERE / "sound", tmp_path / "document")
    assert main(["check", str(tmp_path / "document")]) == 0


def test_there_are_fixtures_of_every_kind() -> None:
    assert {file.parent.name for file in fixtures()} == set(PLACES)


@pytest.mark.parametrize("file", fixtures(), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_mistake(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    declared = declarations(file)
    assert declared, f"{file.name} declares no problem"

    status, printed = check(file, tmp_path / "document", capsys)
    found = [
        Declared(f"{match['line']}:{match['column']}", match["code"], match["message"])
        for match in FOUND.finditer(printed)
        if match["path"] == PLACES[file.parent.name]
    ]

    assert "Traceback" not in printed
    assert len(FOUND.findall(printed)) == len(found), f"a problem elsewhere:\n{printed}"
    assert sorted((d.place, d.code) for d in found) == sorted((d.place, d.code) for d in declared)
    for wanted in declared:
        matching = [f for f in found if (f.place, f.code) == (wanted.place, wanted.code)]
        assert any(f.message.startswith(wanted.message) for f in matching), printed
    assert status == 2


@pytest.mark.parametrize("file", fixtures(), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_pytest_tells_of_the_same_mistakes(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "document"
    _, printed = check(file, root, capsys)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 2026-01-01, as above
    document = Document.judge(root)
    of_items = {problem for subject in document.problems for problem in document.failures(subject)}
    told = [document.text([problem]) for problem in {*document.untold, *of_items}]
    *wanted, pointer = printed.strip().split("\n\n")
    assert sorted(told) == sorted(wanted)
    assert pointer.startswith("for more on a code: ")
