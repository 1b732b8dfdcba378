"""The real document as a pair: its essay alone, or with every page."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.floor import floor_tree
from benchmarks.pair import Pair, Side
from benchmarks.pruning import pruned
from benchmarks.tree import Tree

ROOT = Path(__file__).parents[1]

_FIGURES = "claims/marginal_dollar.yaml"
_CHANGE = re.compile(r"(?m)(^relative_tractability:\n(?:  .*\n)*?  value: )(0\.1)$")
_ADDED = re.compile(r"^```\{(?:toctree|claims-[a-z-]+)\}.*?^```\n", re.MULTILINE | re.DOTALL)
"""What stands on the essay's page and is no word of it."""

_CHALLENGE = re.compile(r"^claims_challenge = .*\n", re.MULTILINE)
_STATIC = re.compile(r"^html_(?:css_files|favicon|static_path) = .*\n", re.MULTILINE)
"""Values of conf.py that name files beside the pages, one on a line: no case has these."""


def essay_pair(root: Path = ROOT) -> Pair:
    """Return the essay's page with what it rests on, and the same page with its numbers typed in.

    The changed figure is one that the essay states through a claim, within its words. The floor's
    edit touches the page alone: its words stand for the new value too. ValueError where the
    document has no such figure any more.
    """
    tree = pruned(document_tree(root), root, {"docs/index.md"})
    tree["conf.py"] = _CHALLENGE.sub("", tree["conf.py"])
    tree["docs/index.md"] = _ADDED.sub("", tree["docs/index.md"])
    return _pair(tree, is_same_text=True)


def document_pair(root: Path = ROOT) -> Pair:
    """Return the document with all its pages, and the same without figures and listings."""
    return _pair(document_tree(root), is_same_text=False)


def document_tree(root: Path = ROOT) -> Tree:
    """Return the files of the real document that a build or a check reads."""
    files = [root / "conf.py"]
    for folder, suffixes in (("docs", {".md"}), ("claims", {".yaml", ".py", ".txt"})):
        files += sorted(f for f in (root / folder).rglob("*") if f.suffix in suffixes)
    tree = {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in files}
    return tree | {"conf.py": _STATIC.sub("", tree["conf.py"])}


def _pair(tree: Tree, *, is_same_text: bool) -> Pair:
    changed, count = _CHANGE.subn(r"\g<1>0.11", tree[_FIGURES])
    if count != 1:
        raise ValueError(f"{_FIGURES} has no figure that this edit could change")
    floor = floor_tree(tree, {})
    return Pair(
        bound=Side(before=tree, after={**tree, _FIGURES: changed}),
        floor=Side(before=floor, after={**floor, "docs/index.md": floor["docs/index.md"] + "\n"}),
        redone=frozenset({"index"}),
        is_same_text=is_same_text,
    )
