"""Typst's syntax, as far as the translator writes it.

All text of a document goes into string literals, never into markup: so there is nothing in it that
Typst could take for a command, and nothing that it would change, such as quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f]')

_LONG = re.compile(r"https?://[!-~]+|(?![^\W\d_]{1,60}\W?(?!\S))[!-~]{28,}")
"""An address, or a word that is too long for some lines, other than one of letters alone.

One of letters alone can be hyphenated; where it is longer than any word, it is broken too.

Of signs that a plain keyboard has: other scripts are broken by rules of their own.
"""

_PIECES = re.compile(r"[^-._/:=&?,;@%+#]{1,24}[-._/:=&?,;@%+#]*|[-._/:=&?,;@%+#]+")
"""What stays together of such a word: what ends in punctuation, or else a part."""


def string(text: str) -> str:
    """Return a text as a string literal."""
    return f'"{_SPECIAL.sub(_escaped, text)}"'


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return _ESCAPES.get(character) or f"\\u{{{ord(character):x}}}"


def array(items: list[str]) -> str:
    """Return expressions as an array, which has a comma behind its only item too."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def call(function: str, arguments: Mapping[str, str | None], *contents: str) -> str:
    """Return a call in markup: named arguments, those without a value left out, then contents.

    It ends in a semicolon, so that nothing which follows can be read as a part of it.
    """
    named = ", ".join(f"{name}: {value}" for name, value in arguments.items() if value is not None)
    blocks = "".join(f"[{content}]" for content in contents)
    brackets = f"({named})" if named or not contents else ""
    return f"#{function}{brackets}{blocks};"


_NEGATIVE = r"(?<!\S)-(?=[$€£¥\w(])\S+"
"""A minus sign and what it belongs to, between which no line may end."""

_SPECIAL_WORDS = re.compile(f"(?P<negative>{_NEGATIVE})|{_LONG.pattern}")


def words(text: str) -> str:
    """Return a text in markup; words too long for a line can be broken, such as addresses."""
    found, at = [], 0
    for word in _SPECIAL_WORDS.finditer(text):
        said = f"#box[{_piece(word[0])}];" if word["negative"] else _long(word[0])
        found += [_piece(text[at : word.start()]), said]
        at = word.end()
    return "".join([*found, _piece(text[at:])])


def _piece(text: str) -> str:
    return f"#{string(text)};" if text else ""


def _long(word: str) -> str:
    """Return a long word, which is never hyphenated: whoever types it would type the hyphen."""
    return f"#text(hyphenate: false)[{'#gap;'.join(map(_piece, _PIECES.findall(word)))}];"


def label(name: str) -> str:
    """Return what names the element before it, in markup."""
    return f"#label({string(name)})"
