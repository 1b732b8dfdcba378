"""A page as plain text: every word and number of it that a reader sees, and no markup.

It is Sphinx's own translator to text but for what would break a word or run two together: lines
are as long as their paragraph, and a row of a table is one line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from itertools import groupby
from types import MethodType
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.text import TextTranslator

from sphinx_claims.loading import html_words

if TYPE_CHECKING:
    from sphinx.builders.text import TextBuilder

Handler: TypeAlias = Callable[[Any, Any], None]
"""A visitor of one kind of node, of an extension."""

LOOSE = -1
"""What Sphinx's translator gives as the indent of text that is not yet lines."""

_SPACES = re.compile(r"[ \t\n\r\f]+")
"""What a browser takes for one space; a space that does not break is none of it."""

_TERMS = re.compile(r"</(?:dt|th|td)\s*>", re.IGNORECASE)
_ENDS = re.compile(
    r"</(?:[a-z]*section|article|aside|blockquote|d[dl]|details|div|figcaption|figure|footer|h[1-6]"
    r"|header|li|main|nav|ol|p|pre|summary|table|tr|ul)\s*>|<[bh]r\b[^>]*>",
    re.IGNORECASE,
)
"""The tags of HTML after which a new line begins."""

_MARKS = re.compile(
    r"</?(?:a|abbr|b|button|cite|code|em|i|kbd|label|small|span|strong|sub|sup|time|var)\b[^>]*>",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"</?q\b[^>]*>", re.IGNORECASE)
_MATH = re.compile(r'<math\b[^>]*?\balttext="([^"]*)"[^>]*>(.*?)</math>', re.DOTALL)
_RESULT = re.compile(r'<mo form="infix">=</mo>\s*<m(?:n|text)>([^<]*)</')
"""What a formula of ours comes to, which its text alone does not say."""

_WAYS = re.compile(r'<p class="claim-card-links">.*?</p>', re.DOTALL)
"""The links at the end of a card, which without their addresses lead nowhere."""

_PARTS = re.compile(r"(?=<(?:article|blockquote|div|h[1-6]|section)\b)", re.IGNORECASE)
"""The tags of HTML before which a part begins."""

_DRAWINGS = frozenset({"claim-plot", "claim-argument-map"})
"""The classes of what is drawn: it says nothing that the table below it does not."""


def plain_text(app: Sphinx, doctree: nodes.document) -> str:
    """Return the words of a page, as it was resolved for a builder of HTML."""
    # The translator asks a builder for nothing that one of HTML does not have.
    translator = PlainTextTranslator(doctree, cast("TextBuilder", app.builder))
    translator.take(app.registry.translation_handlers.get("text", {}))
    doctree.walkabout(translator)
    return f"{translator.body.strip()}\n"


def one_line(text: str) -> str:
    """Return a text as a browser shows it in a paragraph."""
    return _SPACES.sub(" ", text).strip(" ")


def html_lines(html: str) -> list[str]:
    """Return the words of some HTML: a line for each of its blocks, and none between its parts."""
    html = _WAYS.sub("", html)
    html = _QUOTES.sub(lambda tag: "”" if tag[0][1] == "/" else "“", _MATH.sub(_formula, html))
    # No blank stands where a tag is that only marks words.
    html = _TERMS.sub(": ", _MARKS.sub("", html))
    parts = unescape(html_words(_PARTS.sub("\f", _ENDS.sub("\n", html)))).split("\f")
    lines = [[line for line in map(one_line, part.split("\n")) if line] for part in parts]
    return [line for part in lines if part for line in ("", *part)][1:]


def _formula(math: re.Match[str]) -> str:
    """Return a formula as it is typed, as HTML, in place of one that is drawn."""
    result = _RESULT.search(math[2])
    return f"<br>{math[1]}{f' = {result[1]}' if result else ''}<br>"


def html_line(html: str) -> str:
    """Return the words of HTML in a line; a tag that breaks it keeps words apart."""
    return " ".join(html_lines(html)) or " " * bool(_ENDS.search(html))


