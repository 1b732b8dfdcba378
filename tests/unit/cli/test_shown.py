"""A dozen problems as they are shown, each in the three formats, in files that people review.

Where a change of them is meant, run these tests once with CLAIMS_REWRITE_SHOWN=1, which writes
the files anew and fails, and review the difference.
"""

import json
import os
from pathlib import Path

import pytest

SHOWN = Path(__file__).parent / "shown"

PAGE, FIGURES, FUNCTIONS = "docs/index.md", "claims/town.yaml", "claims/town.py"
LONGER = "\n{claim}`around 400-to-1 <ratio>`, {claim}`about $10 billion a year <spend>`.\n"

CASES = {
    "nothing": [],
    "drift": [(PAGE, "100-to-1", "300-to-1")],
    "drift-of-a-figure": [
        (PAGE, "bring in.\n", "bring in.\n" + LONGER),
        (FIGURES, "value: 10", "value: 90"),
    ],
    "unjudged": [(PAGE, "around 100-to-1", "some")],
    "edge": [(PAGE, "around 100-to-1", "around 75-to-1")],
    "unbound": [(PAGE, "fines bring in.", "12 fines bring in: 100%, or 3 of 4.")],
    "target-unknown": [(PAGE, "<ratio>", "<ratoi>")],
    "kind-misspelt": [(PAGE, "fines bring in", "{exempt}`one fine <retorical: it is few>` brings")],
    "wide-characters": [(PAGE, "That is {claim}`around 100", "図書館は café {claim}`around 300")],
    "key-misspelt": [(FIGURES, "value: 10 million", "vlaue: 10 million")],
    "unit-misspelt": [(FIGURES, "value: 10 million USD/year", "value: 10 million USD/yaer")],
    "not-yaml": [(FIGURES, "label: what fines", 'label: "what fines')],
    "excerpt": [(FIGURES, '"$10 million a year"', '"$30 million a year"')],
    "parameter": [(FUNCTIONS, "(spend, fines)", "(spend, fine)")],
    "no-folder": None,
}


@pytest.fixture
def shown(document, monkeypatch, capsys):
    """Return a function that prints a case in a format, from within the document's folder."""

    def show(case, form):
        for edit in CASES[case] or ():
            document.edit(*edit)
        monkeypatch.chdir(document.root)
        monkeypatch.setenv("GITHUB_WORKSPACE", str(document.root))
        folder = document.root if CASES[case] is not None else document.root / "nowhere"
        monkeypatch.setattr(document, "root", folder.relative_to(document.root))
        status = document.check("--format", form)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return show


def compare(name, found):
    file = SHOWN / name
    if os.environ.get("CLAIMS_REWRITE_SHOWN"):
        file.write_text(found, encoding="utf-8")
        pytest.fail(f"{name} was written anew")
    assert found == file.read_text("utf-8")


@pytest.mark.parametrize("case", CASES)
def test_as_text(case, shown):
    status, out, err = shown(case, "text")
    compare(f"{case}.txt", f"{err}{out}exit status {status}\n")


@pytest.mark.parametrize("case", CASES)
def test_as_annotations(case, shown):
    status, out, err = shown(case, "github")
    assert err == ""
    compare(f"{case}.github.txt", f"{out}exit status {status}\n")


@pytest.mark.parametrize("case", CASES)
def test_as_json(case, shown):
    status, out, err = shown(case, "json")
    assert err == ""
    assert out.isascii()
    found = json.loads(out)
    assert found["exit_status"] == status
    compare(f"{case}.json", json.dumps(found, indent=2, ensure_ascii=False) + "\n")


def test_every_file_is_shown_by_a_case():
    wanted = {f"{case}.{end}" for case in CASES for end in ("txt", "github.txt", "json")}
    assert {file.name for file in SHOWN.iterdir()} == wanted
