"""One tree out of the pages of a document, each resolved by itself and put where it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import new_document

from sphinx_typstpdf.identifiers import name_of, rename

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment


class Assembling:
    """Assembles the trees of pages.

    The pages in a toctree of a page become sections of the section in which the toctree stands.
    The toctrees of the root page say how the whole document is ordered, so they are not followed
    from there.
    """

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._env: BuildEnvironment = builder.env
        self._taken: set[str] = set()

    def tree(self, pages: Iterable[str]) -> nodes.document:
        """Return the tree of a document: its pages, in order, with those below them."""
        tree = new_document("<pages>")
        for page in pages:
            if page not in self._taken:
                tree += self._page(page)
        return tree

    def _page(self, page: str) -> nodes.Element:
        self._taken.add(page)
        doctree = self._env.get_doctree(page)
        # Each page for itself, so that what resolves it knows whose anchors are meant.
        self._env.resolve_references(doctree, page, self._builder)
        rename(doctree, page)
        whole = addnodes.start_of_file(docname=page, ids=[name_of(page)])
        whole.extend(doctree.children)
        whole.document = doctree
        for toctree in list(whole.findall(addnodes.toctree)):
            around = _section_around(toctree) or whole
            toctree.parent.remove(toctree)
            if page != self._env.config.root_doc:
                around.extend(self._below(toctree))
        return whole

    def _below(self, toctree: addnodes.toctree) -> Iterator[nodes.Element]:
        for page in toctree["includefiles"]:
            if page not in self._taken:
                yield self._page(page)


def _section_around(node: nodes.Node) -> nodes.section | None:
    around = node.parent
    while around is not None and not isinstance(around, nodes.section):
        around = around.parent
    return around


def all_pages(env: BuildEnvironment) -> tuple[str, ...]:
    """Return the root page, and the pages that its toctrees name, in order."""
    root = env.config.root_doc
    return (root, *env.toctree_includes.get(root, ()))
