"""What a page begins with, in one or two sentences: what a search or a preview shows of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docutils import nodes

from sphinx_claims.ext.plain_text import html_line

LONGEST = 200
"""The most characters of a description; searches and previews cut what is longer."""

ENOUGH = 60
"""From so many characters on, whole sentences are enough."""

_SPACES = re.compile(r"[ \t\n\r\f]+")
_TIE = "\x1f"
"""Stands for a blank at which no description is cut."""

_LAST = re.compile(r"(?:\w{4}|[\d%)”\"’])\.[)”\"’']*$|[!?][)”\"’']*$")
"""How the last word of a sentence ends; “e.g.” ends none."""

_WHOLE = frozenset({"claim", "claim-citation", "claim-exempt"})
"""Classes of words with a number in them: one half of “$10 billion” is another number."""

_UNSEEN = (
    nodes.citation_reference,
    nodes.footnote_reference,
    nodes.image,
    nodes.Invisible,
    nodes.system_message,
)
"""What stands in a paragraph and is no words of it."""


def description(doctree: nodes.document) -> str:
    """Return the first words of a page, as it was resolved; empty for a page without prose.

    They are whole sentences where these come to something. Otherwise they are cut before a word,
    though never within words that state a number.
    """
    found: list[str] = []
    for paragraph in doctree.findall(nodes.paragraph):
        stands_alone = isinstance(paragraph.parent, nodes.section | nodes.document)
        # What has a class is a notice of ours, such as the count of a page's numbers.
        if stands_alone and not paragraph["classes"]:
            found += filter(None, _SPACES.split("".join(_words(paragraph))))
        if len(" ".join(found)) > LONGEST:
            break
    return _cut(found).replace(_TIE, " ")


def _words(element: nodes.Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, nodes.Text):
            yield child.astext()
        elif isinstance(child, nodes.raw):
            # It may be a tag that breaks the line.
            yield html_line(child.astext()) if "html" in child["format"].split() else ""
        elif isinstance(child, nodes.Element) and not isinstance(child, _UNSEEN):
            words = "".join(_words(child))
            yield words if _WHOLE.isdisjoint(child["classes"]) else _SPACES.sub(_TIE, words)


def _cut(words: Sequence[str]) -> str:
    whole = " ".join(words)
    if len(whole) <= LONGEST:
        return whole
    sentences = cut = ""
    length = -1
    for at, word in enumerate(words):
        length += len(word) + 1
        if length < LONGEST:
            cut = f"{' '.join(words[: at + 1]).rstrip(',;:')}…"
        if length <= LONGEST and _LAST.search(word):
            sentences = " ".join(words[: at + 1])
    return sentences if len(sentences) >= ENOUGH else cut
