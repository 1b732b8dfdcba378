r"""An expression as TeX's mathematics, with the commands of LaTeX and of its package amsmath.

It is written for LaTeX, for MathJax 4, and for tex2typst, which makes Typst's mathematics of it
and knows less of TeX: within `\text` it takes a backslash only before some signs, and it takes
`aligned` for the lines of the whole formula, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sphinx_claims.model import Expression
from sphinx_claims.notation.formula import Writer
from sphinx_claims.notation.label import Label
from sphinx_claims.notation.script import Script, Sign

_FUNCTIONS: Mapping[str, str] = {
    "exp": r"\exp",
    "ln": r"\ln",
    "max": r"\max",
    "min": r"\min",
    "normal_cdf": r"\Phi",
    "normal_quantile": r"\Phi^{-1}",
}
"""Functions with a command or a sign of their own."""

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_COMMANDS: Mapping[str, str] = {"\\": r"\backslash", "{": r"\lbrace", "}": r"\rbrace"}
r"""What tex2typst can't read within `\text`, and reads beside it."""

_ESCAPES = str.maketrans(
    {
        **{sign: rf"\{sign}" for sign in "$%_&#"},
        # The first would end the words in Typst, and LaTeX has commands for the others that
        # tex2typst can't read; these are drawn like them.
        '"': "”",
        "^": "ˆ",
        "~": "˜",
    }
)


def equation_tex(
    expression: Expression, values: Mapping[str, Label], result: str, widest: int
) -> tuple[str, ...]:
    """Return the TeX of an expression in names, with values, and what that comes to.

    They stand in one line where it has room for `widest` characters; else the names have a formula
    of their own, and a long sum has several lines.
    """
    names, valued = (
        Writer(_TeX(), labels, widest, is_filled=True).shown(expression) for labels in ({}, values)
    )
    width = names.width + valued.width + len(result) + len(" =  = ")
    if width > widest or names.lines or valued.lines:
        first = formula_tex(expression, {}, widest=widest)
        return first, formula_tex(expression, values, result=result, widest=widest)
    return (_TeX().whole([f"{names.markup} = {valued.markup}"], result, is_below=False),)


def formula_tex(
    expression: Expression, labels: Mapping[str, Label], *, result: str = "", widest: int
) -> str:
    """Return the TeX that shows an expression, with these labels for its names.

    A name without a label is shown by itself, in words. With a `result`, an equals sign and that
    text follow. A line has room for `widest` characters. All text is escaped.
    """
    return Writer(_TeX(), labels, widest, is_filled=True).whole(expression, result)


class _TeX(Script):
    """Writes each part so that what stands beside it leaves it whole."""

    __slots__ = ()

    def number(self, text: str) -> str:
        return r"\infty" if text == "∞" else _words(text)

    def name(self, label: Label) -> str:
        return _words(label.text)

    def bracketed(self, part: str) -> str:
        return rf"\left({part}\right)"

    def negative(self, part: str) -> str:
        return f"-{part}"

    def fraction(self, above: str, below: str) -> str:
        return rf"\frac{{{above}}}{{{below}}}"

    def product(self, first: str, second: str) -> str:
        return rf"{first} \times {second}"

    def power(self, base: str, exponent: str) -> str:
        return f"{base}^{{{exponent}}}"

    def sum(self, first: str, others: Sequence[tuple[Sign, str]]) -> str:
        return first + "".join(f" {sign} {term}" for sign, term in others)

    def line(self, sign: Sign, term: str) -> str:
        # So that there is room after it, as there is within a line: LaTeX asks for something before
        # it, though it be nothing, and Typst for the kind of sign.
        return rf"{{}}\mathbin{{{sign}}} {term}"

    def lines(self, lines: Sequence[str]) -> str:
        return rf"\begin{{array}}{{l}}{_rows(lines)}\end{{array}}"

    def root(self, part: str) -> str:
        return rf"\sqrt{{{part}}}"

    def absolute(self, part: str) -> str:
        return rf"\left|{part}\right|"

    def call(self, function: str, arguments: Sequence[str]) -> str:
        sign = _FUNCTIONS.get(function, rf"\operatorname{{{function.translate(_ESCAPES)}}}")
        return f"{sign}{self.bracketed(', '.join(arguments))}"

    def whole(self, lines: Sequence[str], result: str, *, is_below: bool) -> str:
        if result and is_below:
            lines = [*lines, f"= {_words(result)}"]
        elif result:
            return f"{lines[0]} = {_words(result)}"
        if len(lines) == 1:
            return lines[0]
        return rf"\begin{{aligned}}{_rows([f'&{line}' for line in lines])}\end{{aligned}}"


def _rows(lines: Sequence[str]) -> str:
    return r" \\ ".join(lines)


def _words(text: str) -> str:
    """Return a text as one part of a formula: upright words, or a number that is nothing else."""
    if _NUMBER.fullmatch(text):
        return text
    pieces = [
        _COMMANDS.get(piece) or rf"\text{{{piece.translate(_ESCAPES)}}}"
        for piece in re.split(r"([\\{}])", text)
        if piece
    ]
    return pieces[0] if len(pieces) == 1 else f"{{{''.join(pieces)}}}"
