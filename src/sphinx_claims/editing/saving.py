"""Writing a file so that it is either the old one or the new one, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems


def read_text(file: Path) -> str:
    """Return the text of a file with its line ends as they are; empty where there is none yet."""
    if not file.exists():
        return ""
    with file.open(encoding="utf-8", newline="") as opened:
        return opened.read()


def save(file: Path, text: str, path: str, before: str | None = None) -> None:
    """Put a text in the place of a file, or of none yet, at once; `path` is what it is called.

    `before` is the text that the new one was made of. Raises `Problems` where the file has another
    by now, or can't be written, and leaves it as it was.
    """
    try:
        if before is not None and read_text(file) != before:
            message = f"{path} was changed by someone else meanwhile, and is left so"
            problem = Problem(
                code=Code.FILE_UNREADABLE,
                location=Location(path=path),
                message=message,
                help=("do it once more",),
            )
            raise Problems([problem])
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
