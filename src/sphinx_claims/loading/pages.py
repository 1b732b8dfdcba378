"""Pages as the check reads them: MyST Markdown, parsed by MyST's own parser, without Sphinx."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from sphinx_claims.errors import Location, Problem, Problems
from sphinx_claims.loading.directive import LITERAL, TITLED, option_lines
from sphinx_claims.loading.role import CLAIM, EXEMPT, read_exemption, read_statement, split_role
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.model import Block, Exemption, LooseNumber, Page, Settings, Statement
from sphinx_claims.wording import find_numbers

# Inline tokens that stand for text a reader sees, and that is not prose to judge.
_VERBATIM_INLINE = frozenset({"code_inline", "math_inline", "math_inline_double", "html_inline"})

# What Sphinx itself never takes for a page (sphinx.project.EXCLUDE_PATHS).
_NEVER_PAGES = ("**/_sources", ".#*", "**/.#*", "*.lproj/**")


def find_pages(settings: Settings) -> list[str]:
    """List the document's Markdown pages as Sphinx finds them, relative to the root, sorted."""
    folder = settings.root / settings.pages
    refused = [_pattern(p) for p in (*settings.exclude_patterns, *_NEVER_PAGES)]
    pages = []
    for path in folder.rglob("*.md"):
        below = path.relative_to(folder)
        names = [below.as_posix(), *(parent.as_posix() for parent in below.parents)]
        if not any(pattern.fullmatch(name) for pattern in refused for name in names):
            pages.append(path.relative_to(settings.root).as_posix())
    return sorted(pages)


def load_pages(settings: Settings) -> tuple[list[Page], list[Problem]]:
    """Read every page; return those that could be read, and the problems of the others."""
    scanner = Scanner(settings)
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in find_pages(settings):
        try:
            pages.append(scanner.scan(read_text_file(settings.root, path), path))
        except Problems as found:
            problems += found.problems
    return pages, problems


def _pattern(pattern: str) -> re.Pattern[str]:
    """Translate one of Sphinx's globs: ``**`` crosses folders, ``*`` and ``?`` do not."""
    translated = {"**": ".*", "*": "[^/]*", "?": "[^/]"}
    parts = re.split(r"(\*\*|\*|\?)", pattern)
    return re.compile("".join(translated.get(part, re.escape(part)) for part in parts))


class Scanner:
    """Reads the pages of one document, with the syntax that its conf.py turns on."""

    def __init__(self, settings: Settings) -> None:
        known = {field.name for field in fields(MdParserConfig)}
        options = {name: value for name, value in settings.myst.items() if name in known}
        self._parser: MarkdownIt = create_md_parser(MdParserConfig(**options), RendererHTML)

    def scan(self, text: str, path: str) -> Page:
        """Return what the page states, exempts and leaves loose."""
        scan = _Scan(self._parser, text, path)
        scan.walk(self._parser.parse(text, {}), first_line=0, top=True)
        return Page(
            path=path,
            statements=tuple(scan.statements),
            exemptions=tuple(scan.exemptions),
            loose_numbers=tuple(scan.loose_numbers),
            blocks=tuple(scan.blocks),
            problems=tuple(scan.problems),
        )


