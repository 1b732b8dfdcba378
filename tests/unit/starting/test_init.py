"""A document to begin with: it holds, it builds, and the pages show it as it is."""

import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from sphinx_claims.cli import main
from sphinx_claims.schema import modeline, schema_texts, stale_schemas
from sphinx_claims.starting import STARTER, requirement

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs/contributing/another-document.md").read_text("utf-8")


@pytest.fixture
def begun(tmp_path, capsys):
    folder = tmp_path / "mine"
    assert main(["init", str(folder)]) == 0
    capsys.readouterr()
    return folder


def test_every_file_is_written_and_named(tmp_path, capsys):
    folder = tmp_path / "deep" / "mine"
    assert main(["init", str(folder)]) == 0
    printed = capsys.readouterr().out.splitlines()
    found = {path for path in folder.rglob("*") if path.is_file()}
    schemas = [f"claims/{path}" for path in schema_texts()]
    assert {folder / path for path in (*STARTER, *schemas, "requirements.txt")} == found
    assert set(printed[:-1]) == {str(path) for path in found}
    assert (folder / ".gitignore").is_file()


def test_an_editor_finds_the_schema_of_each_data_file(begun):
    assert stale_schemas(begun / "claims") == []
    files = sorted((begun / "claims").rglob("*.yaml"))
    assert len(files) == 2
    for file in files:
        line, _, _ = file.read_text("utf-8").partition("\n")
        assert line == modeline(PurePosixPath(file.relative_to(begun / "claims").as_posix()))
        named = file.parent / line.partition("$schema=")[2]
        assert named.resolve().is_file()


def test_it_holds_at_once(begun, capsys, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    assert main(["check", str(begun)]) == 0
    assert capsys.readouterr().out == (
        "2 figures, 1 claim, 4 statements: 4 hold, 0 at the edge, 0 fail, 0 unjudged; 1 exempt; "
        "0 due for review\n"
    )


def test_it_builds_without_a_warning(begun):
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-c", ".", "-b", "html", "docs", "out"]
    run = subprocess.run(command, cwd=begun, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout + run.stderr) == (0, "")
    assert "about 300 visitors" in (begun / "out/index.html").read_text("utf-8")


def test_what_its_readme_says_can_be_done(begun, capsys, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    command = re.search(r'-- set (\w+) "(.*?)" --excerpt "(.*?)" --reason', STARTER["README.md"])
    id_, value, excerpt = command.groups()
    words = ["set", id_, value, "--excerpt", excerpt, "--reason", "a test"]
    assert main([*words, "--folder", str(begun)]) == 0
    assert main(["check", str(begun)]) == 1
    assert "claim-drift" in capsys.readouterr().err


def test_its_sessions_are_those_of_a_noxfile(begun):
    text = (begun / "noxfile.py").read_text("utf-8")
    fake = "session = lambda of: of\nSession = object\nclass options: pass\n"
    (begun / "nox.py").write_text(fake)
    run = subprocess.run(
        [sys.executable, "-c", "import noxfile; print(noxfile.nox.options.sessions)"],
        cwd=begun,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "['check', 'html']"
    assert re.findall(r"def (\w+)\(session", text) == ["check", "html", "claims"]


def test_the_page_about_it_shows_the_same_files():
    pattern = r"^### `([^`]+)`\n(?:.*\n)*?(`{3,})\w*\n((?:.*\n)*?)\2\n"
    first, _, _ = PAGE.partition("\n## More to put on a page\n")
    shown = {name: text for name, _, text in re.findall(pattern, first, re.MULTILINE)}
    assert len(shown) == 6
    assert shown == {name: STARTER[name] for name in shown}


def test_a_folder_with_something_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "kept.txt").write_text("kept")
    assert main(["init", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "there is something in it already" in said
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_a_file_in_the_way_is_told_of(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main(["init", str(tmp_path / "file")]) == 2
    assert main(["init", str(tmp_path / "file" / "below")]) == 2
    said = capsys.readouterr().err
    assert said.count("no document can begin in") == 2
    assert "Traceback" not in said


class Installed(importlib.metadata.Distribution):
    """A package that was installed from somewhere."""

    version = "1.2"

    def __init__(self, origin):
        self.origin = origin

    def read_text(self, filename):
        return self.origin if filename == "direct_url.json" else None

    def locate_file(self, path):
        raise NotImplementedError


VCS = {"vcs": "git", "commit_id": "abc123"}


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (None, "sphinx-claims==1.2"),
        ({"url": "file:///a/copy", "dir_info": {}}, "sphinx-claims @ file:///a/copy"),
        ({"url": "file:///a.whl", "archive_info": {}}, "sphinx-claims @ file:///a.whl"),
        (
            {"url": "https://example.org/it.git", "vcs_info": VCS},
            "sphinx-claims @ git+https://example.org/it.git@abc123",
        ),
    ],
)
def test_it_is_installed_from_where_the_machine_was(origin, line):
    assert requirement(Installed(origin and json.dumps(origin))) == line
