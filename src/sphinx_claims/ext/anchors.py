"""The names of places that a page must leave to the machine.

A heading or a target may be named as the machine names a statement, its card or the panel. A link
would then lead to the wrong place, and a script would change it, so such a name is a problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.ext.domain import source_anchor
from sphinx_claims.ext.nodes import ClaimPanel, ClaimRecords, ClaimStatement
from sphinx_claims.judge import statement_name

CARD_PARTS = ("card", "words", "button", "stated")
"""What the names of the parts of a card begin with."""

CARDS = "claim-cards"
PANEL = "what-if"


def taken_anchors(path: str, doctree: nodes.document, sources: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each name on a page that the machine gives to something of its own.

    `sources` are the ids of all sources, whose names stand on the page that lists them.
    """
    kept = _kept(doctree, sources)
    for node in doctree.findall(nodes.Element):
        if isinstance(node, ClaimStatement):
            continue
        for name in node["ids"]:
            if name in kept or (name.startswith(f"{PANEL}-") and PANEL in kept):
                yield _problem(path, _line(node), name)


def _kept(doctree: nodes.document, sources: Iterable[str]) -> frozenset[str]:
    """Return the names that a page's own statements, panel and list of sources have."""
    anchors = {name for node in doctree.findall(ClaimStatement) for name in node["ids"]}
    kept = {f"{part}-{statement_name(anchor)}" for anchor in anchors for part in CARD_PARTS}
    kept |= anchors | ({CARDS} if anchors else set())
    if next(iter(doctree.findall(ClaimPanel)), None) is not None:
        kept.add(PANEL)
    if any(node["part"] == "sources" for node in doctree.findall(ClaimRecords)):
        kept |= {source_anchor(source) for source in sources}
    return frozenset(kept)


def _line(node: nodes.Element) -> int:
    """Return the line of a node; of a section, which has none, that of its title."""
    around = [node, *node.children[:1]]
    return next((found.line for found in around if found.line), 1)


def _problem(path: str, line: int, name: str) -> Problem:
    return Problem(
        code=Code.ANCHOR_TAKEN,
        location=Location(path=path, line=line),
        message=f"“{name}” is the name of a place here, and of a statement, a card, a panel or a "
        "source of the same page",
        help=("give the heading or the target another name",),
    )
