"""A value of a data file: a number or range with its unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import NoReturn

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.line import Line
from sphinx_claims.wording.numeral import Numeral, share_multiplier, suffix_multiplier
from sphinx_claims.wording.tokens import fold
from sphinx_claims.wording.unit import PERCENT, Unit, UnitSyntaxError

LONGEST = 200
"""The most characters of a value."""

SIZES = ("thousand", "million", "billion", "trillion")
"""The words that may stand between a number and its unit."""

_ALIKE = 0.75
"""How much a word must be like a size to be taken for it, as `difflib` counts."""

_EXAMPLE = "write it as in “10 billion USD/year” or “250 to 934 people”"
_NOT_FINITE = frozenset({"nan", "inf", "infinity"})


class ValueSyntaxError(ValueError):
    """A text that is no value.

    `reason` is a sentence, `offset` the place in the text that it is about, from 0, and `hint`
    what to write instead, where that is known. `respelt` is the text with a misspelling mended.
    """

    def __init__(
        self, reason: str, offset: int, hint: str | None = None, *, respelt: str = ""
    ) -> None:
        super().__init__(reason, offset, hint)
        self.respelt = respelt
        self.reason = reason
        self.offset = offset
        self.hint = hint

    def __str__(self) -> str:
        return self.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A number, for which `low` is `high`, or a range, in a unit.

    A percentage is a fraction without dimension.
    """

    text: str
    """The value as it was written."""

    low: Numeral
    high: Numeral
    unit: Unit
    unit_text: str
    """The unit as it was written: "people" and not "person", "%" for a fraction."""

    @property
    def is_range(self) -> bool:
        """Whether there are two ends."""
        return self.low != self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    numeral: Numeral
    multiplier: int
    start: int
    """The place in the text where the number starts."""

    end: int
    """The index of the token after it."""


def read_value(text: str, conventions: Conventions) -> Value:
    """Read a value such as "10 billion USD/year", "50 to 100 million USD" or "5 %".

    Names of units that are words of the conventions become their units; others are kept, whether
    or not they exist. Raises ValueSyntaxError for anything but one number or a range that runs
    upwards, and a unit.
    """
    if len(text) > LONGEST:
        raise ValueSyntaxError(f"a value has at most {LONGEST} characters", LONGEST)
    reader = _Reader(text, conventions)
    first = reader.number(0)
    if reader.line.text(first.end) != "to":
        unit, factor = reader.unit(first.end)
        numeral = reader.scaled(first.numeral, factor, first.start)
        written = reader.unit_text(first.end)
        return Value(text=text, low=numeral, high=numeral, unit=unit, unit_text=written)
    second = reader.number(first.end + 1)
    unit, factor = reader.unit(second.end)
    low, high = reader.ends(first, second)
    return Value(
        text=text,
        low=reader.scaled(low, factor, first.start),
        high=reader.scaled(high, factor, second.start),
        unit=unit,
        unit_text=reader.unit_text(second.end),
    )


