"""Writing a file so that it is either the old one or the new one, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems


def save(file: Path, text: str, path: str) -> None:
    """Put a text in the place of a file, or of none yet, at once; `path` is what it is called.

    Raises `Problems` where it can't be written, and leaves the file as it was.
    """
    try:
        _replace(file, text.encode("utf-8"))
    except OSError as error:
        problem = Problem(
            code=Code.FILE_UNREADABLE,
            location=Location(path=path),
            message=f"{path} can't be written: {error.strerror or error}",
            help=("the file is as it was",),
        )
        raise Problems([problem]) from None


def _replace(file: Path, content: bytes) -> None:
    # A link stays one, and what it leads to is replaced.
    file = file.resolve()
    mode = file.stat().st_mode if file.exists() else 0o644
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        partial.chmod(mode)
        partial.replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise
