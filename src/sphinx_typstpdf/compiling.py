"""Typst's compiler: from Typst to the bytes of a PDF, or to what is wrong and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typst import PDFStandard

_PLACE = re.compile(r"^\s*┌─ (?P<file>.+):(?P<line>\d+):\d+$", re.MULTILINE)
_REMARK = re.compile(r"^// @(?P<source>.+):(?P<line>\d+)$")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What the compiler refuses: in words, and the place in the pages that it comes from."""

    message: str
    place: str
    """A file with a line, or nothing where it is none of a page's."""


class CompileError(Exception):
    """A document that can't be compiled."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(mistake.message for mistake in mistakes))
        self.mistakes = tuple(mistakes)


def compile_pdf(source: Path, *, standard: str, font_paths: Sequence[str], timestamp: int) -> bytes:
    """Compile a file of Typst; what it names lies in its folder.

    `timestamp` counts seconds since 1970, and stands in the metadata as the day it was made.

    Raises `CompileError` with every mistake that the compiler names.
    """
    # It is large, and nothing but a PDF needs it.
    import typst  # noqa: PLC0415

    try:
        found: bytes = typst.compile(
            str(source),
            root=str(source.parent),
            font_paths=list(font_paths),
            # The same on every machine.
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[cast("PDFStandard", standard)] if standard else [],
            timestamp=timestamp,
        )
    except typst.TypstError as error:
        raise CompileError(list(_mistakes(error, source))) from error
    return found


def _mistakes(error: Exception, source: Path) -> Iterator[Mistake]:
    """Yield what an error of the compiler says, each traced to a page where it can be."""
    diagnostic = str(getattr(error, "diagnostic", error))
    lines = source.read_text("utf-8").splitlines()
    told = set()
    for part in re.split(r"^error: ", diagnostic, flags=re.MULTILINE)[1:]:
        message = part.partition("\n")[0]
        found = _PLACE.search(part)
        is_ours = found is not None and Path(found["file"]).name == source.name
        place = _traced(lines, int(found["line"])) if found and is_ours else ""
        if (message, place) not in told:
            told.add((message, place))
            yield Mistake(message, place)
    if not told:
        yield Mistake(str(getattr(error, "message", error)), "")


def _traced(lines: Sequence[str], number: int) -> str:
    """Return the source that the last remark before a line names."""
    for line in reversed(lines[:number]):
        found = _REMARK.match(line)
        if found:
            return f"{found['source']}:{found['line']}"
    return ""
