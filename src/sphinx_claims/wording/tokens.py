"""The tokens of a text: numbers, words and signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sphinx_claims.wording.vocabulary import load_vocabulary

Kind = Literal["number", "word", "sign", "odd"]

# Each entry replaces one character by one, so that a place in the folded text is the same place
# in the original.
_FOLDED = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-") | dict.fromkeys("‘’ʼ", "'"))

_TOKEN = re.compile(
    r"""
    (?P<number>
        (?:(?<!\.)\.)? [0-9] (?:[0-9.,]*[0-9])? (?:e[+-]?[0-9]+)? (?P<tail>\w*) )
    | (?P<money> [^\W\d_]*[$€£¥] )
    | (?P<word> [^\W\d](?:[\w\u0300-\u036f]|'(?=[^\W\d_]))* )
    | (?P<sign> \S )
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a text.

    A number is digits with an optional suffix such as "bn"; a currency sign, with letters glued
    before it ("US$"), is a sign. What mixes digits and letters otherwise, such as "GPT4", "10x"
    or "1990s", is odd: it may mean a number, and no rule says which.
    """

    kind: Kind
    text: str
    """The folded text: lower case, plain hyphens and apostrophes."""

    start: int
    end: int
    glued: bool
    """Whether nothing stands between this token and the one before."""


def fold(text: str) -> str:
    """Return a text of the same length with every dash, minus and apostrophe a plain one."""
    return text.translate(_FOLDED)


def lower(text: str) -> str:
    """Return a text of the same length in lower case."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # A few capitals, such as the dotted I of Turkish, grow in lower case; they stay as they are.
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def tokenize(text: str) -> Iterator[Token]:
    """Yield the tokens of a text; white space of every kind only parts them."""
    end, before = -1, ""
    suffixes = load_vocabulary().suffixes
    for match in _TOKEN.finditer(lower(fold(text))):
        glued = match.start() == end
        kind: Kind
        if match["number"] is not None:
            fits = not match["tail"] or match["tail"] in suffixes
            kind = "number" if fits and not (glued and before != "sign") else "odd"
        elif match["word"] is not None:
            kind = "odd" if any(map(str.isnumeric, match["word"])) else "word"
        else:
            kind = "sign"
        yield Token(kind, match[0], match.start(), match.end(), glued)
        end, before = match.end(), kind
