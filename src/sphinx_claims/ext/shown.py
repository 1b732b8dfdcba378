"""What a built page shows, held against what the check reads in its source.

The check reads sources; a reader reads what Sphinx makes of them: with files included,
translations put in, unknown roles dropped. Whatever a page shows beyond its source as the check
reads it would be judged by nobody, so it is a problem of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.ext.nodes import ClaimStatement
from sphinx_claims.loading import without_addresses
from sphinx_claims.model import Page, Source
from sphinx_claims.wording import find_numbers

BREAK = "\x01"
"""Stands for what is bound, exempt or no prose, so that numbers beside it do not run together."""

# What stands in a doctree and is no prose of the page: code, formulas, and what Sphinx writes.
_NO_PROSE = (
    nodes.comment,
    nodes.footnote_reference,
    nodes.image,
    nodes.label,
    nodes.literal,
    nodes.literal_block,
    nodes.math,
    nodes.math_block,
    nodes.raw,
    nodes.substitution_definition,
    nodes.system_message,
    addnodes.index,
    addnodes.toctree,
)
_WRITTEN_BY_SPHINX = frozenset({"versionmodified", "claim-exempt", "claim-error"})


def unswept_numbers(page: Page, doctree: nodes.document) -> Iterator[Problem]:
    """Yield a problem for each number that a page shows and its source, as scanned, does not."""
    known = Counter(number.words for number in page.loose_numbers)
    for block in doctree.findall(nodes.TextElement):
        if isinstance(block, (nodes.Inline, *_NO_PROSE)) or _is_inside(block, _NO_PROSE):
            continue
        for found in find_numbers(without_addresses(_prose(block))):
            if known[found.text] > 0:
                known[found.text] -= 1
            else:
                yield Problem(
                    code=Code.NUMBER_UNBOUND,
                    location=Location(path=page.path, line=block.line or 1),
                    message=f"the built page shows the number “{found.text}”, "
                    "which is neither bound nor exempt, and which `claims check` does not see",
                    help=("write it in the page itself, and bind it or exempt it there",),
                )


def altered_text(page: Page, source: Source, doctree: nodes.document) -> Iterator[Problem]:
    """Yield a problem where a page does not show, word for word, the text that it keeps."""
    title = next(iter(doctree.findall(nodes.title)), None)
    blocks: list[nodes.TextElement] = [] if title is None else [title]
    blocks += [
        node for node in doctree.findall(nodes.paragraph) if isinstance(node.parent, nodes.section)
    ]
    shown = [" ".join(block.astext().split()) for block in blocks]
    wanted = [" ".join(part.split()) for part in source.text.split("\n\n") if part.strip()]
    raw = next(iter(doctree.findall(nodes.raw)), None)
    if shown != wanted or raw is not None:
        pairs = enumerate(zip(shown, wanted, strict=False))
        at = next((number for number, (has, wants) in pairs if has != wants), -1)
        line = (blocks[at].line or 1) if blocks else 1
        yield Problem(
            code=Code.TEXT_ALTERED,
            location=Location(path=page.path, line=line if raw is None else raw.line or 1),
            message=f"the built page does not show the text of “{source.id}” word for word",
            help=("look for an unknown role, raw HTML, or a translation of the page",),
        )


def _prose(block: nodes.Element) -> str:
    """Return the words of a block, with marks in place of what is no loose prose."""
    parts = []
    for node in block.findall(nodes.Text):
        is_mark = _is_inside(node, (*_NO_PROSE, ClaimStatement)) or _is_written(node)
        parts.append(BREAK if is_mark else node.astext())
    return "".join(parts)


def _is_inside(node: nodes.Node, kinds: tuple[type, ...]) -> bool:
    parent = node.parent
    while parent is not None:
        if isinstance(parent, kinds):
            return True
        parent = parent.parent
    return False


def _is_written(node: nodes.Node) -> bool:
    """Return whether a text is exempt, or Sphinx's own, or the address of a link."""
    parent = node.parent
    while isinstance(parent, nodes.Element):
        if not _WRITTEN_BY_SPHINX.isdisjoint(parent["classes"]):
            return True
        if isinstance(parent, nodes.reference) and parent.get("refuri") == node.astext():
            return True
        if isinstance(parent, addnodes.pending_xref) and not parent.get("refexplicit"):
            return True
        parent = parent.parent
    return False
