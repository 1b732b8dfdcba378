"""The programs that measure figures: modules of a folder of their own, read and never run here.

Whether a figure's record is still that of its program is told by the program's code alone, so that
no check and no build has to run it, or to import what it needs.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.module import SourceModule
from sphinx_claims.loading.program_code import code_of
from sphinx_claims.loading.program_reach import unfollowed
from sphinx_claims.loading.reading import Reading
from sphinx_claims.model import Function, Program, Source

PROGRAMS = "programs"
"""The folder of programs, in the folder of claims."""

MODULE_SHAPE = "[A-Za-z_][A-Za-z0-9_]*"

SEED = "seed"
"""The first parameter of each program."""


def load_programs(reading: Reading) -> list[Program]:
    """Return the program module of a file; what is wrong with it is reported.

    Modules whose names begin with “_” are parts of others, and are read with them.
    """
    name = Path(reading.path).stem
    reading.mention(name)
    modules = _closure(reading)
    tree = modules[reading.path].tree
    for problem in chain.from_iterable(map(_misnamed, modules)):
        reading.report(problem)
    for problem in chain.from_iterable(map(unfollowed, modules.values())):
        reading.report(problem)
    title = (ast.get_docstring(tree) or "").partition("\n")[0].rstrip(".")
    return [
        Program(
            id=name,
            title=title or name,
            functions={found.name: found for found in _functions(modules[reading.path])},
            code="\n".join(_code(modules[path]) for path in sorted(modules)),
            location=Location(path=reading.path),
        )
    ]


def _misnamed(path: str) -> Iterator[Problem]:
    name = Path(path).stem
    here = Location(path=path)
    if name in sys.stdlib_module_names:
        message = f"“{name}” is the name of a module of Python's own, which would be imported"
        yield Problem(code=Code.PROGRAM_INVALID, location=here, message=message)
    elif not re.fullmatch(MODULE_SHAPE, name):
        message = f"“{name}” is no name of a program: it is letters, digits and “_”"
        yield Problem(code=Code.PROGRAM_INVALID, location=here, message=message)


def _code(module: SourceModule) -> str:
    """Return the name and the code of a module: its folder may have another name elsewhere."""
    name = Path(module.path).stem
    try:
        return f"{name}\n{code_of(module.tree)}"
    except RecursionError:
        here = Location(path=module.path)
        message = f"the code of “{name}” is nested too deeply to be read"
        problem = Problem(code=Code.PROGRAM_INVALID, location=here, message=message)
        raise Problems([problem]) from None


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
