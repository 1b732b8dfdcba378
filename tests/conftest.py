"""What the tests of every room may use."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

# For the tests of the plugin: a run of pytest in a folder of its own. pytest takes this line from
# the conftest.py nearest to the root alone.
pytest_plugins = ["pytester"]

# These drive a browser and a language server, with what only `nox -s browser` and `nox -s editor`
# install; they name their folders.
collect_ignore = ["browser", "editor"]

# The same examples on every machine and in every run, and none kept in a file: a test that fails
# for one contributor fails for all. How long an example takes says more of the machine than of it.
settings.register_profile("same-everywhere", derandomize=True, deadline=None, database=None)
settings.load_profile("same-everywhere")


@pytest.fixture(autouse=True)
def no_colours(monkeypatch):
    """Keep away what asks for colours: a program that runs these tests may set it."""
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def repository_files(tmp_path_factory):
    """Return the names of the repository's files: all that .gitignore does not name.

    Asked of an empty repository beside it, so that a copy which is none has them too.
    """
    empty = tmp_path_factory.mktemp("empty")
    subprocess.run(["git", "init", "-q", empty], check=True)
    command = ["git", f"--git-dir={empty / '.git'}", f"--work-tree={ROOT}", "ls-files", "-z"]
    command += ["--others", "--exclude-standard"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return run.stdout.rstrip("\0").split("\0")


@pytest.fixture
def apply_edits():
    """Return a function that makes the edits of a line of help, as JSON has them."""

    def apply(root, edits):
        # From the end of the file, so that no edit moves the place of the next one.
        places = sorted(edits, key=lambda edit: tuple(edit["location"].values()), reverse=True)
        for edit in places:
            place = edit["location"]
            file = root / place["path"]
            lines = file.read_text("utf-8").split("\n")
            line = lines[place["line"] - 1]
            start = place["column"] - 1
            rest = line[start + place["width"] :]
            lines[place["line"] - 1] = line[:start] + edit["replacement"] + rest
            file.write_text("\n".join(lines), "utf-8")

    return apply
