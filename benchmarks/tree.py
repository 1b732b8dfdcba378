"""A document as the texts of its files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Tree = Mapping[str, str]
"""The text of each file, by its path relative to the folder of `conf.py`."""


def write_tree(tree: Tree, folder: Path) -> None:
    """Write every file of a document into a folder."""
    for path, text in tree.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")


def changed_files(before: Tree, after: Tree) -> Tree:
    """Return the files that an edit rewrites; ValueError where it adds or removes one."""
    if before.keys() != after.keys():
        raise ValueError(f"an edit adds or removes {sorted(before.keys() ^ after.keys())}")
    return {path: text for path, text in after.items() if before[path] != text}