class _Reader:
    """A reader of the parts of one value."""

    def __init__(self, text: str, conventions: Conventions) -> None:
        self._text = fold(text)
        self._conventions = conventions
        self.line = Line.of(text, conventions, is_data=True)

    def number(self, at: int) -> _Number:
        """Return the number that starts at a token, with its multiplier."""
        line, start = self.line, at
        if line.text(at) == "-" and line.glued(at + 1):
            at += 1
        if not line.is_("number", at):
            self._refuse(start if line.text(at) not in _NOT_FINITE else at)
        place = line.tokens[start].start
        multiplier = suffix_multiplier(line.text(at))
        multipliers = line.lexicon.vocabulary.multipliers
        try:
            numeral = Numeral.parse(self._text[place : line.tokens[at].end])
            at += 1
            if line.text(at) in multipliers and multiplier == 1 and not line.glued(at):
                multiplier = multipliers[line.text(at)]
                text = self._text[place : line.tokens[at].end]
                numeral = replace(numeral.scaled(multiplier), text=text)
                at += 1
        except ValueError as error:
            raise ValueSyntaxError(str(error), place) from None
        return _Number(numeral=numeral, multiplier=multiplier, start=place, end=at)

    def ends(self, first: _Number, second: _Number) -> tuple[Numeral, Numeral]:
        """Return the two ends of a range, which must run upwards."""
        try:
            low, high = share_multiplier(
                first.numeral, second.numeral, first.multiplier, second.multiplier
            )
        except ValueError as error:
            raise ValueSyntaxError(str(error), first.start) from None
        if low.value == high.value:
            reason = "the two ends of the range are the same"
            raise ValueSyntaxError(reason, second.start, "write the number once")
        if low.value > high.value:
            reason = f"the range runs downwards, from {low.value:,.15g} to {high.value:,.15g}"
            raise ValueSyntaxError(reason, second.start, "write the lower end first")
        return low, high

    def unit(self, at: int) -> tuple[Unit, float]:
        """Return the unit that starts at a token, and what one of it is: 0.01 for a percentage."""
        if at >= len(self.line):
            return Unit(()), 1.0
        start = self.line.tokens[at].start
        text = self.line.text(at)
        if text == "-":
            upper = self._text[start:].strip(" -")
            hint = f"write “{self._text[:start].strip()} to {upper}”" if upper else _EXAMPLE
            raise ValueSyntaxError("a range is written with “to”", start, hint)
        if text == "to":
            raise ValueSyntaxError("a range has two ends", start, _EXAMPLE)
        if self.line.is_("number", at):
            raise ValueSyntaxError("a second number stands beside the first", start, _EXAMPLE)
        try:
            unit = self._conventions.resolve(Unit.parse(self._text[start:]))
        except UnitSyntaxError as error:
            self._refuse_size(at)
            raise ValueSyntaxError(error.reason, start + error.offset, _EXAMPLE) from None
        share = dict(unit.powers).get("percent", 0)
        if share not in {0, 1}:
            raise ValueSyntaxError("a percentage has no powers but the first", start)
        return (unit / PERCENT, 0.01) if share else (unit, 1.0)

    def _refuse_size(self, at: int) -> None:
        """Raise for a word between a number and its unit that is a size misspelt."""
        line = self.line
        if not line.is_("word", at) or line.text(at) in SIZES:
            return
        if line.lexicon.units.match(line.texts, at) is not None:
            return
        start, end = line.tokens[at].start, line.tokens[at].end
        word = self._text[start:end]
        for size in get_close_matches(line.text(at), SIZES, n=1, cutoff=_ALIKE):
            raise ValueSyntaxError(
                f"“{word}” is no size and no unit",
                start,
                f"did you mean “{size}”?",
                respelt=f"{self._text[:start]}{size}{self._text[end:]}",
            )

    def unit_text(self, at: int) -> str:
        """Return the text from a token on, as it was written."""
        return self._text[self.line.tokens[at].start :].strip() if at < len(self.line) else ""

    def scaled(self, numeral: Numeral, factor: float, place: int) -> Numeral:
        """Return a numeral in the unit of which `factor` make one."""
        try:
            return numeral if factor == 1 else numeral.scaled(factor)
        except ValueError as error:
            raise ValueSyntaxError(str(error), place) from None

    def _refuse(self, at: int) -> NoReturn:
        """Raise for a token that should have been a number."""
        line, text = self.line, self.line.text(at)
        if at >= len(line):
            what = "a value" if at == 0 else "the upper end of the range"
            raise ValueSyntaxError(f"{what} is missing", len(self._text.rstrip()), _EXAMPLE)
        place = line.tokens[at].start
        if text in _NOT_FINITE:
            raise ValueSyntaxError("a value is a finite number", place)
        if hint := self._currency_hint(at):
            reason = f"“{text}” stands before the number, and a value names its unit after it"
            raise ValueSyntaxError(reason, place, hint)
        lexicon = line.lexicon
        hedge = lexicon.hedges.match(line.texts, at) or lexicon.introducers.match(line.texts, at)
        if hedge:
            reason = f"“{hedge.phrase}” is a hedge, and a value is a plain number or range"
            raise ValueSyntaxError(reason, place, "write a range, as in “5 to 10 billion USD”")
        if text in lexicon.vocabulary.numbers:
            number = lexicon.vocabulary.numbers[text]
            raise ValueSyntaxError("a value is written in digits", place, f"write “{number}”")
        raise ValueSyntaxError(f"“{text[:40]}” is no number that can be read", place, _EXAMPLE)

    def _currency_hint(self, at: int) -> str | None:
        """Return what to write instead of a currency, at a token, before its number."""
        line = self.line
        match = line.lexicon.units.match(line.texts, at)
        if match is None or not line.is_("number", match.end):
            return None
        end, joining = match.end, {"to", *line.lexicon.vocabulary.multipliers}
        while line.is_("number", end) or line.text(end) in joining:
            end += 1
        numbers = self._text[line.tokens[match.end].start : line.tokens[end - 1].end]
        tail = self._text[line.tokens[end - 1].end :].strip()
        rate = tail if tail.startswith("/") else f" {tail}" if tail.startswith("per ") else ""
        return f"write “{numbers} {match.meaning}{rate}”"