class PlainTextTranslator(TextTranslator):
    """Writes a doctree as plain text, a line for each paragraph and each row of a table."""

    def __init__(self, document: nodes.document, builder: TextBuilder) -> None:
        super().__init__(document, builder)
        self.nl = "\n"
        self._rows: list[list[list[str]]] = []
        """The rows of the tables that are open, the innermost last."""

    def take(self, handlers: Mapping[str, tuple[Handler, Handler | None]]) -> None:
        """Write nodes of other extensions as they want them written into text."""
        for name, (visit, depart) in handlers.items():
            setattr(self, f"visit_{name}", MethodType(visit, self))
            if depart is not None:
                setattr(self, f"depart_{name}", MethodType(depart, self))

    def end_state(
        self, wrap: bool = True, end: Sequence[str] | None = ("",), first: str | None = None
    ) -> None:
        """Close a block, with what goes before its first line."""
        indent = self.stateindent[-1]
        closed = self._close(end or (), is_typed=not wrap)
        if first is not None and closed:
            inner, begun = closed[0]
            line, *rest = begun or [""]
            closed[:1] = [(inner - indent, [(first + line).rstrip()]), (inner, rest)]
        self.states[-1].extend(closed)

    def _close(self, end: Sequence[str], *, is_typed: bool = False) -> list[tuple[int, list[str]]]:
        """Return the lines of the innermost block: one for its text, or all of them as typed."""
        content, indent = self.states.pop(), self.stateindent.pop()
        closed: list[tuple[int, list[str]]] = []
        for is_loose, items in groupby(content, key=lambda item: item[0] == LOOSE):
            if is_loose:
                text = "".join(str(words) for _, words in items)
                lines = text.splitlines() if is_typed else [one_line(text)]
                # A blank between two blocks is none of the words.
                closed += [(indent, [*lines, *end])] if any(lines) else []
            else:
                closed += [(indent + inner, list(lines)) for inner, lines in items]
        return closed

    def visit_paragraph(self, node: nodes.Element) -> None:
        """Begin a block of its own; Sphinx runs the paragraphs of an admonition together."""
        self.new_state(0)

    def depart_paragraph(self, node: nodes.Element) -> None:
        """End the block."""
        self.end_state()

    def visit_title(self, node: nodes.Element) -> None:
        """Begin a block, whatever it is the title of."""
        self.new_state(0)

    def depart_title(self, node: nodes.Element) -> None:
        """Underline a heading; what an admonition is called stands before a colon."""
        text = one_line("".join(str(words) for at, words in self.states.pop() if at == LOOSE))
        self.stateindent.pop()
        if isinstance(node.parent, nodes.admonition):
            lines = [f"{text}:", ""]
        elif isinstance(node.parent, nodes.Admonition):
            # A note or a warning: the builder's own translator has put its name in.
            lines = []
        else:
            number = self.get_section_number_string(node) if self.add_secnumbers else ""
            is_heading = isinstance(node.parent, nodes.section)
            text, line = number + text, self._title_char if is_heading else "^"
            lines = ["", text, line * len(text), ""]
        self.states[-1].append((0, lines))

    def visit_image(self, node: nodes.Element) -> None:
        """Write what stands for an image."""
        if node.get("alt"):
            self.add_text(f"[image: {node['alt']}]")
        raise nodes.SkipNode

    def visit_inline(self, node: nodes.Element) -> None:
        """Write the words alone; Sphinx marks a link by asterisks."""

    def depart_inline(self, node: nodes.Element) -> None:
        """Do the same."""

    def visit_raw(self, node: nodes.Element) -> None:
        """Write the words of a page's own HTML; the drawing of a plot has its table below it."""
        if "html" in node.get("format", "").split() and not _is_drawn(node):
            self._add_html(node)
        raise nodes.SkipNode

    def _add_html(self, node: nodes.Element) -> None:
        """Write the words of some HTML, a line for each of its blocks."""
        if isinstance(node.parent, nodes.TextElement):
            self.add_text(html_line(node.astext()))
        else:
            self.new_state(0)
            self.add_text("\n".join(html_lines(node.astext())))
            self.end_state(wrap=False)

    def visit_table(self, node: nodes.Element) -> None:
        """Begin a table, which may stand in a cell of another."""
        self.new_state(0)
        self._rows.append([])

    def depart_table(self, node: nodes.Element) -> None:
        """Write the rows."""
        rows = self._rows.pop()
        self.add_text("\n".join(f"| {' | '.join(row)} |" for row in rows))
        self.end_state(wrap=False)

    def visit_colspec(self, node: nodes.Element) -> None:
        """Leave out how wide a column is."""
        raise nodes.SkipNode

    def visit_tbody(self, node: nodes.Element) -> None:
        """Part the heads from the rows."""
        if self._rows[-1]:
            self._rows[-1].append(["---"] * len(self._rows[-1][-1]))

    def visit_row(self, node: nodes.Element) -> None:
        """Begin a row."""
        self._rows[-1].append([])

    def visit_entry(self, node: nodes.Element) -> None:
        """Begin a cell."""
        self.new_state(0)

    def depart_entry(self, node: nodes.Element) -> None:
        """End a cell: its blocks stand behind one another."""
        lines = (line for _, lines in self._close(()) for line in lines)
        self._rows[-1][-1].append(one_line(" ".join(lines)))

    def unknown_visit(self, node: nodes.Node) -> None:
        """Go into what nobody says how to write: its words are words all the same."""

    def unknown_departure(self, node: nodes.Node) -> None:
        """Do the same."""


def _is_drawn(node: nodes.Element) -> bool:
    parent = node.parent
    while parent is not None and not isinstance(parent, nodes.figure):
        parent = parent.parent
    return parent is not None and not _DRAWINGS.isdisjoint(parent["classes"])
