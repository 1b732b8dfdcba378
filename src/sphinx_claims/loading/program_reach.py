"""What a program could reach that no digest covers: other code, files, and its own descriptions."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from sphinx_claims.errors import Code, Problem
from sphinx_claims.loading.module import SourceModule

_NAMES = frozenset(
    {
        *("__import__", "breakpoint", "compile", "eval", "exec", "input"),
        *("delattr", "getattr", "globals", "locals", "setattr"),
        *("__builtins__", "__file__", "__loader__", "__spec__"),
    }
)
"""What Python itself names, by which code becomes other code, or finds what it does not name."""

_ATTRIBUTES = frozenset(
    {
        *("DataSource", "fromfile", "fromregex", "genfromtxt", "load", "load_library", "loadtxt"),
        *("memmap", "open", "open_memmap", "read_bytes", "read_text"),
        *("attrgetter", "code_context", "currentframe", "findsource", "getcomments", "getsource"),
        *("getsourcelines", "methodcaller", "stack"),
        *("__dict__", "__doc__", "__getattribute__", "__globals__"),
    }
)
"""Names by which a program reads a file, or what it says of itself, of whatever they are."""

_READING = ("read_", "fetch_")
"""What the names begin with by which libraries read files, or fetch them."""

_MODULES = frozenset(
    {
        *("builtins", "ctypes", "importlib", "pkgutil", "runpy", "zipimport"),
        *("fileinput", "glob", "io", "linecache", "mmap", "os", "pathlib", "pickle", "shelve"),
        *("shutil", "sqlite3", "tarfile", "tempfile", "zipfile"),
        *("ftplib", "http", "requests", "socket", "subprocess", "urllib"),
    }
)
"""Modules that do the same, or reach another program or a network."""

_OF_SYS = frozenset(
    {
        *("_current_frames", "_getframe", "meta_path", "modules", "path", "path_hooks"),
        *("path_importer_cache", "setprofile", "settrace", "stdin"),
    }
)
"""What does so in a module that a program that is a script needs for its exit."""


def unfollowed(module: SourceModule) -> Iterator[Problem]:
    """Yield a problem for each name by which a module reaches what its digest does not cover."""
    for node in ast.walk(module.tree):
        for used in _reaching(node):
            assert isinstance(node, ast.expr | ast.stmt)  # noqa: S101  (a name, or an import)
            yield Problem(
                code=Code.PROGRAM_INVALID,
                location=module.location(node, len(used) if isinstance(node, ast.Name) else 1),
                message=f"“{module.path}” uses “{used}”, by which it could reach what nobody keeps "
                "track of",
                help=("a program makes its data from its seed, and imports by name",),
            )


def _reaching(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name) if name in _NAMES | _ATTRIBUTES:
            yield name
        case ast.Attribute(value=ast.Name(id="sys"), attr=name) if name in _OF_SYS:
            yield f"sys.{name}"
        case ast.Attribute(attr=name) if name in _ATTRIBUTES or name.startswith(_READING):
            yield name
        case ast.Subscript(slice=ast.Constant(value=str(name))) if name in _NAMES | _ATTRIBUTES:
            yield name
        case ast.Import(names=aliases):
            yield from (a.name for a in aliases if a.name.partition(".")[0] in _MODULES)
            # By another name, nobody would see what is taken of it.
            yield from (a.name for a in aliases if a.name == "sys" and a.asname)
        case ast.ImportFrom(module="sys", names=aliases):
            yield from (f"sys.{a.name}" for a in aliases if a.name in _OF_SYS | {"*"})
        case ast.ImportFrom(module=str(name)) if name.partition(".")[0] in _MODULES:
            yield name
        case ast.ImportFrom(names=aliases):
            yield from (a.name for a in aliases if a.name in _ATTRIBUTES | _MODULES)
            yield from (a.name for a in aliases if a.name.startswith(_READING))
