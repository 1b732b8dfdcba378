"""Reading a file as UTF-8 text."""

from __future__ import annotations

from pathlib import Path

from sphinx_claims.errors import Code, LineReader, Location, Problem, Problems

LARGEST = 16 * 1024 * 1024
"""Bytes; a larger file is refused, since nobody writes one by hand."""


def read_text_file(root: Path, path: str) -> str:
    """Return the text of a file below `root`, line ends as ``\\n``; Problems where it can't be."""
    here = Location(path=path)
    if "\0" not in path and (root / path).exists() and not (root / path).is_file():
        message = f"“{path}” is no file"
        raise Problems([Problem(code=Code.FILE_UNREADABLE, location=here, message=message)])
    try:
        data = (root / path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is none that a file can have"
        message = f"“{path}” can't be read: {reason.lower()}"
        raise Problems(
            [Problem(code=Code.FILE_UNREADABLE, location=here, message=message)]
        ) from None
    if len(data) > LARGEST:
        message = f"“{path}” is larger than {LARGEST // 1024 // 1024} MiB"
        raise Problems([Problem(code=Code.FILE_UNREADABLE, location=here, message=message)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problems([_not_utf8(path, data, error.start)]) from None
    return _unix_lines(text)


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(path: str, data: bytes, offset: int) -> Problem:
    before = data[:offset]
    line_start = before.rfind(b"\n") + 1
    return Problem(
        code=Code.FILE_ENCODING,
        location=Location(
            path=path,
            line=before.count(b"\n") + 1,
            column=len(before[line_start:].decode("utf-8", "replace")) + 1,
        ),
        message=f"“{path}” is not UTF-8: byte 0x{data[offset]:02x} stands where no such byte can",
        help=("save the file as UTF-8",),
    )


def read_lines(root: Path) -> LineReader:
    """Return a reader of single lines, for showing them: it keeps files and fails in silence."""
    files: dict[str, list[str]] = {}

    def read_line(path: str, number: int) -> str | None:
        if path not in files:
            try:
                text = (root / path).read_bytes().decode("utf-8-sig", "replace")
                files[path] = _unix_lines(text).split("\n")
            except (OSError, ValueError):
                files[path] = []
        lines = files[path]
        return lines[number - 1] if 0 < number <= len(lines) else None

    return read_line
