"""The inline text of a block: its tokens with their places, and the words that a reader sees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from sphinx_claims.errors import Location

SPAN = "sphinx_claims.span"
"""The key of a token's `meta` under which its start and end in the inline source are kept."""

BREAK = "\x01"
"""Stands for what is no prose (code, a formula), so that numbers beside it do not run together."""


def keep_places(parser: MarkdownIt) -> None:
    """Make a parser keep the place of each inline token but those of plain text.

    Inline tokens carry no places of their own. Text collects between them, so its place follows
    from theirs.
    """
    for name in parser.inline.ruler.get_all_rules():
        if name == "text":
            # It makes no token, and takes most of the text.
            continue
        rule = next(r for r in parser.inline.ruler.__rules__ if r.name == name)
        parser.inline.ruler.at(name, _placing(rule.fn), {"alt": rule.alt})


def _placing(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def placed(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        took = rule(state, silent)
        if took and not silent:
            for token in state.tokens[count:]:
                # A rule within a rule, such as a role within a link, has placed its own.
                token.meta.setdefault(SPAN, (start, state.pos))
        return took

    return placed


class Piece(NamedTuple):
    """A stretch of the words that a reader sees, and where it starts in the inline source."""

    text: str
    offset: int


class InlineSource:
    """The source of a block's inline text, and where in the page it stands."""

    def __init__(self, text: str, path: str, lines: Sequence[str], line: int, column: int) -> None:
        """Lay out the text of a block that starts on a line (from 0) of a page.

        `column` is where to look for it from, for the cells of one row of a table.
        """
        self.text = text
        self.path = path
        self._starts = [0]
        self._places: list[tuple[int, int]] = []
        for number, part in enumerate(text.split("\n")):
            at = line + number
            source = lines[at] if at < len(lines) else ""
            self._places.append((at, _column(part, source, column if number == 0 else 0)))
            self._starts.append(self._starts[-1] + len(part) + 1)

    @property
    def end(self) -> tuple[int, int]:
        """The line, from 0, and the column at which the text ends."""
        line, column = self._places[-1]
        return line, column + len(self.text) - self._starts[-2]

    def location(self, offset: int, width: int) -> Location:
        """Return the place of a span, cut off at the end of its line."""
        row = self._row(offset)
        line, column = self._places[row]
        room = self._starts[row + 1] - 1 - offset
        return Location(
            path=self.path,
            line=line + 1,
            column=column + offset - self._starts[row] + 1,
            width=max(1, min(width, room)),
        )

    def _row(self, offset: int) -> int:
        return min(bisect_right(self._starts, offset), len(self._places)) - 1


def _column(part: str, source: str, column: int) -> int:
    """Return where a line of inline text starts in its line of the page."""
    text, whole = part.strip(), source.rstrip()
    lead = len(part) - len(part.lstrip())
    if column == 0 and text and whole.endswith(text):
        # The marks of lists and quotes stand before it; they may hold the same characters.
        return len(whole) - len(text) - lead
    return max(source.find(text, column) - lead, 0) if text in source[column:] else column


def spans(children: Sequence[Token], source: InlineSource) -> list[tuple[Token, int, int]]:
    """Return each inline token with its start and end in the source."""
    placed: list[tuple[Token, int, int]] = []
    cursor = 0
    for number, child in enumerate(children):
        if child.type == "text":
            limit = _limit(children[number + 1 :], len(source.text))
            at = source.text.find(child.content, cursor, limit)
            # What is written with an escape or an entity is not found; it starts where it can.
            start, end = (cursor, limit) if at < 0 else (at, at + len(child.content))
        else:
            start, end = child.meta.get(SPAN, (cursor, cursor))
        placed.append((child, start, end))
        # The start of a link spans the whole of it, and its text is still to come.
        cursor = max(cursor, start + 1 if child.type == "link_open" else end)
    return placed


def _limit(later: Sequence[Token], end: int) -> int:
    """Return where a text must have ended: where the next token with a place starts."""
    for token in later:
        if token.type != "text" and SPAN in token.meta:
            start, stop = token.meta[SPAN]
            return int(stop if token.type == "link_close" else start)
    return end
