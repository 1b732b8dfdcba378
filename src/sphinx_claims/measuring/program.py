"""One run of a program, in a process of its own: it prints what the program returns, as JSON.

It is a script, which imports nothing of the machine. It is told what to run by one line of JSON:
the folder of programs, the module, the function, its parameters and the seed. What the program
itself prints goes to standard error.
"""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import json
import math
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
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
    folder = asked["folder"]
    # Its own folder first, and the document's not at all: nobody keeps track of what it would take
    # from there.
    sys.path[:] = [folder, *(path for path in sys.path if path)]
    # Nothing is written beside the programs.
    sys.dont_write_bytecode = True
    function = getattr(importlib.import_module(asked["module"]), asked["function"])
    results = function(asked["seed"], **asked["parameters"])
    return {"results": _checked(results), "versions": _versions(Path(folder))}


def _checked(results: object) -> dict[str, float]:
    if not isinstance(results, dict):
        raise TypeError(f"it returned {type(results).__name__}, and no results by their names")
    found = {}
    for name, value in results.items():
        number = float(value)
        if not math.isfinite(number):
            raise ValueError(f"its result “{name}” is {number}, and no finite number")
        found[str(name)] = number
    return found


def _versions(folder: Path) -> dict[str, str]:
    """Return the versions of Python and of each library that a module of the folder has loaded."""
    files = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    own = [Path(file) for file in files if file and Path(file).parent == folder]
    names = {name for file in own for name in _imported(file)} & set(sys.modules)
    packages = importlib.metadata.packages_distributions()
    found = {"python": platform.python_version()}
    for name in sorted(names & set(packages)):
        distribution = packages[name][0]
        found[distribution] = importlib.metadata.version(distribution)
    return found


def _imported(file: Path) -> Iterator[str]:
    """Yield the first part of the name of each module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_bytes())):
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
