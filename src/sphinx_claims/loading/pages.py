"""Pages as the check reads them: MyST Markdown, parsed by MyST's own parser, without Sphinx."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.directive import (
    LITERAL,
    TITLED,
    VERSIONED,
    is_directive,
    option_lines,
    split_directive,
)
from sphinx_claims.loading.html import html_words, is_comment
from sphinx_claims.loading.inline import InlineSource, keep_places
from sphinx_claims.loading.page_files import PAGE, find_pages, find_prose
from sphinx_claims.loading.prose import Prose, read_prose
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.model import RECORD_FOLDER, Block, BlockKind, Page, Settings
from sphinx_claims.wording import Conventions

# What stands in a page and shows a reader nothing.
_UNSEEN = frozenset({"front_matter", "myst_line_comment", "myst_target", "myst_block_break"})


def load_pages(
    settings: Settings, inventoried: Iterable[str] = ()
) -> tuple[list[Page], list[Problem]]:
    """Read every page; return those that could be read, and the problems of the others.

    `inventoried` are the pages, named as Sphinx names them, whose words are kept for an inventory.
    """
    scanner = Scanner(settings, inventoried)
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in find_pages(settings):
        try:
            pages.append(scanner.scan(read_text_file(settings.root, path), path))
        except Problems as found:
            problems += found.problems
    return pages, problems


def skipped_pages(settings: Settings) -> list[Problem]:
    """Return a notice for each page that is not Markdown, and so looked at by a build alone."""
    return [
        Problem(
            code=Code.PAGE_SKIPPED,
            location=Location(path=path),
            message=f"“{path}” is not Markdown: no number on it can be bound, "
            "and only a build looks for them",
        )
        for path in find_prose(settings)
        if not path.endswith(PAGE)
    ]


def reserved_pages(settings: Settings) -> list[Problem]:
    """Return a problem for each page that stands where a build puts the pages of records."""
    folder = settings.page_path(RECORD_FOLDER).removesuffix(PAGE)
    return [
        Problem(
            code=Code.PAGE_RESERVED,
            location=Location(path=path),
            message=f"“{path}” stands in the folder in which a build makes the pages of figures "
            "and claims",
            help=(f"move it out of “{folder}”",),
        )
        for path in find_prose(settings)
        if path.startswith(f"{folder}/")
    ]


class Scanner:
    """Reads the pages of one document, with the syntax that its conf.py turns on."""

    def __init__(self, settings: Settings, inventoried: Iterable[str] = ()) -> None:
        """Make the parser; Problems for an option that MyST refuses."""
        known = {field.name for field in fields(MdParserConfig)}
        options = {name: value for name, value in settings.myst.items() if name in known}
        try:
            self._parser = create_md_parser(MdParserConfig(**options), RendererHTML)
        except (TypeError, ValueError) as error:
            message = f"MyST refuses a value of conf.py: {error}"
            here = Location(path="conf.py")
            problem = Problem(code=Code.CONF_INVALID, location=here, message=message)
            raise Problems([problem]) from None
        # A plugin of MyST's counts words, which nobody asks for here.
        self._parser.disable("wordcount", ignoreInvalid=True)
        keep_places(self._parser)
        self._verbatim = settings.verbatim_paths
        self._inventoried = frozenset(map(settings.page_path, inventoried))
        self._conventions = settings.conventions

    def scan(self, text: str, path: str) -> Page:
        """Return what the page states, exempts and leaves loose."""
        scan = _Scan(self._parser, self._conventions, text, path)
        scan.keeps_passages = path in self._inventoried
        scan.walk(self._parser.parse(text, {}), first_line=0, top=path in self._verbatim)
        found = scan.found
        return Page(
            path=path,
            statements=tuple(found.statements),
            exemptions=tuple(found.exemptions),
            loose_numbers=tuple(found.loose_numbers),
            blocks=tuple(scan.blocks),
            problems=tuple(found.problems),
            passages=tuple(scan.passages),
            citations=tuple(found.citations),
        )


class _Scan:
    """The reading of one page."""

    def __init__(self, parser: MarkdownIt, conventions: Conventions, text: str, path: str) -> None:
        self.found = Prose()
        self._conventions = conventions
        self.blocks: list[Block] = []
        self.keeps_passages = False
        self.passages: list[Block] = []
        self._parser = parser
        self._lines = text.split("\n")
        self._path = path
        self._reached = (0, 0)

    def walk(self, tokens: Sequence[Token], *, first_line: int, top: bool) -> None:
        """Read block tokens; `first_line` is the line of the page at which their text starts.

        With `top`, the blocks are kept, for a page that keeps a text word for word.
        """
        opener = ""
        for token in tokens:
            line = first_line + (token.map[0] if token.map else 0)
            if token.type == "inline":
                prose = self._inline(token.content, token.children or [], line)
                if top and token.level == 1 and opener in {"paragraph_open", "heading_open"}:
                    is_heading = opener == "heading_open"
                    kind = BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
                    self.blocks.append(prose.block(kind))
            elif token.type in {"fence", "colon_fence"}:
                self._fence(token, line)
            elif token.type == "html_block":
                self._html(token.content, line)
            if top and token.level == 0 and self._is_other(token):
                here = Location(path=self._path, line=line + 1)
                what = token.type.removesuffix("_open").replace("_", " ")
                self.blocks.append(Block(text=what, kind=BlockKind.OTHER, places=((0, here),)))
            opener = token.type

    def _is_other(self, token: Token) -> bool:
        """Return whether a token shows a reader something, and not as a paragraph or a heading."""
        if token.nesting < 0 or token.type in _UNSEEN:
            return False
        if token.type in {"paragraph_open", "heading_open", "inline"} or is_directive(token):
            return False
        return token.type != "html_block" or not is_comment(token.content)

    def _inline(self, text: str, children: Sequence[Token], line: int) -> Prose:
        """Read the inline text of a block that starts on a line, counted from 0."""
        column = self._reached[1] if line == self._reached[0] else 0
        source = InlineSource(text, self._path, self._lines, line, column)
        prose = read_prose(children, source, self._conventions)
        self._reached = source.end
        self.found.add(prose)
        if self.keeps_passages:
            self.passages.append(prose.block(BlockKind.OTHER))
        return prose

    def _fence(self, token: Token, line: int) -> None:
        if not is_directive(token):
            # A fence that names a language is code; a colon fence that names none is a division.
            if token.type == "colon_fence":
                self._nested(token.content, line + 1)
            return
        name, argument = split_directive(token)
        if name == "raw" and "html" in argument.split():
            self._html(token.content, line + 1)
        if name in VERSIONED:
            # The version itself is a name.
            argument = argument.partition(" ")[2]
        if name in TITLED | VERSIONED and argument:
            for inline in self._parser.parseInline(argument, {}):
                self._inline(argument, inline.children or [], line)
        if name not in LITERAL:
            body = token.content.split("\n")
            skipped = option_lines(body)
            self._nested("\n".join(body[skipped:]), line + 1 + skipped)

    def _nested(self, text: str, line: int) -> None:
        self.walk(self._parser.parse(text, {}), first_line=line, top=False)

    def _html(self, text: str, line: int) -> None:
        """Look for numbers in the words of raw HTML, where no role can stand."""
        words = html_words(text)
        source = InlineSource(words, self._path, self._lines, line, 0)
        self.found.sweep(words, source)


def page_path(settings: Settings, file: Path) -> str:
    """Return a page's file as diagnostics name it: relative to the root."""
    try:
        return file.relative_to(settings.root).as_posix()
    except ValueError:
        return file.as_posix()
