"""The floor: what an author without the extension would have typed.

Sphinx, MyST and the theme are the same. The roles give way to their words, listings of the ledger
are left out, and the extension is not loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from benchmarks.tree import Tree

_FENCE = re.compile(r"(?P<mark>`{3,}|:{3,})(?P<info>.*)")
_DIRECTIVE = re.compile(r"\{(?P<name>[^}]+)\}")
_LISTING = "claims-"
# A span of code, which is left as it is, or a role: with words and a target, or with a target
# alone.
_ROLE = re.compile(
    r"(?<!`)``(?!`).*?(?<!`)``(?!`)"
    r"|\{(?:claim|exempt|source|claims:\w+)\}`(?:(?P<words>[^`<]+?)\s*<[^`>]*>|(?P<target>[^`<]+))`",
    re.DOTALL,
)
_UNLOADED = "\n# The floor knows nothing of claims.\nextensions.remove('sphinx_claims')\n"


def floor_tree(tree: Tree, written: Mapping[str, str]) -> Tree:
    """Return a document with its numbers typed in by hand.

    `written` gives the words of each figure and claim whose value a page pulls; one that it does
    not know is left as its id, as is a source that is cited. Figures, functions and sources are
    left out.
    """
    floor = {path: typed_in(text, written) for path, text in tree.items() if path.endswith(".md")}
    return floor | {"conf.py": tree["conf.py"] + _UNLOADED}


def typed_in(page: str, written: Mapping[str, str]) -> str:
    """Return a page with the words of its roles in place of the roles, and no listings."""

    def typed(part: re.Match[str]) -> str:
        if part["target"]:
            return written.get(part["target"], part["target"])
        return part["words"] or part[0]

    return "".join(text if is_code else _ROLE.sub(typed, text) for is_code, text in _runs(page))


def _runs(page: str) -> Iterator[tuple[bool, str]]:
    """Yield the runs of a page in order, each with whether it is code; listings are left out."""
    # The fences that are open, each with the name of its directive: empty for code.
    fences: list[tuple[str, str]] = []
    prose: list[str] = []
    for line in page.splitlines(keepends=True):
        name = fences[-1][1] if fences else None
        is_prose = name is None or bool(name)
        fence = _FENCE.match(line)
        if fence and fences and fence["mark"] == fences[-1][0] and not fence["info"].strip():
            fences.pop()
        elif fence and is_prose:
            directive = _DIRECTIVE.match(fence["info"])
            # A colon fence that names no directive is a division of prose.
            plain = "" if fence["mark"].startswith("`") else "division"
            fences.append((fence["mark"], directive["name"] if directive else plain))
            name = fences[-1][1]
        if name is not None and name.startswith(_LISTING):
            continue
        if name == "":
            yield False, "".join(prose)
            prose = []
            yield True, line
        else:
            prose.append(line)
    yield False, "".join(prose)
