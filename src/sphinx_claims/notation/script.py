"""The marks of a notation for readers: how it writes each kind of part of a formula."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Literal

from sphinx_claims.notation.label import Label

Sign = Literal["+", "-"]
"""What stands between the terms of a sum."""


class Script(ABC):
    """Writes parts of a formula, each out of the text of its own parts.

    It decides nothing: what needs brackets, and what a line of its own, has been decided when it is
    asked, and it simplifies nothing.
    """

    __slots__ = ()

    @abstractmethod
    def number(self, text: str) -> str:
        """Return a number that has no sign and no exponent, or the sign of the infinite, “∞”."""

    @abstractmethod
    def name(self, label: Label) -> str:
        """Return what stands in place of a name."""

    @abstractmethod
    def bracketed(self, part: str) -> str:
        """Return a part in brackets."""

    @abstractmethod
    def negative(self, part: str) -> str:
        """Return a part with a minus sign before it."""

    @abstractmethod
    def fraction(self, above: str, below: str) -> str:
        """Return a part above a bar, and one below it."""

    @abstractmethod
    def product(self, first: str, second: str) -> str:
        """Return two factors with a sign between them."""

    @abstractmethod
    def power(self, base: str, exponent: str) -> str:
        """Return a part with an exponent."""

    @abstractmethod
    def sum(self, first: str, others: Sequence[tuple[Sign, str]]) -> str:
        """Return the terms of a sum in a row, each but the first with the sign before it."""

    @abstractmethod
    def line(self, sign: Sign, term: str) -> str:
        """Return a term that begins a line with the sign before it."""

    @abstractmethod
    def lines(self, lines: Sequence[str]) -> str:
        """Return a part of several lines, one below the other, to stand among other parts."""

    @abstractmethod
    def root(self, part: str) -> str:
        """Return the square root of a part."""

    @abstractmethod
    def absolute(self, part: str) -> str:
        """Return a part between the bars of its absolute value."""

    @abstractmethod
    def call(self, function: str, arguments: Sequence[str]) -> str:
        """Return a function by its sign or its name, with its arguments in brackets."""

    @abstractmethod
    def whole(self, lines: Sequence[str], result: str, *, is_below: bool) -> str:
        """Return a formula of one line or several, with the result that it equals.

        An empty result is none; any other stands beside the only line, or below all of them.
        """
