"""Show a problem as plain text: code, sentence, the line with its span marked, and help."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sphinx_claims.errors.code import Code, Severity
from sphinx_claims.errors.columns import columns, printable
from sphinx_claims.errors.location import Location
from sphinx_claims.errors.palette import PLAIN, Palette, paint
from sphinx_claims.errors.problem import Problem

LineReader = Callable[[str, int], str | None]
"""Gives a line of a file (path relative to the root, line from 1), or None where there is none."""

_WORD = {Severity.NOTICE: "notice", Severity.BROKEN: "error", Severity.UNREADABLE: "error"}

_MARGIN = 30
"""Characters kept on either side of the span when a long line is cut."""

_WIDEST = 110
"""Longest piece of a source line that is shown."""


def render(problem: Problem, read_line: LineReader, palette: Palette = PLAIN) -> str:
    """Return the problem as text of several lines, without a closing line break."""
    return "\n".join(_lines(problem, read_line, palette))


def render_many(code: Code, count: int, how: str, palette: Palette = PLAIN) -> str:
    """Return one line in place of many problems of a code, with how to see each."""
    name = _name(code, palette)
    said = f": {count} of these, which {how} shows: {printable(code.meaning)}"
    return f"{name}{paint(said, palette.message)}"


def _name(code: Code, palette: Palette) -> str:
    return paint(f"{_WORD[code.severity]}[{code.slug}]", palette.of(code.severity))


def _lines(problem: Problem, read_line: LineReader, palette: Palette) -> Iterator[str]:
    mark = palette.of(problem.severity)
    message = paint(f": {printable(problem.message)}", palette.message)
    yield f"{_name(problem.code, palette)}{message}"
    arrow, edge, equals = (paint(sign, palette.frame) for sign in ("-->", "|", "="))
    yield f"  {arrow} {problem.location}"
    if problem.severity is Severity.NOTICE:
        # A notice asks for no work now, so it takes no more room than it needs to be found.
        return
    for line in _snippet(problem.location, problem.remark, read_line, mark):
        yield f"   {edge}   {line}"
    for place in problem.places:
        if place.shown:
            yield f"  {arrow} {place.location}"
            for line in _snippet(place.location, place.remark, read_line, mark):
                yield f"   {edge}   {line}"
        else:
            yield f"  {arrow} {place.location}   {printable(place.remark)}"
    for note in problem.notes:
        yield f"   {equals} {printable(note)}"
    for advice in problem.help:
        yield f"   {equals} {paint('help', palette.help)}: {printable(advice)}"


def _snippet(location: Location, remark: str, read_line: LineReader, mark: str) -> Iterator[str]:
    """Show the line with the span underlined; only the remark where the line can't be had."""
    remark = printable(remark)
    line = read_line(location.path, location.line)
    if line is None or not line.strip():
        if remark:
            yield remark
        return
    piece, start = _cut(line.rstrip(), location.column - 1, location.width)
    piece = printable(piece)
    end = start + max(1, min(location.width, len(piece) - start))
    # Marks stand under columns, of which a wide character takes two.
    before, width = columns(piece[:start]), max(1, columns(piece[start:end]))
    yield piece
    marks = paint("^" * width, mark)
    yield f"{' ' * before}{marks}{' ' + remark if remark else ''}"


def _cut(line: str, start: int, width: int) -> tuple[str, int]:
    """Shorten a long line around its span; return the piece and where the span starts in it."""
    start = min(start, len(line))
    if len(line) <= _WIDEST:
        return line, start
    first = max(0, start - _MARGIN)
    last = max(first + _WIDEST, start + min(width, _WIDEST) + _MARGIN)
    head = "…" if first else ""
    tail = "…" if last < len(line) else ""
    return f"{head}{line[first:last]}{tail}", start - first + len(head)
