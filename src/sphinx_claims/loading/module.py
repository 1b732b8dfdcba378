"""A Python file of a document: parsed, looked over, and run in a module of its own.

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

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.reading import Reading
from sphinx_claims.loading.text_file import read_text_file


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceModule:
    """A file's text and its syntax tree."""

    reading: Reading
    path: str
    """The file, relative to the document's root."""

    lines: tuple[str, ...]
    tree: ast.Module

    @classmethod
    def parse(
        cls,
        reading: Reading,
        path: str = "",
        may_import: Callable[[str], bool] = lambda _: False,
    ) -> SourceModule:
        """Parse a file; Problems where it is no Python, or imports the document's own modules.

        It is the file that is read unless another `path` is given. Of the document's own modules,
        it `may_import` some.
        """
        path = path or reading.path
        text = read_text_file(reading.root, path)
        try:
            tree = ast.parse(text, filename=str(reading.root / path))
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise Problems([_syntax_problem(error, path)]) from None
        module = cls(reading=reading, path=path, lines=tuple(text.split("\n")), tree=tree)
        own = list(module._own_imports(may_import))
        if own:
            raise Problems(own)
        return module

    def run(self) -> types.ModuleType:
        """Run the file in a module of its own; Problems for what it raises, whatever that is."""
        path = self.path
        file = str(self.reading.root / path)
        name = "sphinx_claims_document." + path.removesuffix(".py").replace("/", ".")
        module = types.ModuleType(name)
        module.__file__ = file
        # While it runs the module is findable under its name, as dataclasses and pickle expect.
        sys.modules[name] = module
        try:
            code = builtins.compile(self.tree, file, "exec", dont_inherit=True)
            exec(code, vars(module))  # noqa: S102  (running the document's own functions is the point)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  (a file may raise anything, SystemExit too)
            raise Problems([_run_problem(error, file, path)]) from None
        finally:
            sys.modules.pop(name, None)
        return module

    def location(self, node: ast.expr | ast.stmt | ast.arg, width: int = 1) -> Location:
        """Return where a node stands; Python counts columns in bytes, and people in characters."""
        return self.place(node.lineno, node.col_offset, width)

    def name_location(self, definition: ast.FunctionDef) -> Location:
        """Return where the name of a function stands."""
        at = definition.col_offset + len("def ")
        return self.place(definition.lineno, at, len(definition.name))

    def place(self, line: int, column: int, width: int) -> Location:
        """Return a span by its line, from 1, and its column in bytes, from 0."""
        before = self.lines[line - 1].encode()[:column].decode("utf-8", "replace")
        return Location(path=self.path, line=line, column=len(before) + 1, width=width)

    def imported(self) -> set[str]:
        """Return the modules that the file imports, by their dotted names."""
        nodes = ast.walk(self.tree)
        found = (node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))
        return {name for node in found for name in _imported(node)}

    def _own_imports(self, may_import: Callable[[str], bool]) -> Iterator[Problem]:
        """Yield a problem for each import of a module of the document's own that may not be.

        A claim takes what it needs as parameters: code that it reached behind their back would be
        in no formula, and a change of it in no digest.
        """
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Import | ast.ImportFrom):
                continue
            for name in _imported(node):
                if self._is_own(name) and not may_import(name):
                    yield Problem(
                        code=Code.FUNCTION_INVALID,
                        location=self.location(node),
                        message=f"“{self.path}” imports “{name}”, which is a part of the document",
                        help=("a claim names other claims as its parameters",),
                    )

    def _is_own(self, name: str) -> bool:
        top = name.partition(".")[0]
        root = self.reading.root
        folders = (root, root / self.reading.settings.claims)
        return not top or any((f / f"{top}.py").is_file() or (f / top).is_dir() for f in folders)


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return ["." * node.level + (node.module or "")]


def _syntax_problem(error: BaseException, path: str) -> Problem:
    line = getattr(error, "lineno", None) or 1
    column = getattr(error, "offset", None) or 1
    reason = getattr(error, "msg", None) or str(error) or type(error).__name__
    return Problem(
        code=Code.FUNCTION_INVALID,
        location=Location(path=path, line=line, column=max(1, column)),
        message=f"“{path}” is not valid Python: {reason}",
    )


def _run_problem(error: BaseException, file: str, path: str) -> Problem:
    """Place an error at the line of the file that led to it, not in the library it came out of."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == file and frame.lineno]
    return Problem(
        code=Code.FUNCTION_INVALID,
        location=Location(path=path, line=lines[-1] if lines else 1),
        message=f"“{path}” can't be run: {describe(error)}",
    )


def describe(error: BaseException) -> str:
    """Return an exception as one line: its type and what it says."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
