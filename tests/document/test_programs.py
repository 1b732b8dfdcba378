"""The programs of the document: what is changed in any module of them names its figures."""

from __future__ import annotations

import ast
import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sphinx_claims.checks import judge_document, run_checks
from sphinx_claims.errors import Code, Problem
from sphinx_claims.judge import Freshness
from sphinx_claims.loading import copy_document

ROOT = Path(__file__).parents[2]
PROGRAMS = "claims/programs"
TODAY = Freshness(today=datetime.date(2026, 11, 30))


def constants() -> Iterator[tuple[str, int, str]]:
    """Yield a number that each module of programs gives a name to, with its file and line."""
    for file in sorted((ROOT / PROGRAMS).glob("*.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            match node:
                case ast.Assign(value=ast.Constant(value=int() | float())):
                    yield file.name, node.lineno, ast.unparse(node)
                    break


CONSTANTS = list(constants())


def importing(module: str) -> set[str]:
    """Return the programs that a module is a part of, itself among them."""
    files = {file.stem: file.read_text("utf-8") for file in (ROOT / PROGRAMS).glob("*.py")}
    found, waiting = set(), [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [n for n, text in files.items() if re.search(rf"^from {name} ", text, re.M)]
    return {name for name in found if not name.startswith("_")}


def stale(root: Path) -> list[Problem]:
    problems = run_checks(judge_document(root, TODAY))
    return [problem for problem in problems if problem.code is Code.RUN_STALE]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("programs") / "document"
    copy_document(ROOT, root)
    return root


def test_there_are_constants_to_change() -> None:
    assert {name for name, _, _ in CONSTANTS} >= {
        "superposition.py",
        "sparse_autoencoder.py",
        "modular_addition.py",
        "_autoencoder.py",
        "_features.py",
        "_modular_network.py",
    }


def test_as_it_is_nothing_is_stale(copy: Path) -> None:
    assert stale(copy) == []


@pytest.mark.parametrize(
    ("name", "line", "code"), CONSTANTS, ids=[f"{name}: {code}" for name, _, code in CONSTANTS]
)
def test_a_constant_that_is_changed_names_the_figures_and_the_command(
    copy: Path, name: str, line: int, code: str
) -> None:
    file = copy / PROGRAMS / name
    text = file.read_text("utf-8")
    lines = text.splitlines(keepends=True)
    lines[line - 1] = f"{code} + 1\n"
    file.write_text("".join(lines), "utf-8")
    try:
        problems = stale(copy)
    finally:
        file.write_text(text, "utf-8")
    told = {re.search("`claims measure ([a-z_]+)`", one.help[0])[1]: one for one in problems}
    assert told.keys() == importing(Path(name).stem)
    for program, problem in told.items():
        assert problem.location.path == f"claims/{program}.yaml"
        assert problem.location.line > 1
        # Each of its figures has its place.
        count = (ROOT / f"claims/{program}.yaml").read_text("utf-8").count(f"program: {program}.")
        assert len(problem.places) == count - 1 > 10
