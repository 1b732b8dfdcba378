"""Claim functions out of Python files.

A file is compiled from its own bytes, never through the import system: Python's bytecode cache
goes by whole seconds and the file's size, and would give the old function after ``/`` became
``*`` within one second.
"""

from __future__ import annotations

import ast
import builtins
import sys
import traceback
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.figures import ID_SHAPE
from sphinx_claims.loading.reading import Reading, Report
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.marking import MARK, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFunction:
    """A claim as written: its mark, its parameters, and the function itself."""

    id: str
    mark: Mark
    parameters: tuple[str, ...]
    function: Callable[..., Any]
    definition: ast.FunctionDef
    location: Location


def load_functions(reading: Reading) -> list[ClaimFunction]:
    """Return the claim functions of a Python file; what is wrong with them is reported."""
    root, path, report = reading.root, reading.path, reading.report
    source = read_text_file(root, path)
    try:
        tree = ast.parse(source, filename=str(root / path))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Problems([_syntax_problem(error, path)]) from None
    imports = list(_own_imports(tree, reading))
    if imports:
        raise Problems(imports)
    definitions = _definitions(tree, path, report)
    module = _run(tree, root, path)
    found = []
    for name, definition in definitions.items():
        function = vars(module).get(name)
        mark = getattr(function, MARK, None)
        if isinstance(mark, Mark) and isinstance(function, types.FunctionType):
            reading.mention(name)
            found.append(_claim_function(mark, function, definition, reading))
    return found


def _own_imports(tree: ast.Module, reading: Reading) -> Iterator[Problem]:
    """Yield a problem for each import of a module of the document's own.

    A claim takes what it needs as parameters: code that it reached behind their back would be in
    no formula, and a change of it in no digest.
    """
    for node in ast.walk(tree):
        for name in _imported(node):
            if _is_own(name, reading):
                assert isinstance(node, ast.Import | ast.ImportFrom)  # noqa: S101  (nothing else imports)
                yield Problem(
                    code=Code.FUNCTION_INVALID,
                    location=Location(
                        path=reading.path, line=node.lineno, column=node.col_offset + 1
                    ),
                    message=f"“{reading.path}” imports “{name}”, which is a part of the document",
                    help=("a claim names other claims as its parameters",),
                )


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return ["." * node.level + (node.module or "")]
    return []


def _is_own(name: str, reading: Reading) -> bool:
    top = name.partition(".")[0]
    folders = (reading.root, reading.root / reading.settings.claims)
    return not top or any((f / f"{top}.py").is_file() or (f / top).is_dir() for f in folders)


def _claim_function(
    mark: Mark, function: Callable[..., Any], definition: ast.FunctionDef, reading: Reading
) -> ClaimFunction:
    name = definition.name
    location = _name_location(definition, reading.path)
    if not ID_SHAPE.fullmatch(name):
        message = f"“{name}” is no id: a claim is a lower-case name of letters, digits and “_”"
        reading.report(Problem(code=Code.ID_INVALID, location=location, message=message))
    _check_signature(definition, reading.path, reading.report)
    return ClaimFunction(
        id=name,
        mark=mark,
        parameters=tuple(argument.arg for argument in definition.args.args),
        function=function,
        definition=definition,
        location=location,
    )


def _definitions(tree: ast.Module, path: str, report: Report) -> dict[str, ast.FunctionDef]:
    """Index a module's functions by name; report a name that a second definition takes over."""
    definitions: dict[str, ast.FunctionDef] = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        first = definitions.setdefault(node.name, node)
        if first is not node:
            report(
                Problem(
                    code=Code.ID_DUPLICATE,
                    location=_name_location(node, path),
                    message=f"“{node.name}” is defined twice: first in line {first.lineno}",
                )
            )
    return definitions


def _run(tree: ast.Module, root: Path, path: str) -> types.ModuleType:
    """Run a module's code in a module of its own; Problems for what it raises, whatever that is."""
    name = "sphinx_claims_document." + path.removesuffix(".py").replace("/", ".")
    module = types.ModuleType(name)
    module.__file__ = str(root / path)
    # While it runs the module is findable under its name, as dataclasses and pickle expect.
    sys.modules[name] = module
    try:
        code = builtins.compile(tree, str(root / path), "exec", dont_inherit=True)
        exec(code, vars(module))  # noqa: S102  (running the document's own functions is the point)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  (a file may raise anything, SystemExit too)
        raise Problems([_import_problem(error, root, path)]) from None
    finally:
        del sys.modules[name]
    return module


def _check_signature(definition: ast.FunctionDef, path: str, report: Report) -> None:
    for node, what in _unfit_parameters(definition.args):
        report(
            Problem(
                code=Code.FUNCTION_SIGNATURE,
                location=_location(node, path),
                message=f"“{definition.name}” {what}; a claim's parameters are plain names",
                help=("name each figure or claim it rests on as a parameter of its own",),
            )
        )
    if not definition.args.args:
        report(
            Problem(
                code=Code.FUNCTION_SIGNATURE,
                location=_name_location(definition, path),
                message=f"“{definition.name}” takes no parameters, so it rests on no figure",
                help=("a number of its own belongs in a YAML file, as a figure with its source",),
            )
        )


def _unfit_parameters(arguments: ast.arguments) -> Iterator[tuple[ast.expr | ast.arg, str]]:
    for default in [*arguments.defaults, *(d for d in arguments.kw_defaults if d is not None)]:
        yield default, "has a default value, which is a number with no source"
    for argument in (arguments.vararg, arguments.kwarg):
        if argument is not None:
            yield argument, f"takes a variable number of parameters (“{argument.arg}”)"
    for argument in [*arguments.posonlyargs, *arguments.kwonlyargs]:
        yield argument, f"takes “{argument.arg}” by position or by keyword only"


def _syntax_problem(error: BaseException, path: str) -> Problem:
    line = getattr(error, "lineno", None) or 1
    column = getattr(error, "offset", None) or 1
    reason = getattr(error, "msg", None) or str(error) or type(error).__name__
    return Problem(
        code=Code.FUNCTION_INVALID,
        location=Location(path=path, line=line, column=max(1, column)),
        message=f"“{path}” is not valid Python: {reason}",
    )


def _import_problem(error: BaseException, root: Path, path: str) -> Problem:
    """Place an error at the line of the file that led to it, not in the library it came out of."""
    own = str(root / path)
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == own and frame.lineno]
    return Problem(
        code=Code.FUNCTION_INVALID,
        location=Location(path=path, line=lines[-1] if lines else 1),
        message=f"“{path}” can't be run: {describe(error)}",
    )


def describe(error: BaseException) -> str:
    """Return an exception as one line: its type and what it says."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _location(node: ast.expr | ast.arg, path: str) -> Location:
    return Location(path=path, line=node.lineno, column=node.col_offset + 1)


def _name_location(definition: ast.FunctionDef, path: str) -> Location:
    return Location(
        path=path,
        line=definition.lineno,
        column=definition.col_offset + len("def ") + 1,
        width=len(definition.name),
    )
