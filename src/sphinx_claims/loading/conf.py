"""Finding a document's conf.py, and running it as Sphinx does."""

from __future__ import annotations

import ast
import os
import runpy
import traceback
from pathlib import Path
from typing import Any

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.module import describe

CONF = "conf.py"


def find_root(start: Path) -> Path:
    """Return the nearest folder at or above `start` that holds a conf.py; Problems if none does."""
    for folder in (start, *start.parents):
        if (folder / CONF).is_file():
            return folder
    message = "there is no conf.py here or in a folder above: run this in a document's folder"
    raise Problems(
        [
            Problem(
                code=Code.FILE_UNREADABLE, location=Location(path=start.as_posix()), message=message
            )
        ]
    )


class _Tags(set[str]):
    """The tags of a build, for a conf.py that asks for them."""

    def has(self, name: str) -> bool:
        """Return whether a tag is set."""
        return name in self


def run_conf(root: Path) -> dict[str, Any]:
    """Run conf.py in its own folder and return its names; Problems if it fails."""
    before = Path.cwd()
    file = str(root / CONF)
    try:
        os.chdir(root)
        # Sphinx gives conf.py the tags of the command line, of which a check has none.
        values = runpy.run_path(file, {"tags": _Tags()})
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  (conf.py may raise anything, SystemExit too)
        lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
        line = (lines or [getattr(error, "lineno", None)])[-1] or 1
        problem = conf_problem(
            f"conf.py can't be run: {describe(error)}", Location(path=CONF, line=line)
        )
        raise Problems([problem]) from None
    finally:
        os.chdir(before)
    extensions = values.get("extensions")
    if not isinstance(extensions, list | tuple) or "sphinx_claims" not in extensions:
        message = "conf.py does not list “sphinx_claims” in “extensions”, so no build would check"
        raise Problems([conf_problem(message, conf_places(root).get("extensions"))])
    return values


def conf_places(root: Path) -> dict[str, Location]:
    """Return where conf.py gives each name a value; nothing where it can't be read."""
    try:
        tree = ast.parse((root / CONF).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {
        target.id: Location(
            path=CONF, line=target.lineno, column=target.col_offset + 1, width=len(target.id)
        )
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def conf_problem(message: str, location: Location | None = None, *help_: str) -> Problem:
    """Return a problem of conf.py, at its first line where no better place is known."""
    location = location or Location(path=CONF)
    return Problem(code=Code.CONF_INVALID, location=location, message=message, help=help_)
