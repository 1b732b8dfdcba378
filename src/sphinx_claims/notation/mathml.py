"""An expression as presentation MathML, which browsers draw without a script.

The elements are those of MathML Core (https://www.w3.org/TR/mathml-core/).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from sphinx_claims.model import Expression
from sphinx_claims.notation.formula import WIDEST, Writer
from sphinx_claims.notation.label import Label
from sphinx_claims.notation.script import Script, Sign

__all__ = ["WIDEST", "formula_math"]

_SIGNS: Mapping[Sign, str] = {"+": "+", "-": "−"}
_APPLIED = "<mo>&#x2061;</mo>"
"""What stands, unseen, between a function and its arguments."""

_PHI = '<mi mathvariant="normal">Φ</mi>'
_FUNCTIONS: Mapping[str, str] = {
    "normal_cdf": _PHI,
    "normal_quantile": f"<msup>{_PHI}<mrow><mo>−</mo><mn>1</mn></mrow></msup>",
}
"""Functions with a sign of their own."""


def formula_math(
    expression: Expression, labels: Mapping[str, Label] | None = None, *, result: str = ""
) -> str:
    """Return a ``math`` element that shows an expression, with these labels for its names.

    A name without a label is shown by itself, in words. With a `result`, an equals sign and that
    text follow. All text is escaped.
    """
    markup = Writer(_MathML(), labels or {}).whole(expression, result)
    text = expression.text({id_: label.text for id_, label in (labels or {}).items()})
    return f'<math display="block" alttext="{escape(text)}">{markup}</math>'


class _MathML(Script):
    """Writes each part as one element."""

    __slots__ = ()

    def number(self, text: str) -> str:
        return f"<mn>{escape(text)}</mn>"

    def name(self, label: Label) -> str:
        return f"<{label.tag}>{escape(label.text)}</{label.tag}>"

    def bracketed(self, part: str) -> str:
        return f"<mrow><mo>(</mo>{part}<mo>)</mo></mrow>"

    def negative(self, part: str) -> str:
        return f"<mrow><mo>{_SIGNS['-']}</mo>{part}</mrow>"

    def fraction(self, above: str, below: str) -> str:
        return f"<mfrac>{above}{below}</mfrac>"

    def product(self, first: str, second: str) -> str:
        return f"<mrow>{first}<mo>×</mo>{second}</mrow>"

    def power(self, base: str, exponent: str) -> str:
        return f"<msup>{base}{exponent}</msup>"

    def sum(self, first: str, others: Sequence[tuple[Sign, str]]) -> str:
        after = "".join(f"<mo>{_SIGNS[sign]}</mo>{term}" for sign, term in others)
        return f"<mrow>{first}{after}</mrow>"

    def line(self, sign: Sign, term: str) -> str:
        return _beginning(_SIGNS[sign], term)

    def lines(self, lines: Sequence[str]) -> str:
        cells = "".join(f"<mtr><mtd>{line}</mtd></mtr>" for line in lines)
        # Each is drawn as large as on a line by itself.
        return f'<mtable displaystyle="true">{cells}</mtable>'

    def root(self, part: str) -> str:
        return f"<msqrt>{part}</msqrt>"

    def absolute(self, part: str) -> str:
        return f"<mrow><mo>|</mo>{part}<mo>|</mo></mrow>"

    def call(self, function: str, arguments: Sequence[str]) -> str:
        sign = _FUNCTIONS.get(function, f"<mi>{escape(function)}</mi>")
        inside = "<mo>,</mo>".join(arguments)
        return f"<mrow>{sign}{_APPLIED}{self.bracketed(inside)}</mrow>"

    def whole(self, lines: Sequence[str], result: str, *, is_below: bool) -> str:
        formula = self.lines(lines) if len(lines) > 1 else lines[0]
        if not result:
            return formula
        equals = _beginning("=", f"<mn>{escape(result)}</mn>")
        return self.lines([formula, equals]) if is_below else f"<mrow>{formula}{equals}</mrow>"


def _beginning(sign: str, part: str) -> str:
    """Return what begins with a sign that has something before it, if only on another line."""
    return f'<mrow><mo form="infix">{sign}</mo>{part}</mrow>'
