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
from sphinx_claims.ext.nodes import ClaimCitation, ClaimStatement
from sphinx_claims.loading import BREAK, html_words, is_seen, without_addresses
from sphinx_claims.model import Page, Source
from sphinx_claims.wording import find_numbers

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
_NO_LOOSE_WORDS = frozenset(
    {"claim-error", "claim-exempt", "cve", "cwe", "manpage", "newsgroup", "pep", "rfc"}
    | {"versionmodified"}
)
"""Classes of what is exempt, of what has been told already, of names, and of Sphinx's own words."""


def unswept_numbers(page: Page, doctree: nodes.document) -> Iterator[Problem]:
    """Yield a problem for each number that a page shows and its source, as scanned, does not."""
    known = Counter(number.words for number in page.loose_numbers)
    for line, text in _prose(doctree):
        for found in find_numbers(without_addresses(text)):
            if known[found.text] > 0:
                known[found.text] -= 1
            else:
                yield Problem(
                    code=Code.NUMBER_UNBOUND,
                    location=Location(path=page.path, line=line),
                    message=f"the built page shows the number “{found.text}”, "
                    "which is neither bound nor exempt, and which `claims check` does not see",
                    help=("say it in the page's own prose, and bind it or exempt it there",),
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


def _prose(doctree: nodes.document) -> Iterator[tuple[int, str]]:
    """Yield the words of each block with its line, and marks in place of what is no loose prose."""
    blocks: dict[nodes.Node, list[str]] = {}
    _collect(doctree, None, True, blocks)
    for block, parts in blocks.items():
        yield block.line or 1, "".join(parts)
    for raw in doctree.findall(nodes.raw):
        if "html" in raw.get("format", ""):
            yield raw.line or 1, html_words(raw.astext())


def _collect(
    element: nodes.Element,
    block: nodes.Node | None,
    is_loose: bool,
    blocks: dict[nodes.Node, list[str]],
) -> None:
    """Collect the words below an element, by the innermost block that each is a part of.

    Words that are not loose, or stand below what is not, become a mark.
    """
    for child in element.children:
        if isinstance(child, nodes.Text):
            if block is not None:
                text = "".join(filter(is_seen, child.astext())) if is_loose else BREAK
                blocks.setdefault(block, []).append(text)
        elif isinstance(child, nodes.Element):
            is_inline = isinstance(child, nodes.Inline)
            if not is_inline and (isinstance(child, _NO_PROSE) or is_contents(child)):
                continue
            begins = isinstance(child, nodes.TextElement) and not is_inline
            _collect(child, child if begins else block, is_loose and _is_loose(child), blocks)


def _is_loose(node: nodes.Element) -> bool:
    """Return whether the text of an element may be loose: not bound, exempt, or repeated."""
    if isinstance(node, (ClaimStatement, *_NO_PROSE)):
        return False
    if isinstance(node, ClaimCitation):
        # Author and year are the machine's; other words are the page's own prose.
        return bool(node["words"])
    if not _NO_LOOSE_WORDS.isdisjoint(node["classes"]):
        return False
    if isinstance(node, nodes.reference):
        # A link without words of its own repeats a title, or shows its address.
        is_own = "refid" not in node and not node.get("internal")
        return is_own and node.get("refuri") != node.astext()
    if isinstance(node, addnodes.pending_xref):
        return bool(node.get("refexplicit"))
    return True


def is_contents(node: nodes.Node) -> bool:
    """Return whether an element is a table of contents, which repeats the titles of its page."""
    return isinstance(node, nodes.topic) and "contents" in node["classes"]


def is_repeated(node: nodes.Node) -> bool:
    """Return whether an element stands in a table of contents of its page."""
    parent = node.parent
    while parent is not None:
        if is_contents(parent):
            return True
        parent = parent.parent
    return False
