"""Every file has a place in CODEOWNERS, which says whose it is: the numbers' or the machine's."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE = ROOT / ".github/CODEOWNERS"
LINES = [line.split() for line in FILE.read_text("utf-8").splitlines() if line[:1] not in {"", "#"}]
PATTERNS = [pattern for pattern, *_ in LINES]

# What GitHub takes for somebody: an account, a team, or an address.
OWNER = re.compile(r"@[\w-]+(/[\w.-]+)?|[\w.+-]+@[\w.-]+\.\w+")


def fits(pattern: str, name: str) -> bool:
    """Tell whether a pattern of ours fits a file: the path of a file, or of a folder with a “/”."""
    path = pattern.removeprefix("/")
    return name.startswith(path) if path.endswith("/") else name == path


def test_patterns_are_plain_paths_from_the_top_each_once() -> None:
    # Then what fits is the same for GitHub, for these tests and for a reader.
    assert [pattern for pattern in PATTERNS if not re.fullmatch(r"/[\w./-]+", pattern)] == []
    assert len(set(PATTERNS)) == len(PATTERNS)


def test_every_file_is_covered_and_every_pattern_decides_for_one(
    repository_files: list[str],
) -> None:
    fitting = {
        name: [pattern for pattern in PATTERNS if fits(pattern, name)] for name in repository_files
    }
    assert [name for name, patterns in fitting.items() if not patterns] == []
    # The last one that fits decides, so one behind which a wider one stands would do nothing.
    assert {patterns[-1] for patterns in fitting.values()} == set(PATTERNS)


def test_who_is_named_is_somebody_whom_github_can_ask() -> None:
    assert [owner for _, *owners in LINES for owner in owners if not OWNER.fullmatch(owner)] == []
    # Either nobody is named anywhere, or somebody is for every file.
    assert len({bool(owners) for _, *owners in LINES}) == 1
