"""One run of a program, in a process of its own: it prints what the program returns, as JSON.

It is a script, which imports nothing of the machine. It is told what to run by one line of JSON:
the folder of programs, the module, the function, its parameters and the seed. What the program
itself prints goes to standard error.
"""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import importlib.util
import json
import math
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any


def main() -> None:
    """Run the program that standard input names, and print its results or what went wrong."""
    asked = json.loads(sys.stdin.readline())
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Whatever it prints, and whatever programs it starts print, is no answer.
    os.dup2(2, 1)
    try:
        said = run(asked)
    except BaseException as error:  # noqa: BLE001  (a program may raise anything, SystemExit too)
        said = {"error": _described(error), "line": _line(error, asked)}
    answers.write(json.dumps(said))
    answers.flush()


def run(asked: dict[str, Any]) -> dict[str, Any]:
    """Return the results of a program and the versions of what it used."""
    # Of the document nothing but its programs: nobody keeps track of what they would take from
    # there.
    sys.path[:] = [path for path in sys.path if path]
    own = Programs(Path(asked["folder"]), asked["module"])
    sys.meta_path.insert(0, own)
    function = getattr(importlib.import_module(asked["module"]), asked["function"])
    results = function(asked["seed"], **asked["parameters"])
    return {"results": _checked(results), "versions": _versions(own.imported)}


class Programs(MetaPathFinder, Loader):
    """Imports a module of programs, and those of its folder that it imports by name.

    They come first, and nothing else of the folder does: a library that imports a module which has
    the name of a program gets its own. And they come from their files: Python's bytecode cache goes
    by whole seconds and a file's size, and would give a program as it was before a change.
    """

    def __init__(self, folder: Path, module: str) -> None:
        self._folder = folder
        self._named = {module}
        self.imported: set[str] = set()
        """The first part of the name of each module that they import."""

        # What Python itself has loaded for this environment may have the name of a program.
        for path in folder.glob("*.py"):
            if path.stem not in sys.stdlib_module_names:
                sys.modules.pop(path.stem, None)

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Return where a module of the folder is; None for any other."""
        path = self._folder / f"{fullname}.py"
        if fullname not in self._named or not path.is_file():
            return None
        return importlib.util.spec_from_file_location(fullname, path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run a module, as UTF-8 whatever its first line says: so the document reads it."""
        path = str(module.__file__)
        text = Path(path).read_text(encoding="utf-8-sig")
        names = set(_imported(ast.parse(text)))
        self._named |= names
        self.imported |= names
        exec(compile(text, path, "exec", dont_inherit=True), vars(module))  # noqa: S102  (its point)


def _checked(results: object) -> dict[str, float]:
    if not isinstance(results, dict):
        raise TypeError(f"it returned {type(results).__name__}, and no results by their names")
    return {str(name): _number(str(name), value) for name, value in results.items()}


def _number(name: str, value: Any) -> float:
    try:
        if isinstance(value, str | bytes | bytearray):
            raise TypeError
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        kind = type(value).__name__
        raise TypeError(f"its result “{name}” is {kind}, and no number") from None
    if not math.isfinite(number):
        raise ValueError(f"its result “{name}” is {number}, and no finite number")
    return number


def _versions(imported: set[str]) -> dict[str, str]:
    """Return the versions of Python and of each library that is imported by name."""
    packages = importlib.metadata.packages_distributions()
    found = {"python": platform.python_version()}
    for name in sorted(imported & set(sys.modules) & set(packages)):
        distribution = packages[name][0]
        found[distribution] = importlib.metadata.version(distribution)
    return found


def _imported(tree: ast.Module) -> Iterator[str]:
    """Yield the first part of the name of each module that a file imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def _described(error: BaseException) -> str:
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _line(error: BaseException, asked: dict[str, Any]) -> list[object]:
    """Return the file of the folder, by its name, and the line that led to an error."""
    found: list[object] = [f"{asked['module']}.py", 1]
    for frame in traceback.extract_tb(error.__traceback__):
        if Path(frame.filename).parent == Path(asked["folder"]) and frame.lineno:
            found = [Path(frame.filename).name, frame.lineno]
    return found


if __name__ == "__main__":
    main()
