"""The tests that guard a figure or claim, found in the text of the test files.

A file is parsed and never imported, so no test can run here. A test guards what it names: an id
as a text of its own, or a claim's function that its file imports. What it takes from its own file
is looked through as well, such as a helper, a table or a fixture.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import warnings
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sphinx_claims.loading.text_file import LARGEST
from sphinx_claims.model import Settings

_WORD = re.compile(rb"[a-z_][a-z0-9_]*")


@dataclass(frozen=True)
class Guards:
    """The files of a document's tests, as they are now."""

    contents: Mapping[str, bytes]
    """What each file holds, by its path from the root, sorted."""

    @classmethod
    def read(cls, settings: Settings) -> Guards:
        """Read the files in which pytest would look for tests; what can't be read is left out."""
        contents: dict[str, bytes] = {}
        for path in _paths(settings):
            try:
                if path.is_file() and path.stat().st_size <= LARGEST:
                    contents[path.relative_to(settings.root).as_posix()] = path.read_bytes()
            except OSError:
                continue
        return cls(contents=dict(sorted(contents.items())))

    @cached_property
    def digest(self) -> str:
        """A digest of all that the files hold."""
        digest = hashlib.sha256()
        for path, content in self.contents.items():
            digest.update(repr((path, hashlib.sha256(content).digest())).encode())
        return digest.hexdigest()

    def of(self, ids: Set[str]) -> dict[str, tuple[str, ...]]:
        """Return the tests that name each id, as pytest would name them; no key for none."""
        found: dict[str, list[str]] = {}
        for path, content in self.contents.items():
            if not any(word.decode() in ids for word in _WORD.findall(content)):
                continue
            for test, named in _tests(content, ids):
                for id_ in named:
                    found.setdefault(id_, []).append(f"{path}::{test}")
        return {id_: tuple(dict.fromkeys(tests)) for id_, tests in sorted(found.items())}


def _paths(settings: Settings) -> Iterator[Path]:
    if not settings.tests:
        return
    for folder, below, names in os.walk(settings.root / settings.tests):
        below[:] = sorted(name for name in below if name != "__pycache__" and name[0] != ".")
        yield from (Path(folder, name) for name in names if _is_test_file(name))


def _is_test_file(name: str) -> bool:
    return name.endswith("_test.py") or (name.startswith("test_") and name.endswith(".py"))


def _tests(content: bytes, ids: Set[str]) -> list[tuple[str, list[str]]]:
    """Return the tests of a file with the ids that each names; none for one that is no Python."""
    try:
        with warnings.catch_warnings():
            # What Python thinks of somebody's tests is no concern of who builds the document.
            warnings.simplefilter("ignore")
            tree = ast.parse(content)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    module = _Module(tree, ids)
    return [(name, module.named(node)) for name, node in _definitions(tree.body)]


_Definition = ast.FunctionDef | ast.AsyncFunctionDef


def _definitions(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, _Definition]]:
    """Yield each test function with its name, after that of its class."""
    for node in body:
        if isinstance(node, _Definition) and node.name.startswith("test"):
            yield prefix + node.name, node
        elif isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            yield from _definitions(node.body, f"{prefix}{node.name}::")


class _Module:
    """The names that a file's own definitions are made of."""

    def __init__(self, tree: ast.Module, ids: Set[str]) -> None:
        self._ids = ids
        self._imported = dict(_imports(tree))
        self._parts: dict[str, list[ast.stmt]] = {}
        for node in tree.body:
            for name in _bound(node):
                self._parts.setdefault(name, []).append(node)

    def named(self, test: ast.stmt) -> list[str]:
        """Return the ids that a test names, itself or by what it takes from its file, sorted."""
        found: set[str] = set()
        waiting, seen = [test], {test}
        while waiting:
            for node in ast.walk(waiting.pop()):
                found |= self._direct(node)
                for part in self._parts.get(_name(node), ()):
                    if part not in seen:
                        seen.add(part)
                        waiting.append(part)
        return sorted(found)

    def _direct(self, node: ast.AST) -> set[str]:
        """Return the ids that a single node names."""
        match node:
            case ast.Constant(value=str() as text):
                names = {text}
            case ast.Name(id=name):
                names = {self._imported.get(name, "")}
            case ast.Attribute(value=value, attr=name) if _root(value) in self._imported:
                names = {name}
            case _:
                names = set()
        return names & self._ids


def _name(node: ast.AST) -> str:
    """Return the name that a node takes something by: of a variable, or of a fixture."""
    match node:
        case ast.Name(id=name) | ast.arg(arg=name):
            return name
    return ""


def _root(node: ast.expr) -> str:
    """Return the name at the head of a dotted one; empty where there is none."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each name that a file gives to what it imports, with that one's own name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                # Of a dotted name, it is the head that a file can go by.
                yield alias.asname or alias.name.partition(".")[0], alias.name


def _bound(node: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement of a file defines; a test is nothing to be taken."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            if not name.startswith("test"):
                yield name
        case ast.ClassDef(name=name):
            if not name.startswith("Test"):
                yield name
        case ast.Assign(targets=targets):
            for target in targets:
                yield from _targets(target)
        case ast.AnnAssign(target=target):
            yield from _targets(target)


def _targets(target: ast.expr) -> Iterator[str]:
    yield from (node.id for node in ast.walk(target) if isinstance(node, ast.Name))
