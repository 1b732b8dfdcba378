"""A line of tokens to read from, with what its words mean."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.lexicon import Lexicon, Match, lexicon_of
from sphinx_claims.wording.measure import Measure
from sphinx_claims.wording.tokens import Kind, Token, tokenize
from sphinx_claims.wording.unit import Unit

_PERCENT_SIGNS = frozenset("%‰")


class Unreadable(Exception):
    """Words that can't be read; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The tokens of a text; beyond either end there is nothing, which is no error."""

    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    """The texts of the tokens."""

    lexicon: Lexicon
    source: str
    """The text as it stands, with the dashes and capitals that the tokens have lost."""

    @classmethod
    def of(cls, text: str, conventions: Conventions, *, is_data: bool = False) -> Line:
        """Return the line of a text, its numbers as the document's language writes them.

        Numbers in data are in the form of English, whatever the document's language.
        """
        tokens = tuple(tokenize(text) if is_data else conventions.locale.tokens(text))
        texts = tuple(token.text for token in tokens)
        return cls(tokens=tokens, texts=texts, lexicon=lexicon_of(conventions), source=text)

    def __len__(self) -> int:
        return len(self.tokens)

    def text(self, index: int) -> str:
        """Return the text of a token, or "" beyond the ends."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def is_(self, kind: Kind, index: int) -> bool:
        """Return whether there is a token of this kind."""
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == kind

    def glued(self, index: int) -> bool:
        """Return whether there is a token and nothing parts it from the one before."""
        return 0 <= index < len(self.tokens) and self.tokens[index].glued

    def unit(self, index: int) -> Match[Unit] | None:
        """Return the unit whose words (no sign) stand at a token."""
        return self.lexicon.units.match(self.texts, index) if self.is_("word", index) else None

    def measure(self, index: int) -> Match[Measure] | None:
        """Return the unit, or part of one, whose words or percent sign stand at a token."""
        if self.is_("word", index) or self.text(index) in _PERCENT_SIGNS:
            return self.lexicon.measures.match(self.texts, index)
        return None
