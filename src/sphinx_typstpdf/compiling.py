"""Typst's compiler: from Typst to the bytes of a PDF, and to what is wrong and where."""

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
    """What the compiler finds wrong: in words, and the place in the pages that it comes from."""

    message: str
    place: str
    """A file with a line, or nothing where it is none of a page's."""


class CompileError(Exception):
    """A document that can't be compiled."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(mistake.message for mistake in mistakes))
        self.mistakes = tuple(mistakes)


def compile_pdf(
    source: Path, *, standard: str, font_paths: Sequence[str], timestamp: int
) -> tuple[bytes, tuple[Mistake, ...]]:
    """Compile a file of Typst; what it names lies in its folder.

    `timestamp` counts seconds since 1970, and stands in the metadata as the day it was made.
    Beside the PDF comes what the compiler warns of, such as words that it has left out.

    Raises `CompileError` with every mistake that the compiler names.
    """
    # It is large, and nothing but a PDF needs it.
    import typst  # noqa: PLC0415

    try:
        found, warnings = typst.compile_with_warnings(
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
        raise CompileError(_mistakes([error], source)) from error
    return found, _mistakes(warnings, source)


def _mistakes(told: Sequence[Exception], source: Path) -> tuple[Mistake, ...]:
    """Return what the compiler says, each traced to a page where it can be, and none twice."""
    source = source.resolve()
    lines = source.read_text("utf-8").splitlines()
    found = (mistake for one in told for mistake in _parts(one, source, lines))
    return tuple(dict.fromkeys(found))


def _parts(told: Exception, source: Path, lines: Sequence[str]) -> Iterator[Mistake]:
    """Yield the mistakes in what the compiler shows for one, or for all that it refuses."""
    diagnostic = str(getattr(told, "diagnostic", ""))
    _, *parts = re.split(r"^(?:error|warning): ", diagnostic, flags=re.MULTILINE)
    for part in parts:
        # What the template can't take is found there, and behind it who has called the template.
        ours = (at for at in _PLACE.finditer(part) if Path(at["file"]).resolve() == source)
        places = (_traced(lines, int(at["line"])) for at in ours)
        yield Mistake(part.partition("\n")[0], next(places, ""))
    if not parts:
        yield Mistake(str(getattr(told, "message", told)), "")


def _traced(lines: Sequence[str], number: int) -> str:
    """Return the source that the last remark before a line names."""
    for line in reversed(lines[:number]):
        found = _REMARK.match(line)
        if found:
            return f"{found['source']}:{found['line']}"
    return ""
