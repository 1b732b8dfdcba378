"""The rooms of the machine import one another one way, and one alone knows Sphinx, one pytest."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sphinx_claims.loading.folder import NO_FIGURES

PACKAGE = Path(__file__).parents[2] / "src" / "sphinx_claims"

# Each room may import those before it. Rooms of one rank know nothing of each other.
RANKS: dict[str, int] = {
    "marking": 0,
    "maths": 0,
    "errors": 0,
    "wording": 1,
    "model": 2,
    "loading": 3,
    "notation": 3,
    "evaluate": 4,
    "schema": 4,
    "starting": 5,
    "judge": 5,
    "uncertainty": 5,
    "references": 5,
    "checks": 6,
    "argument": 7,
    "export": 7,
    "mutants": 7,
    "plots": 7,
    "whatif": 7,
    "compare": 8,
    "editing": 8,
    "measuring": 8,
    "cli": 9,
    "ext": 9,
    "testing": 9,
}
# What stands alone imports nothing of the machine, not even what ranks below it.
ALONE = {"marking", "maths", "errors", "wording"}
# The package itself hands out `claim` and loads the extension when Sphinx asks for it.
DOORS = {"__init__", "__main__"}
SPHINX = {"sphinx", "docutils"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def loaded(file: Path) -> str:
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(file: Path) -> Iterator[tuple[str, bool]]:
    """Yield each module that a file imports, and whether only for the type checker."""
    tree = ast.parse(file.read_text("utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import hides its room"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            yield name, id(node) in typing_only


def own(name: str) -> str | None:
    """Return the room of an imported module of the machine, or None for any other."""
    parts = name.split(".")
    if parts[0] != "sphinx_claims":
        return None
    return parts[1] if len(parts) > 1 else "__init__"


def test_every_room_has_a_rank() -> None:
    assert {loaded(file) for file in modules()} == set(RANKS) | DOORS


@pytest.mark.parametrize("file", modules(), ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_imports_run_one_way(file: Path) -> None:
    here = loaded(file)
    if here in DOORS:
        return
    for name, _ in imports(file):
        there = own(name)
        if there is None or there == here:
            continue
        if there not in RANKS:
            # `from sphinx_claims import __version__`: the version, not a room.
            assert (here, name) == ("cli", "sphinx_claims.__version__")
            continue
        assert here not in ALONE, f"{here} stands alone, and imports {name}"
        assert RANKS[there] < RANKS[here], f"{here} imports {name}, which ranks no lower"


@pytest.mark.parametrize("file", modules(), ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_only_the_extension_knows_sphinx(file: Path) -> None:
    found = {
        name.split(".")[0]
        for name, typing_only in imports(file)
        if not (typing_only and loaded(file) in DOORS)
    }
    if loaded(file) != "ext":
        assert not found & SPHINX


HEAVY = {"sphinx.builders.html", "sphinx.search", "sphinx.writers.html5", "sphinx.writers.text"}


def test_what_only_some_builders_need_is_not_loaded_for_all() -> None:
    code = "import sphinx.application, sys, sphinx_claims.ext; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = set(done.stdout.split())
    assert {"sphinx_claims.ext.addresses", "sphinx_claims.ext.record_pages.writing"} <= names
    assert names & HEAVY == set()


@pytest.mark.parametrize("file", modules(), ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_only_the_plugin_of_pytest_knows_pytest(file: Path) -> None:
    if loaded(file) != "testing":
        assert not {name.split(".")[0] for name, _ in imports(file)} & {"pytest", "_pytest"}


@pytest.mark.parametrize("file", modules(), ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_the_machine_names_no_file_of_this_document(file: Path) -> None:
    essay = PACKAGE.parents[1] / "claims"
    files = [path for path in essay.glob("*.yaml") if path.name not in NO_FIGURES]
    topics = {path.stem for path in files}
    ids = {
        line.split(":")[0]
        for path in files
        for line in path.read_text("utf-8").splitlines()
        if line[:1].isalpha()
    }
    assert topics
    assert ids
    text = file.read_text("utf-8")
    code = ast.parse(text)
    strings = {
        node.value
        for node in ast.walk(code)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    names = {node.id for node in ast.walk(code) if isinstance(node, ast.Name)}
    assert not (strings | names) & (topics | ids)
    assert not any("docs/" in string or "claims/" in string for string in strings)


@pytest.mark.parametrize("file", modules(), ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_files_stay_short(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= 300
