"""A copy of a document, in which a change of it can be tried."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.page_files import LEFT_OUT


def copy_document(root: Path, copy: Path) -> None:
    """Copy all of a document but hidden files and what tools have made; links stay links.

    Raises `Problems` where something can't be read.
    """
    try:
        shutil.copytree(root, copy, symlinks=True, ignore=_left_out)
    except OSError as error:
        # That of many files has a list of what was the matter with each.
        why = error.args[0][0][2] if isinstance(error, shutil.Error) else error.strerror
        problem = Problem(
            code=Code.FILE_UNREADABLE,
            location=Location(path=str(root)),
            message=f"the document can't be copied to try a change in it: {why}",
        )
        raise Problems([problem]) from None


def _left_out(folder: str, names: list[str]) -> Iterable[str]:
    left = set(shutil.ignore_patterns(*LEFT_OUT)(folder, names))
    for name in names:
        path = Path(folder, name)
        # Pipes and sockets would be read for ever.
        if not (path.is_symlink() or path.is_file() or path.is_dir()):
            left.add(name)
    return left
