"""An expression as presentation MathML, which browsers draw without a script.

The tree is shown as it is, never simplified. Brackets stand where without them the formula would
be read as another one: a fraction's bar, a root and the raised place of an exponent do the work
of brackets, and a minus sign stands in brackets after another sign. The elements are those of
MathML Core (https://www.w3.org/TR/mathml-core/).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from sphinx_claims.model import Call, Expression, Name, Negative, Number, Operation
from sphinx_claims.model.expression import Operator
from sphinx_claims.notation.label import Binding, Label, name_label

WIDEST = 44
"""A sum of more characters has each of its terms on a line of its own, to fit a phone.

One of only two terms stays on its line: a reader follows it better in a box that scrolls than in
brackets of two lines, which only a font for mathematics draws as high as that.
"""

_MINUS_SIGN = "−"
_APPLIED = "<mo>&#x2061;</mo>"
"""What stands, unseen, between a function and its arguments."""

_TABLE = '<mtable displaystyle="true">'
"""Parts one below the other, each drawn as large as on a line by itself."""

_INVERSE = "<msup>{}<mrow><mo>−</mo><mn>1</mn></mrow></msup>"
_PHI = '<mi mathvariant="normal">Φ</mi>'
_FUNCTIONS: Mapping[str, tuple[str, int]] = {
    "normal_cdf": (_PHI, 1),
    "normal_quantile": (_INVERSE.format(_PHI), 3),
}
"""Functions with a sign of their own, and how many characters wide it is."""


def formula_math(
    expression: Expression, labels: Mapping[str, Label] | None = None, *, result: str = ""
) -> str:
    """Return a ``math`` element that shows an expression, with these labels for its names.

    A name without a label is shown by itself, in words. With a `result`, an equals sign and that
    text follow. All text is escaped.
    """
    shown = _shown(expression, labels or {})
    markup = shown.markup
    if result:
        # Below what has lines of its own, or is too long for another part beside it.
        equals = f'<mrow><mo form="infix">=</mo><mn>{escape(result)}</mn></mrow>'
        is_below = shown.width + len(result) > WIDEST or markup.startswith(_TABLE)
        markup = _lines([markup, equals]) if is_below else f"<mrow>{markup}{equals}</mrow>"
    text = expression.text({id_: label.text for id_, label in (labels or {}).items()})
    return f'<math display="block" alttext="{escape(text)}">{markup}</math>'


@dataclass(frozen=True, slots=True)
class _Shown:
    """A part of a formula: one element, how closely it binds, and its width in characters."""

    markup: str
    binding: Binding
    width: int
    terms: tuple[tuple[str, _Shown], ...] = ()
    """The terms of a sum, each with the sign before it, which the first has none of."""

    def within(self, least: Binding) -> _Shown:
        """Return the part in brackets where it binds less closely than it must."""
        return self if self.binding >= least else self.bracketed()

    def bracketed(self) -> _Shown:
        """Return the part in brackets."""
        markup = f"<mrow><mo>(</mo>{self.markup}<mo>)</mo></mrow>"
        return _Shown(markup, Binding.ATOM, self.width + 2)


def _shown(expression: Expression, labels: Mapping[str, Label]) -> _Shown:
    parts = [_shown(part, labels) for part in expression.children()]
    match expression:
        case Number(number=number):
            found = _number(number)
        case Name(id=id_):
            found = _name(labels.get(id_) or name_label(id_))
        case Negative():
            found = _negative(*parts)
        case Operation(operator=operator):
            found = _OPERATIONS[operator](*parts)
        case Call(function=function):
            found = _call(function, parts)
        case _:
            raise TypeError(f"{type(expression).__name__} is no expression that can be shown")
    return found


def _number(number: float) -> _Shown:
    if math.isinf(number):
        text, exponent = "∞", ""
    else:
        text, _, exponent = repr(abs(number)).partition("e")
    found = _Shown(f"<mn>{text}</mn>", Binding.ATOM, len(text))
    if exponent:
        ten = _power(_number(10), _number(int(exponent)))
        found = ten if text == "1" else _product(found, ten)
    return _negative(found) if number < 0 else found


def _name(label: Label) -> _Shown:
    tag = label.tag
    return _Shown(f"<{tag}>{escape(label.text)}</{tag}>", label.binding, len(label.text))


def _negative(operand: _Shown) -> _Shown:
    part = operand.within(Binding.PRODUCT)
    markup = f"<mrow><mo>{_MINUS_SIGN}</mo>{part.markup}</mrow>"
    return _Shown(markup, Binding.MINUS, part.width + 1)


def _fraction(left: _Shown, right: _Shown) -> _Shown:
    markup = f"<mfrac>{left.markup}{right.markup}</mfrac>"
    return _Shown(markup, Binding.WORDS, max(left.width, right.width))


def _product(left: _Shown, right: _Shown) -> _Shown:
    # A minus sign before the first factor is read as one before the product.
    first, second = left.within(Binding.MINUS), right.within(Binding.WORDS)
    binding = min(first.binding, Binding.PRODUCT)
    markup = f"<mrow>{first.markup}<mo>×</mo>{second.markup}</mrow>"
    return _Shown(markup, binding, first.width + second.width + 3)


def _power(base: _Shown, exponent: _Shown) -> _Shown:
    first = base.within(Binding.ATOM)
    markup = f"<msup>{first.markup}{exponent.markup}</msup>"
    return _Shown(markup, Binding.WORDS, first.width + exponent.width)


def _sum(sign: str, left: _Shown, right: _Shown) -> _Shown:
    before = left.terms or (("", left.within(Binding.SUM)),)
    terms = (*before, (sign, right.within(Binding.PRODUCT)))
    width = sum(part.width for _, part in terms) + 3 * (len(terms) - 1)
    if width > WIDEST and len(terms) > 2:
        rows = [_row(sign, part) if sign else part.markup for sign, part in terms]
        widest = max(part.width for _, part in terms) + 2
        return _Shown(_lines(rows), Binding.SUM, widest, terms)
    inside = "".join(f"{sign and f'<mo>{sign}</mo>'}{part.markup}" for sign, part in terms)
    return _Shown(f"<mrow>{inside}</mrow>", Binding.SUM, width, terms)


_OPERATIONS: Mapping[Operator, Callable[[_Shown, _Shown], _Shown]] = {
    "+": partial(_sum, "+"),
    "-": partial(_sum, _MINUS_SIGN),
    "*": _product,
    "/": _fraction,
    "**": _power,
}


def _row(sign: str, part: _Shown) -> str:
    return f'<mrow><mo form="infix">{sign}</mo>{part.markup}</mrow>'


def _lines(rows: Sequence[str]) -> str:
    cells = "".join(f"<mtr><mtd>{row}</mtd></mtr>" for row in rows)
    return f"{_TABLE}{cells}</mtable>"


def _call(function: str, arguments: Sequence[_Shown]) -> _Shown:
    if function == "sqrt" and len(arguments) == 1:
        return _Shown(f"<msqrt>{arguments[0].markup}</msqrt>", Binding.ATOM, arguments[0].width + 2)
    if function == "abs" and len(arguments) == 1:
        markup = f"<mrow><mo>|</mo>{arguments[0].markup}<mo>|</mo></mrow>"
        return _Shown(markup, Binding.ATOM, arguments[0].width + 2)
    sign, width = _FUNCTIONS.get(function, (f"<mi>{escape(function)}</mi>", len(function)))
    if len(arguments) > 1:
        # The digits of a range may hold commas themselves.
        arguments = [argument.within(Binding.SUM) for argument in arguments]
    inside = "<mo>,</mo>".join(argument.markup for argument in arguments)
    width += sum(argument.width for argument in arguments) + 2 * len(arguments)
    markup = f"<mrow>{sign}{_APPLIED}<mrow><mo>(</mo>{inside}<mo>)</mo></mrow></mrow>"
    return _Shown(markup, Binding.WORDS, width)
