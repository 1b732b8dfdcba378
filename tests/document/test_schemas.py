"""The schemas in the claims folder are the machine's, and every data file keeps to its own."""

import re
from pathlib import Path, PurePosixPath

import pytest
import yaml

from sphinx_claims.schema import KINDS, kind_of, modeline, schema_texts, stale_schemas
from tests.unit.schema.reading import faults

ROOT = Path(__file__).parents[2]
CLAIMS = ROOT / "claims"
FILES = sorted(CLAIMS.rglob("*.yaml"))
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "CONTRIBUTING.md", ROOT / "README.md"]


def path_of(file: Path) -> PurePosixPath:
    return PurePosixPath(file.relative_to(CLAIMS).as_posix())


def test_the_schemas_are_those_that_the_machine_makes() -> None:
    # Where this fails, `claims schemas` writes them anew.
    assert stale_schemas(CLAIMS) == []
    found = {file.relative_to(CLAIMS).as_posix() for file in CLAIMS.glob("schemas/*")}
    assert found == set(schema_texts())


def test_there_are_files_of_every_kind() -> None:
    assert {kind_of(path_of(file)) for file in FILES} == set(KINDS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: path_of(file).as_posix())
def test_each_file_names_its_schema_first_and_once(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text.startswith(modeline(path_of(file)) + "\n")
    assert text.count("yaml-language-server") == 1


@pytest.mark.parametrize("typed", [False, True], ids=["texts", "typed"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: path_of(file).as_posix())
def test_each_file_keeps_to_its_schema(file: Path, typed: bool) -> None:
    assert faults(kind_of(path_of(file)), file.read_text("utf-8"), typed=typed) == []


def shown() -> list[tuple[str, str, str]]:
    """Return the YAML of the pages that is a whole file: where it stands, its kind, its text."""
    found = []
    for page in PAGES:
        for block in re.findall(r"^```yaml\n((?:.*\n)*?)```$", page.read_text("utf-8"), re.M):
            data = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506  (texts alone)
            kind = kind_shown(data)
            if kind:
                found.append((f"{page.name}: {next(iter(data))}", kind, block))
    return found


def kind_shown(data: object) -> str:
    """Return the kind of file that a piece of YAML is of; empty for a part of one, or another."""
    if not isinstance(data, dict) or not data:
        return ""
    if "references" in data:
        return "sources"
    first = next(iter(data.values()))
    keys = set(first) if isinstance(first, dict) else set()
    tells = {"figures": {"value", "basis"}, "scenarios": {"summary"}, "inventory": {"words"}}
    return next((kind for kind, wanted in tells.items() if wanted <= keys), "")


def test_the_pages_show_files_of_every_kind() -> None:
    assert {kind for _, kind, _ in shown()} == set(KINDS)


@pytest.mark.parametrize(("place", "kind", "text"), shown(), ids=[one[0] for one in shown()])
def test_the_yaml_of_the_pages_keeps_to_its_schema(place: str, kind: str, text: str) -> None:
    for typed in (False, True):
        assert faults(kind, text, typed=typed) == [], place


def hooks() -> list[dict[str, str]]:
    """Return the hooks that hold files against a schema of the claims folder."""
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    found = [hook for repo in config["repos"] for hook in repo["hooks"]]
    return [hook for hook in found if "--schemafile" in hook["entry"]]


@pytest.mark.parametrize("file", FILES, ids=lambda file: path_of(file).as_posix())
def test_one_hook_holds_each_file_against_its_schema(file: Path) -> None:
    path = file.relative_to(ROOT).as_posix()
    taken = [
        hook["entry"].split()[-1]
        for hook in hooks()
        if re.search(hook["files"], path) and not re.search(hook.get("exclude", "^$"), path)
    ]
    assert taken == [f"claims/schemas/{kind_of(path_of(file))}.schema.json"]
    assert (ROOT / taken[0]).is_file()
