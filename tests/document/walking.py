"""A page's walk-through, done step by step in a copy of the repository.

A page of docs/contributing/ shows commands with what they print, changes of files as a diff, and
new files under a heading that names them. They are taken from the page in the order in which they
stand there; nothing is done here that a reader of the page would not do.
"""

from __future__ import annotations

import datetime
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What is dated, such as a step of a history, has the date that the page shows.
NOON = datetime.datetime(2026, 11, 30, 12, tzinfo=datetime.UTC)

# A stretch of lines that a page leaves out.
LEFT_OUT = "…"

# What a person types, and what is run in its place: the same, in the environment of the tests.
PROGRAMS = {
    ".venv/bin/nox -s claims --": [sys.executable, "-m", "sphinx_claims"],
    ".venv/bin/nox -s check": [sys.executable, "-m", "sphinx_claims", "check"],
    # pytest of the tests loads what drives a browser, where that is installed; a walk needs none.
    ".venv/bin/nox -s tests --": [sys.executable, "-m", "pytest", "-p", "no:playwright"],
    "git": ["git"],
}

# What whoever runs the tests may have set for pytest, and what else sways what a program prints; a
# reader of a page has none of it.
SWAYING = re.compile(r"PYTEST_|CI$|BUILD_NUMBER$|(NO|FORCE|PY)_?COLORS?$")

# A heading, or a fenced block in some language.
PART = re.compile(
    r"^#+ (?P<heading>.+)\n|^(?P<fence>`{3,})(?P<kind>\w+)\n(?P<text>(?:.*\n)*?)(?P=fence)\n", re.M
)


@dataclass(frozen=True)
class Command:
    """A line to type, and the lines that it prints, as the page shows them."""

    line: str
    shown: str

    @property
    def words(self) -> list[str]:
        """Return what is run for it; a line that no program is known for is an error."""
        for typed, program in PROGRAMS.items():
            if self.line == typed or self.line.startswith(f"{typed} "):
                return [*program, *shlex.split(self.line.removeprefix(typed))]
        raise ValueError(f"no program is known for “{self.line}”")


@dataclass(frozen=True)
class Change:
    """A change of files, as a diff."""

    diff: str


@dataclass(frozen=True)
class NewFile:
    """A file to write, with its path from the top of the repository."""

    path: str
    text: str


Step = Command | Change | NewFile


def steps_of(page: str) -> Iterator[Step]:
    """Give the steps of a page, in order; blocks in other languages are read, and not done."""
    heading = ""
    for part in PART.finditer(page):
        if part["heading"]:
            heading = part["heading"]
        elif part["kind"] == "console":
            yield from _commands(part["text"])
        elif part["kind"] == "diff":
            yield Change(part["text"])
        elif part["kind"] in {"python", "yaml"}:
            (path,) = re.findall(r"`([^`]+/[^`]+)`", heading)
            yield NewFile(path, part["text"])


def _commands(text: str) -> Iterator[Command]:
    """Give the commands of a block; a line that ends in a backslash goes on in the next one."""
    for lines in re.findall(r"^\$ ((?:.*\\\n)*.*\n(?:(?!\$ ).*\n)*)", text, re.M):
        line, shown = re.fullmatch(r"((?:.*\\\n)*.*)\n((?:.*\n)*)", lines).groups()
        yield Command(re.sub(r"\\\n\s*", "", line), shown)


def shows(shown: str, printed: str) -> bool:
    """Tell whether a page shows what was printed: line by line, save those that it leaves out."""
    lines = [
        r"(?:.*\n)+" if line == LEFT_OUT else re.escape(line) + "\n" for line in shown.splitlines()
    ]
    return re.fullmatch("".join(lines), printed) is not None


@dataclass(frozen=True)
class Walk:
    """A copy of the repository, in which steps are taken."""

    root: Path

    @classmethod
    def begin(cls, root: Path, names: Iterable[str]) -> Walk:
        """Copy files of these names into a repository of their own."""
        for name in names:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, root / name)
        walk = cls(root)
        for words in ("init -q -b main", "add --all", "commit -q -m copy"):
            status, printed = walk.run(["git", *words.split()])
            assert status == 0, printed
        return walk

    def take(self, step: Step) -> str:
        """Take a step, and return what it printed."""
        if isinstance(step, Command):
            return self.run(step.words)[1]
        if isinstance(step, Change):
            status, printed = self.run(["git", "apply", "--unidiff-zero", "-"], step.diff)
            assert status == 0, f"{printed}\n{step.diff}"
        else:
            path = self.root / step.path
            assert not path.exists(), f"“{step.path}” is there already"
            path.write_text(step.text, "utf-8")
        return ""

    def run(self, words: list[str], given: str = "") -> tuple[int, str]:
        """Run a program in the copy; return its exit status, and all that it printed, in order."""
        people = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "Reader"), ("EMAIL", "reader@reader.example"))
        }
        environment = {
            **{name: value for name, value in os.environ.items() if not SWAYING.match(name)},
            **people,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            # The two streams come in the order in which they were written.
            "PYTHONUNBUFFERED": "1",
            "SOURCE_DATE_EPOCH": f"{NOON.timestamp():.0f}",
        }
        run = subprocess.run(
            words,
            cwd=self.root,
            env=environment,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return run.returncode, run.stdout