class _Scan:
    """The reading of one page."""

    def __init__(self, parser: MarkdownIt, text: str, path: str) -> None:
        self.statements: list[Statement] = []
        self.exemptions: list[Exemption] = []
        self.loose_numbers: list[LooseNumber] = []
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self._parser = parser
        self._lines = text.split("\n")
        self._path = path
        self._line = 0
        self._column = 0

    def walk(self, tokens: Sequence[Token], *, first_line: int, top: bool) -> None:
        """Read block tokens; `first_line` is the line of the page at which their text starts."""
        opener = ""
        for token in tokens:
            if token.type == "inline" and token.map is not None:
                self._seek(first_line + token.map[0])
                words = self._inline(token.children or [])
                if top and token.level == 1 and opener in {"paragraph_open", "heading_open"}:
                    self._keep_block(words, opener == "heading_open", first_line + token.map[0])
            elif token.type in {"fence", "colon_fence"} and token.map is not None:
                self._directive(token, first_line + token.map[0])
            opener = token.type

    def _keep_block(self, words: str, is_heading: bool, line: int) -> None:
        location = Location(path=self._path, line=line + 1)
        self.blocks.append(
            Block(text=" ".join(words.split()), is_heading=is_heading, location=location)
        )

    def _directive(self, token: Token, line: int) -> None:
        match = re.match(r"\{([^}\s]+)\}\s*(.*)", token.info.strip())
        if match is None:
            # A fence that names a language is code; a colon fence that names none is a division.
            if token.type == "colon_fence":
                self._nested(token.content, line + 1)
            return
        name, argument = match.groups()
        if name in TITLED and argument:
            self._seek(line)
            for inline in self._parser.parseInline(argument, {}):
                self._inline(inline.children or [])
        if name not in LITERAL:
            body = token.content.split("\n")
            skipped = option_lines(body)
            self._nested("\n".join(body[skipped:]), line + 1 + skipped)

    def _nested(self, text: str, line: int) -> None:
        self.walk(self._parser.parse(text, {}), first_line=line, top=False)

    def _inline(self, children: Sequence[Token]) -> str:
        """Read inline tokens in order; return the words that a reader sees."""
        words: list[str] = []
        is_url = False
        for child in children:
            if child.type == "link_open":
                is_url = child.info == "auto"
            elif child.type == "link_close":
                is_url = False
            elif child.type in {"softbreak", "hardbreak"}:
                words.append(" ")
            elif child.type == "myst_role":
                words.append(self._role(child))
            elif child.type in _VERBATIM_INLINE:
                self._find(child.content)
                words.append(child.content)
            elif child.type == "text":
                if not is_url:
                    self._sweep(child.content)
                words.append(child.content)
        return "".join(words)

    def _role(self, token: Token) -> str:
        """Read a role; return the words that it shows."""
        name = str(token.meta["name"])
        self._find(f"{{{name}}}")
        opening = re.compile(r"\{[^}]*\}`+").match(self._lines[self._line], self._column)
        start = opening.end() if opening else self._column
        parts = split_role(token.content)
        here = self._span(start + parts.offset, parts.words or parts.target)
        self._column = start
        try:
            if name == CLAIM:
                self.statements.append(read_statement(token.content, here))
            elif name == EXEMPT:
                self.exemptions.append(read_exemption(token.content, here))
        except Problems as found:
            self.problems += found.problems
        return parts.words or parts.target

    def _span(self, column: int, text: str) -> Location:
        """Return the place of a text that starts at a column of the line and may run over it."""
        room = len(self._lines[self._line]) - column
        width = max(1, min(len(text), room))
        return Location(path=self._path, line=self._line + 1, column=column + 1, width=width)

    def _sweep(self, text: str) -> None:
        for found in find_numbers(text):
            self._find(found.text)
            location = self._span(self._column, found.text)
            self.loose_numbers.append(LooseNumber(words=found.text, location=location))
            self._column += len(found.text)

    def _seek(self, line: int) -> None:
        self._line, self._column = min(line, len(self._lines) - 1), 0

    def _find(self, text: str) -> None:
        """Move on to where a text stands next; stay where it can't be found as written.

        Inline tokens carry no places of their own, and come in the order of the page.
        """
        column = self._column
        for number in range(self._line, min(self._line + 200, len(self._lines))):
            at = self._lines[number].find(text.split("\n", maxsplit=1)[0], column)
            if at >= 0:
                self._line, self._column = number, at
                return
            column = 0


def page_path(settings: Settings, file: Path) -> str:
    """Return a page's file as diagnostics name it: relative to the root."""
    try:
        return file.relative_to(settings.root).as_posix()
    except ValueError:
        return file.as_posix()
