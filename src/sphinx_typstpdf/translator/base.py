"""What all visitors share: where what they write goes, and how they speak of a node."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from docutils import nodes
from sphinx.util.docutils import SphinxTranslator

from sphinx_typstpdf.identifiers import begins_with, names_in
from sphinx_typstpdf.places import located
from sphinx_typstpdf.syntax import call, string, words

if TYPE_CHECKING:
    from sphinx_typstpdf.builder import TypstPdfBuilder

Visitor: TypeAlias = Any
"""A method of a translator; docutils names the type of its node, which a shared one has not."""

Node = TypeVar("Node", bound=nodes.Element)

# Those that a source is laid out with; a non-breaking blank is a sign as any other.
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")

_LONG_CODE = re.compile(r"\S{28}")
"""Code that may be wider than the room in a line."""


def rendered(render: Callable[[Any, Node], str]) -> Visitor:
    """Turn a function from a node to Typst into a visitor of the node and all that it holds."""

    @wraps(render)
    def visit(translator: Base, node: Node) -> None:
        names = list(node["ids"])
        found = render(translator, node)
        # Links may lead to whatever has a name, though its visitor has no use for it.
        unplaced = [name for name in names if name not in translator.placed]
        translator.put(found if found.startswith("(") else translator.places(unplaced) + found)
        raise nodes.SkipNode

    return visit


def left_out(translator: Base, node: nodes.Element) -> None:
    """Visit what no reader of a page sees either, but for the places that it is."""
    translator.put(translator.anchors(node))
    raise nodes.SkipNode


def passed_through(translator: Base, node: nodes.Element) -> None:
    """Visit what is only the sum of its parts."""
    translator.put(translator.anchors(node))


def stands_alone(node: nodes.Element) -> bool:
    """Return whether nothing stands in one line with an image, or with a link that it is."""
    around = node.parent
    while isinstance(around, nodes.TextElement):
        if len(around.children) > 1:
            return False
        around = around.parent
    return True


@cache
def _relative(file: str, folder: str) -> str:
    return Path(os.path.relpath(file, folder)).as_posix()


class Base(SphinxTranslator):
    """Collects what the visitors write.

    A visitor returns all of its node at once: what the node holds is asked for by `content`.
    """

    builder: TypstPdfBuilder

    def __init__(self, document: nodes.document, builder: TypstPdfBuilder) -> None:
        super().__init__(document, builder)
        self._written: list[list[str]] = [[]]
        self.pages: list[str] = []
        """The page that is being written, behind those that it is a part of."""

        self.level = 0
        """How many headings stand above what is being written."""

        self.is_repeated = False
        """Whether what is being written is repeated on later pages, where no link can be."""

        self._is_code = False
        self.placed: set[str] = set()
        """The names that are places by now."""

        self.names = names_in(document)

    @property
    def body(self) -> str:
        """All that was written."""
        return "".join(self._written[0])

    def put(self, text: str) -> None:
        """Write some Typst."""
        self._written[-1].append(text)

    def content(self, node: nodes.Element | Iterable[nodes.Node]) -> str:
        """Return what a node holds, or what some nodes come to."""
        self._written.append([])
        for child in node.children if isinstance(node, nodes.Element) else node:
            child.walkabout(self)
        return "".join(self._written.pop())

    def code(self, node: nodes.Element) -> str:
        """Return what a node holds, as code."""
        around, self._is_code = self._is_code, True
        found = self.content(node)
        self._is_code = around
        return found

    def places(self, names: Iterable[str]) -> str:
        """Return places that links can lead to."""
        names = list(names)
        self.placed.update(names)
        return "".join(f"#anchor({string(name)});" for name in names)

    def anchors(self, node: nodes.Element) -> str:
        """Return the names of a node as places."""
        return self.places(node["ids"])

    def moved_out(self, node: nodes.Element) -> list[str]:
        """Take all names out of a node that is shown more than once, and return them."""
        names = []
        for inner in node.findall(nodes.Element):
            names += inner["ids"]
            inner["ids"] = []
        return names

    def named(self, node: nodes.Element) -> str:
        """Return what a node holds, styled, behind the names of the node."""
        return self.anchors(node) + self.styled(node, self.content(node))

    def place(self, node: nodes.Element) -> str:
        """Return a remark by which a mistake in what follows is traced to its source."""
        place = located(node)
        if not place or place.endswith(":"):
            return ""
        # As it is called from beside `conf.py`, so that nothing of this machine is in the file.
        file, colon, line = place.rpartition(":")
        return f"\n// @{_relative(file, str(self.builder.confdir))}{colon}{line}\n"

    def styled(self, node: nodes.Element, content: str) -> str:
        """Return content as `typstpdf_styles` wants it for the classes of a node."""
        for name in node["classes"]:
            style = self.config.typstpdf_styles.get(name)
            if style:
                content = call(f"({style})", {}, content)
        return content

    def visit_document(self, node: nodes.document) -> None:
        """Begin."""

    def depart_document(self, node: nodes.document) -> None:
        """End."""

    @rendered
    def visit_start_of_file(self, node: nodes.Element) -> str:
        """Write a page."""
        self.pages.append(node["docname"])
        found = "" if begins_with(node) else self.anchors(node)
        found += self.content(node)
        self.pages.pop()
        return found

    def visit_Text(self, node: nodes.Text) -> None:
        """Write words; those of code as they are, but for where the source has broken its lines."""
        if self._is_code:
            code = node.astext().replace("\n", " ")
            self.put(f"#{'long-code' if _LONG_CODE.search(code) else 'raw'}({string(code)});")
        else:
            self.put(words(_BLANKS.sub(" ", node.astext())))

    def depart_Text(self, node: nodes.Text) -> None:
        """Do nothing."""

    def unknown_visit(self, node: nodes.Node) -> None:
        """Tell of a node that nobody has said how to write; the words in it are written."""
        self.builder.tell("node", f"{type(node).__name__!r} can't be typeset; its words are", node)

    def unknown_departure(self, node: nodes.Node) -> None:
        """Do nothing: visitors write all of a node at once."""
