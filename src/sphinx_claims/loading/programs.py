"""The programs that measure figures: modules of a folder of their own, read and never run here.

Whether a figure's record is still that of its program is told by the program's code alone, so that
no check and no build has to run it, or to import what it needs.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.module import SourceModule
from sphinx_claims.loading.program_code import code_of
from sphinx_claims.loading.reading import Reading
from sphinx_claims.model import Function, Program, Source

PROGRAMS = "programs"
"""The folder of programs, in the folder of claims."""

SEED = "seed"
"""The first parameter of each program."""

_REACHING = frozenset(
    {
        *("__import__", "compile", "eval", "exec", "open"),
        *("fromfile", "genfromtxt", "load", "loadtxt", "memmap", "read_bytes", "read_text"),
    }
)
"""Names by which code reaches what no digest covers: other code, and files."""

_REACHING_MODULES = frozenset(
    {
        *("importlib", "pkgutil", "runpy", "zipimport"),
        *("io", "os", "pathlib", "pickle", "shelve", "sqlite3"),
        *("http", "requests", "socket", "subprocess", "urllib"),
    }
)
"""Modules that do the same, or reach another program or a network."""


def load_programs(reading: Reading) -> list[Program]:
    """Return the program module of a file; what is wrong with it is reported.

    Modules whose names begin with “_” are parts of others, and are read with them.
    """
    name = Path(reading.path).stem
    reading.mention(name)
    modules = _closure(reading)
    tree = modules[reading.path].tree
    for module in modules.values():
        for problem in _unfollowed(module):
            reading.report(problem)
    if name in sys.stdlib_module_names:
        here = Location(path=reading.path)
        message = f"“{name}” is the name of a module of Python's own, which would be imported"
        reading.report(Problem(code=Code.PROGRAM_INVALID, location=here, message=message))
    title = (ast.get_docstring(tree) or name).partition("\n")[0].rstrip(".")
    try:
        code = "\n".join(f"{path}\n{code_of(modules[path].tree)}" for path in sorted(modules))
    except RecursionError:
        here = Location(path=reading.path)
        message = f"the code of “{name}” is nested too deeply to be read"
        raise Problems(
            [Problem(code=Code.PROGRAM_INVALID, location=here, message=message)]
        ) from None
    return [
        Program(
            id=name,
            title=title,
            functions={found.name: found for found in _functions(modules[reading.path])},
            # The folder may have another name in another document; the modules have not.
            code=code.replace(f"{Path(reading.path).parent.as_posix()}/", ""),
            location=Location(path=reading.path),
        )
    ]


def source_of(program: Program) -> Source:
    """Return the source that a program is to the figures that it measures."""
    return Source(
        id=program.id,
        type="software",
        title=program.title,
        authors=(),
        issued=None,
        issued_location=None,
        accessed=None,
        container_title="",
        publisher="",
        url="",
        doi="",
        note="",
        language="",
        text="",
        text_path="",
        csl={"type": "software", "title": program.title},
        program_path=program.location.path,
        location=program.location,
    )


def _closure(reading: Reading) -> dict[str, SourceModule]:
    """Return a module and all of its folder that it imports, by their paths."""
    folder = Path(reading.path).parent

    def sibling(name: str) -> str:
        path = (folder / f"{name.partition('.')[0]}.py").as_posix()
        return path if (reading.root / path).is_file() else ""

    found: dict[str, SourceModule] = {}
    waiting = [reading.path]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = _parsed(reading, path, sibling)
            waiting += filter(None, map(sibling, sorted(found[path].imported())))
    return found


def _parsed(reading: Reading, path: str, sibling: Callable[[str], str]) -> SourceModule:
    try:
        return SourceModule.parse(reading, path, may_import=lambda name: bool(sibling(name)))
    except Problems as found:
        raise Problems([_as_program(problem) for problem in found.problems]) from None


def _as_program(problem: Problem) -> Problem:
    """Return what is wrong with a file of Python, told of a program."""
    if problem.code is not Code.FUNCTION_INVALID:
        return problem
    help_ = ("a program imports the modules of its own folder, and libraries",)
    return replace(problem, code=Code.PROGRAM_INVALID, help=help_ if problem.help else ())


def _unfollowed(module: SourceModule) -> Iterator[Problem]:
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
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in _REACHING:
            yield name
        case ast.Import(names=aliases):
            yield from (a.name for a in aliases if a.name.split(".")[0] in _REACHING_MODULES)
        case ast.ImportFrom(module=str(name)) if name.split(".")[0] in _REACHING_MODULES:
            yield name


def _functions(module: SourceModule) -> Iterator[Function]:
    """Yield the programs of a module: its own functions, but those whose names begin with “_”."""
    for node in module.tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        arguments = [a.arg for a in (*node.args.posonlyargs, *node.args.args)]
        if arguments[:1] != [SEED]:
            continue
        yield Function(
            name=node.name,
            parameters=(*arguments[1:], *(a.arg for a in node.args.kwonlyargs)),
            description=ast.get_docstring(node) or "",
            location=module.name_location(node),
        )
