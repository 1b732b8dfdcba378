"""An expression as a formula for readers, in any script that has marks for its parts.

The tree is shown as it is, never simplified. Brackets stand where without them the formula would
be read as another one: a fraction's bar, a root and the raised place of an exponent do the work
of brackets, and a minus sign stands in brackets after another sign.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sphinx_claims.model import Call, Expression, Name, Negative, Number, Operation
from sphinx_claims.model.expression import Operator
from sphinx_claims.notation.label import Binding, Label, name_label
from sphinx_claims.notation.script import Script, Sign

WIDEST = 44
"""A sum of more characters has each of its terms on a line of its own, so that it fits a phone.

One of only two terms stays on its line: a reader follows it better in a box that scrolls than in
brackets of two lines, which only a font for mathematics draws as high as that.
"""

_WIDTHS: Mapping[str, int] = {"normal_cdf": 1, "normal_quantile": 3}
"""How many characters wide a function is that every script has a sign for: Φ and Φ⁻¹."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a formula: its markup, how closely it binds, and its width in characters."""

    markup: str
    binding: Binding
    width: int
    terms: tuple[tuple[Sign, Shown], ...] = ()
    """The terms of a sum, each with the sign before it, which is not shown before the first."""

    lines: tuple[str, ...] = ()
    """The lines that the markup is made of, where it has several."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Puts the parts of a formula together in one script."""

    script: Script
    labels: Mapping[str, Label]
    """What stands in place of a name; one without a label is shown by itself, in words."""

    widest: int = WIDEST
    """How many characters a line has room for."""

    is_filled: bool = False
    """Whether a line of a long sum has as many terms as it has room for, and not one alone."""

    def whole(self, expression: Expression, result: str = "") -> str:
        """Return a whole formula; with a `result`, an equals sign and that text follow."""
        shown = self.shown(expression)
        lines = shown.lines or (shown.markup,)
        # Below what has lines of its own, or is too long for another part beside it.
        is_below = len(lines) > 1 or shown.width + len(result) > self.widest
        return self.script.whole(lines, result, is_below=is_below)

    def shown(self, expression: Expression) -> Shown:
        """Return an expression as a part of a formula."""
        parts = [self.shown(part) for part in expression.children()]
        match expression:
            case Number(number=number):
                found = self._number(number)
            case Name(id=id_):
                found = self._name(self.labels.get(id_) or name_label(id_))
            case Negative():
                found = self._negative(*parts)
            case Operation(operator=operator):
                found = self._operation(operator, *parts)
            case Call(function=function):
                found = self._call(function, parts)
            case _:
                raise TypeError(f"{type(expression).__name__} is no expression that can be shown")
        return found

    def _number(self, number: float) -> Shown:
        if math.isinf(number):
            text, exponent = "∞", ""
        else:
            text, _, exponent = repr(abs(number)).partition("e")
        found = Shown(self.script.number(text), Binding.ATOM, len(text))
        if exponent:
            ten = self._power(self._number(10), self._number(int(exponent)))
            found = ten if text == "1" else self._product(found, ten)
        return self._negative(found) if number < 0 else found

    def _name(self, label: Label) -> Shown:
        return Shown(self.script.name(label), label.binding, len(label.text))

    def _within(self, least: Binding, part: Shown) -> Shown:
        """Return a part in brackets where it binds less closely than it must."""
        if part.binding >= least:
            return part
        return Shown(self.script.bracketed(part.markup), Binding.ATOM, part.width + 2)

    def _negative(self, operand: Shown) -> Shown:
        part = self._within(Binding.PRODUCT, operand)
        return Shown(self.script.negative(part.markup), Binding.MINUS, part.width + 1)

    def _operation(self, operator: Operator, left: Shown, right: Shown) -> Shown:
        match operator:
            case "+" | "-":
                return self._sum(operator, left, right)
            case "*":
                return self._product(left, right)
            case "/":
                return self._fraction(left, right)
            case "**":
                return self._power(left, right)

    def _fraction(self, left: Shown, right: Shown) -> Shown:
        markup = self.script.fraction(left.markup, right.markup)
        return Shown(markup, Binding.WORDS, max(left.width, right.width))

    def _product(self, left: Shown, right: Shown) -> Shown:
        # A minus sign before the first factor is read as one before the product.
        first, second = self._within(Binding.MINUS, left), self._within(Binding.WORDS, right)
        markup = self.script.product(first.markup, second.markup)
        return Shown(markup, min(first.binding, Binding.PRODUCT), first.width + second.width + 3)

    def _power(self, base: Shown, exponent: Shown) -> Shown:
        first = self._within(Binding.ATOM, base)
        markup = self.script.power(first.markup, exponent.markup)
        return Shown(markup, Binding.WORDS, first.width + exponent.width)

    def _sum(self, sign: Sign, left: Shown, right: Shown) -> Shown:
        before = left.terms or (("+", self._within(Binding.SUM, left)),)
        terms = (*before, (sign, self._within(Binding.PRODUCT, right)))
        width = sum(part.width for _, part in terms) + 3 * (len(terms) - 1)
        first, others = terms[0][1].markup, [(sign, part.markup) for sign, part in terms[1:]]
        if width > self.widest and len(terms) > 2:
            lines = self._lines(terms)
            width = self.widest if self.is_filled else max(part.width for _, part in terms) + 2
            return Shown(self.script.lines(lines), Binding.SUM, width, terms, lines)
        return Shown(self.script.sum(first, others), Binding.SUM, width, terms)

    def _lines(self, terms: Sequence[tuple[Sign, Shown]]) -> tuple[str, ...]:
        """Return the lines of a sum: each term on its own, or as many as a line has room for."""
        lines: list[list[tuple[Sign, Shown]]] = []
        room = 0
        for sign, part in terms:
            room -= part.width + 3
            if not lines or not self.is_filled or room < 0:
                lines.append([])
                room = self.widest - part.width
            lines[-1].append((sign, part))
        return tuple(self._line(line, is_first=number == 0) for number, line in enumerate(lines))

    def _line(self, terms: Sequence[tuple[Sign, Shown]], *, is_first: bool) -> str:
        (sign, first), *others = terms
        begun = first.markup if is_first else self.script.line(sign, first.markup)
        return self.script.sum(begun, [(sign, part.markup) for sign, part in others])

    def _call(self, function: str, arguments: Sequence[Shown]) -> Shown:
        if function in {"sqrt", "abs"} and len(arguments) == 1:
            write = self.script.root if function == "sqrt" else self.script.absolute
            return Shown(write(arguments[0].markup), Binding.ATOM, arguments[0].width + 2)
        if len(arguments) > 1:
            # The digits of a range may hold commas themselves.
            arguments = [self._within(Binding.SUM, argument) for argument in arguments]
        markup = self.script.call(function, [argument.markup for argument in arguments])
        width = _WIDTHS.get(function, len(function))
        width += sum(argument.width for argument in arguments) + 2 * len(arguments)
        return Shown(markup, Binding.WORDS, width)
