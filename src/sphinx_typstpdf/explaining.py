"""What the compiler says, in terms of what a document says: which value of conf.py to look at."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.config import Config

_GLYPH = re.compile(r"the text .* could not be displayed with font")
_PAPER = re.compile(r'^expected ("a0", .*)$')


def explained(message: str, config: Config) -> str:
    """Return a message of the compiler with what it leaves unsaid."""
    if papers := _PAPER.match(message):
        known = re.findall(r'"([^"]+)"', papers[1])
        near = get_close_matches(config.typstpdf_paper.lower(), known, 1, 0.4)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        return f"typstpdf_paper: there is no paper {config.typstpdf_paper!r}{hint}"
    if _GLYPH.search(message):
        return f"{message}; choose a font that has it by typstpdf_font and typstpdf_font_paths"
    if message.startswith("unknown variable"):
        return f"{message}; typstpdf_styles and typstpdf_preamble are Typst, as is raw text for it"
    return message
