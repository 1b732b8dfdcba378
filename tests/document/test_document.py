"""The real document: everything in it is bound, and no link of its chain can change alone."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_claims.cli import main

ROOT = Path(__file__).parents[2]

# What the essay says, and what each phrase is bound to.
BINDINGS = {
    "something in the range of $10 billion per year": "capabilities_spend",
    "probably in the range of $50-100 million": "interpretability_spend",
    "somewhere around 100-to-1": "funding_ratio",
    "five years ago": "years_since_doubt",
    "in 2019": "doubt_year",
    "hundreds of researchers globally, not thousands": "interpretability_researchers",
    "almost certainly higher": "marginal_dollar_probability",
    "roughly $100 on capability for every $1 on understanding": "funding_ratio",
}
EXEMPT = {"all three": "rhetorical", "50%": "hypothetical", "close to 0%": "rhetorical"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the document that a test may break."""
    folder = tmp_path / "document"
    for part in ("docs", "claims"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "conf.py", folder / "conf.py")
    return folder


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_the_document_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(ROOT)]) == 0
    closing = capsys.readouterr().out.strip().splitlines()[-1]
    assert "0 at the edge, 0 fail, 0 unjudged" in closing


@pytest.mark.parametrize(("words", "target"), BINDINGS.items(), ids=BINDINGS)
def test_every_number_of_the_essay_is_bound(words: str, target: str) -> None:
    assert f"{{claim}}`{words} <{target}>`" in (ROOT / "docs/index.md").read_text("utf-8")


@pytest.mark.parametrize(("words", "kind"), EXEMPT.items(), ids=EXEMPT)
def test_every_other_number_of_the_essay_is_exempt(words: str, kind: str) -> None:
    assert f"{{exempt}}`{words} <{kind}: " in (ROOT / "docs/index.md").read_text("utf-8")


def test_every_claim_is_called_by_a_test() -> None:
    marked = {
        node.name
        for file in (ROOT / "claims").glob("*.py")
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.decorator_list
    }
    called = {
        node.func.id
        for file in (ROOT / "tests/claims").glob("test_*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert marked
    assert marked <= called


def test_the_ledger_lists_every_figure_and_claim(built: Callable[[str], Path]) -> None:
    page = (built("html") / "ledger.html").read_text("utf-8")
    for target in set(BINDINGS.values()):
        assert f'<section id="{target}">' in page


def test_a_moved_figure_names_every_sentence_and_itself(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(copy / "claims/funding.yaml", "value: 10 billion USD/year", "value: 25 billion USD/year")
    assert main(["check", str(copy)]) == 1
    printed = capsys.readouterr().err
    lines = (copy / "docs/index.md").read_text("utf-8").splitlines()
    stated = [
        number
        for number, line in enumerate(lines, start=1)
        if "<funding_ratio>" in line or "<capabilities_spend>" in line
    ]
    assert len(stated) == 3
    for number in stated:
        assert f"docs/index.md:{number}:" in printed
    figures = (copy / "claims/funding.yaml").read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(figures, start=1) if "25 billion" in line)
    assert f"claims/funding.yaml:{at}:10   capabilities_spend = 25 billion USD/year" in printed
    assert "250 to 500" in printed
    assert "accepts 50 to 200" in printed
    assert printed.count("error[") == 1


# One link of the chain changed alone: each must be noticed.
BREAKS = {
    "the figure": ("claims/funding.yaml", "value: 10 billion", "value: 25 billion"),
    "an end of a range": ("claims/funding.yaml", "value: 50 to 100", "value: 60 to 100"),
    "the words": ("docs/index.md", "100-to-1", "300-to-1"),
    "a word beside a number": ("docs/index.md", "the wrong ratio", "the right ratio"),
    "words that accept nearly all": ("docs/index.md", "somewhere around 100-to-1", "a lot"),
    "the second statement": ("docs/index.md", "roughly $100", "roughly $1,000"),
    "the direction": ("docs/index.md", "almost certainly higher", "almost certainly lower"),
    "the excerpt": (
        "claims/funding.yaml",
        'excerpt: "something in the range of $10 billion per year"',
        'excerpt: "$30 billion"',
    ),
    "the excerpt, though it fits": (
        "claims/funding.yaml",
        'excerpt: "something in the range of $10 billion per year"',
        'excerpt: "about $10 billion per year"',
    ),
    "the source's text": ("claims/sources/essay.txt", "$10 billion", "$20 billion"),
    "the source's date": ("claims/sources/essay.yaml", "2024", "2025"),
    "the operator": ("claims/funding.py", "capabilities_spend / int", "capabilities_spend * int"),
    "the order": (
        "claims/funding.py",
        "capabilities_spend / interpretability_spend",
        "interpretability_spend / capabilities_spend",
    ),
    "a part of a derived figure": (
        "claims/field_size.yaml",
        "value: 100 to 200 people",
        "value: 150 to 250 people",
    ),
    "the derived figure": ("claims/field_size.yaml", "250 to 934", "250 to 834"),
    "a hypothesis": ("claims/marginal_dollar.yaml", "value: 0.1", "value: 0.01"),
    "the year of doubt": ("claims/tractability.yaml", "2019 CE", "2018 CE"),
    "the year of the edition": ("claims/tractability.yaml", "2024 CE", "2026 CE"),
    "a binding taken away": (
        "docs/index.md",
        "{claim}`in 2019 <doubt_year>`",
        "in 2019",
    ),
    "a binding turned round": (
        "docs/index.md",
        "100-to-1 <funding_ratio>",
        "100-to-1 <doubt_year>",
    ),
    "an exemption taken away": ("docs/index.md", "50% <hypothetical: half of", "50% <half of"),
}


@pytest.mark.parametrize(("path", "old", "new"), BREAKS.values(), ids=BREAKS)
def test_no_link_changes_alone(copy: Path, path: str, old: str, new: str) -> None:
    edit(copy / path, old, new)
    assert main(["check", str(copy)]) in {1, 2}
