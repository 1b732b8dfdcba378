"""Where a document's files lie, as far as can be said without running its conf.py."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

CONF = "conf.py"
EXTENSION = "sphinx_claims"

_ENDINGS = {".py", ".yaml", ".md"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """The folders of a document, so that other tests can run without loading it."""

    root: Path
    """The folder of conf.py."""

    claims: str | None
    """The folder of figures, claim functions and sources; None where conf.py computes it."""

    pages: str | None
    """The folder of the pages; None where conf.py computes it."""

    @classmethod
    def of(cls, root: Path) -> Rooms | None:
        """Return the rooms of the document in a folder, or None where it has none.

        A document is a conf.py that names the extension. One that is no Python and seems to name
        it counts too, so that the mistake in it is told.
        """
        try:
            text = (root / CONF).read_bytes()
        except OSError:
            return None
        if EXTENSION.encode() not in text:
            return None
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            tree = ast.Module(body=[ast.Expr(ast.Constant(EXTENSION))], type_ignores=[])
        strings = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}
        if EXTENSION not in strings:
            return None
        return cls(
            root=root,
            claims=_folder(tree, "claims_folder", "claims"),
            pages=_folder(tree, "claims_pages", "."),
        )

    def path_of(self, file: Path) -> str | None:
        """Return a file's path relative to the root if it may be the document's, else None."""
        if file.suffix not in _ENDINGS or not file.is_relative_to(self.root):
            return None
        folder = self.pages if file.suffix == ".md" else self.claims
        if folder is not None and not file.is_relative_to(self.root / folder):
            return None
        return file.relative_to(self.root).as_posix()


def _folder(tree: ast.Module, name: str, default: str) -> str | None:
    """Return what conf.py gives a name; None where that is not plainly written there."""
    nodes = list(ast.walk(tree))
    uses = [node for node in nodes if isinstance(node, ast.Name) and node.id == name]
    if not uses:
        borrowed = {node.asname or node.name for node in nodes if isinstance(node, ast.alias)}
        borrows = bool(borrowed & {name, "*"})
        return None if borrows else default
    for node in tree.body:
        if isinstance(node, ast.Assign) and node.targets == uses:
            value = node.value.value if isinstance(node.value, ast.Constant) else None
            return value if isinstance(value, str) else None
    return None
