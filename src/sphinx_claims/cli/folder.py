"""The folder that a command is about."""

from __future__ import annotations

from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems


def root_of(folder: Path) -> Path:
    """Return the document's own folder, at or above a folder; Problems where there is none."""
    from sphinx_claims.loading import find_root  # noqa: PLC0415  (`--help` waits for no parser)

    if not folder.is_dir():
        message = f"there is no folder “{folder}”"
        here = Location(path=folder.as_posix())
        raise Problems([Problem(code=Code.FILE_UNREADABLE, location=here, message=message)])
    return find_root(folder.resolve())
