"""The tokens of a text: numbers, words and signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sphinx_claims.wording.vocabulary import load_vocabulary

Kind = Literal["number", "word", "sign", "odd"]

CURRENCY_SIGNS = tuple("$€£¥")

DASHES = "‐‑‒–—―−﹘﹣－"
"""What is read as a plain hyphen is."""

# Each entry replaces one character by one, so that a place in the folded text is the same place
# in the original.
_FOLDED = str.maketrans(dict.fromkeys(DASHES, "-") | dict.fromkeys("‘’ʼ", "'"))

# Between the digits of one number: spaces at which no line breaks, and thin ones.
SEPARATORS = "\u00a0\u2009\u202f"

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_EXPONENTS = str.maketrans(_RAISED + "⁺⁻", "0123456789+-")

_TOKEN = re.compile(
    rf"""
    (?P<number>
        (?P<power> (?:[0-9]+(?:\.[0-9]+)?[ {SEPARATORS}]*[×x][ {SEPARATORS}]*)? (?<![0-9.,])10
            (?:\^[+-]?[0-9]{{1,3}} | [⁺⁻]?[{_RAISED}]{{1,3}}) (?!\w) )
        | [1-9][0-9]{{0,2}}(?:[{SEPARATORS}][0-9]{{3}})+(?:\.[0-9]+)?(?![0-9,.]*[0-9]) (?P<end>\w*)
        | (?:(?<!\.)\.)? [0-9] (?:[0-9.,]*[0-9])? (?:e[+-]?[0-9]+)? (?P<tail>\w*) )
    | (?P<money> [^\W\d_]*[$€£¥] )
    | (?P<word> [^\W\d](?:[\w\u0300-\u036f]|'(?=[^\W\d_]))* )
    | (?P<sign> \S )
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of a text.

    A number is digits with an optional suffix such as "bn", or a power of ten ("1.5 × 10^9",
    whose text is "1.5e9"); a currency sign, with letters glued before it ("US$"), is a sign. What
    mixes digits and letters otherwise, such as "GPT4", "10x" or "1990s", is odd: it may mean a
    number, and no rule of this module says which.
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
    end, before, sign = -1, "", ""
    vocabulary = load_vocabulary()
    suffixes, money_suffixes = vocabulary.suffixes, vocabulary.money_suffixes
    for match in _TOKEN.finditer(lower(fold(text))):
        start, stop = match.span()
        group, piece = match.lastgroup, match[0]
        glued = start == end
        kind: Kind
        if group == "word":
            kind = "word" if piece.isalpha() or not any(map(str.isnumeric, piece)) else "odd"
        elif group in {"sign", "money"}:
            kind = "sign"
        else:
            tail = match["tail"] or match["end"]
            fits = not tail or tail in suffixes
            if tail in money_suffixes:
                is_money = glued and sign.endswith(CURRENCY_SIGNS)
                fits = is_money or text[stop - 1].isupper()
            kind = "number" if fits and not (glued and before != "sign") else "odd"
            if match["power"]:
                piece = _plain_power(piece)
        yield Token(kind, piece, start, stop, glued)
        end, before, sign = stop, kind, piece


def _plain_power(text: str) -> str:
    """Return a power of ten as digits with an exponent: "1.5 × 10^9" is "1.5e9"."""
    before, _, exponent = text.rpartition("10^") if "^" in text else text.rpartition("10")
    digits = before.rstrip("×x \t\n" + SEPARATORS) or "1"
    return f"{digits}e{exponent.translate(_EXPONENTS)}"
