"""An amount: one number with its sign, currency, multiplier and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sphinx_claims.wording.cardinal import read_cardinal, read_mixed, read_multiplier
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.lexicon import Match
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.measure import PURE, Measure
from sphinx_claims.wording.numeral import Numeral, suffix_multiplier
from sphinx_claims.wording.part import read_part
from sphinx_claims.wording.tokens import CURRENCY_SIGNS
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit

_YEAR = re.compile(r"1[5-9][0-9]{2}|2[01][0-9]{2}")
_PER = frozenset({"per", "/", "a", "an", "each", "every"})
_MINUSES = frozenset("-−﹣－")
_OPENING = frozenset("([\"'“„«")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number as it stands in a line."""

    end: int
    """The index of the token after the amount."""

    numeral: Numeral
    """The number with its own multiplier, in the measure: a percentage is not yet a fraction."""

    multiplier: int = 1
    is_part: bool = False
    """Whether it is a part of one and no more: "a third"."""

    measure: Measure | None = None
    """What is counted: a currency, or the words after the number; None where nothing is named."""

    prefixed: bool = False
    """Whether the currency stands before the number."""

    rate: Unit = DIMENSIONLESS
    """One over what the amount is per."""

    after: Match[Hedge] | None = None
    """The hedge behind the number."""

    is_pronoun: bool = False
    """Whether it is the word "one" by itself."""

    @property
    def unit(self) -> Unit:
        """The whole unit."""
        return (self.measure or PURE).unit * self.rate

    @property
    def value(self) -> Numeral:
        """The number in that unit: a percentage is a fraction."""
        factor = (self.measure or PURE).factor
        return self.numeral if factor == 1 else self.numeral.scaled(factor)

    @property
    def percent(self) -> bool:
        """Whether the amount is a percentage, or so many in a thousand."""
        return self.measure is not None and self.measure.is_percentage

    @property
    def is_bare(self) -> bool:
        """Whether the number stands without multiplier, percent sign and unit."""
        return self.multiplier == 1 and self.measure is None and self.rate == DIMENSIONLESS

    @property
    def is_year(self) -> bool:
        """Whether the number may be a year of the calendar."""
        return self.is_bare and _YEAR.fullmatch(self.numeral.text) is not None

    @property
    def is_whole(self) -> bool:
        """Whether the number is a whole one, down to its last digit."""
        return self.multiplier == 1 and self.numeral.value.is_integer() and self.numeral.step >= 1


def read_amount(line: Line, start: int, *, joined: bool = True) -> Amount | None:
    """Return the amount that begins at a token, if one does.

    `joined` says whether "and" may stand in it. Raises Unreadable where an amount begins that has
    no good reading.
    """
    is_minus = _is_minus(line, start)
    at = start + is_minus
    currency = _currency_before(line, at)
    if currency is not None:
        at += 1
    try:
        amount = _number(line, at, "-" if is_minus else "", joined)
        if amount is None:
            return None
        amount = _with_unit(line, amount, currency)
        # Too great a number in a small unit is told here.
        _ = amount.value
    except ValueError as error:
        raise Unreadable(str(error)) from None
    if amount.end == at + 1 and line.text(at) == "one":
        return replace(amount, is_pronoun=True)
    return amount


def read_rates(line: Line, at: int) -> tuple[Unit, int]:
    """Return what stands at a token of "per year", "/person", "a month", "annually" and so on.

    That is the product of the rates, and the index of the token after them.
    """
    rate = DIMENSIONLESS
    while True:
        text = line.text(at)
        if match := line.lexicon.rates.match(line.texts, at):
            rate *= match.meaning
        elif text in _PER and (match := line.unit(at + 1)):
            # In "per USD 1" the unit belongs to the number after it.
            if line.is_("number", match.end):
                return rate, at
            rate /= match.meaning
        elif rate != DIMENSIONLESS and (match := _one_more(line, at)):
            rate /= match.meaning
        else:
            return rate, at
        at = match.end


def _one_more(line: Line, at: int) -> Match[Unit] | None:
    """Return the time in "per person and year", with "and" at a token.

    Raises Unreadable where another unit follows, which may be a second rate or something else.
    """
    text = line.text(at)
    match = line.unit(at + 1) if text in {"and", "or"} else None
    if match is None or line.is_("number", match.end):
        return None
    if (
        text == "or"
        or match.meaning not in line.lexicon.times
        or match.phrase != str(match.meaning)
    ):
        raise Unreadable(f"“{text} {match.phrase}” may go on with the rate before it or not")
    return match


def _is_minus(line: Line, at: int) -> bool:
    if line.text(at) != "-" or not line.glued(at + 1):
        return False
    # A longer dash before a number parts two thoughts, or begins an item of a list.
    if line.source[line.tokens[at].start] not in _MINUSES:
        return False
    return not line.glued(at) or line.text(at - 1) in _OPENING


def _currency_before(line: Line, at: int) -> Unit | None:
    if not line.is_("number", at + 1):
        return None
    text = line.text(at)
    if match := line.lexicon.units.match(line.texts, at):
        if match.end != at + 1:
            return None
        is_currency = line.is_("sign", at) or match.meaning in line.lexicon.currencies
        return match.meaning if is_currency else None
    if text.endswith(CURRENCY_SIGNS):
        raise Unreadable(f"“{text}” is no currency that is known here")
    return None


def _number(line: Line, at: int, sign: str, joined: bool) -> Amount | None:
    """Return the number at a token, with its multiplier; ValueError for malformed digits."""
    if not line.is_("number", at):
        if sign or not line.is_("word", at):
            return None
        if part := read_part(line, at):
            return Amount(
                end=part.end,
                numeral=part.numeral,
                multiplier=part.multiplier,
                is_part=part.is_alone,
            )
        cardinal = read_cardinal(line, at, joined=joined)
        if cardinal is None:
            return None
        return Amount(end=cardinal.end, numeral=cardinal.numeral, multiplier=cardinal.multiplier)
    text = line.text(at)
    multiplier = suffix_multiplier(text)
    numeral = Numeral.parse(sign + text)
    at += 1
    if multiplier == 1 and not line.glued(at) and line.is_("word", at):
        if joined and not sign and (mixed := read_mixed(line, at, numeral)):
            return Amount(end=mixed.end, numeral=mixed.numeral, multiplier=mixed.multiplier)
        multiplier, at = read_multiplier(line, at)
        if multiplier != 1:
            numeral = numeral.scaled(multiplier)
    elif multiplier == 1 and (joined_on := _after_hyphen(line, at)):
        # "a $5-million grant"
        multiplier, at = joined_on, at + 2
        numeral = numeral.scaled(multiplier)
    return Amount(end=at, numeral=numeral, multiplier=multiplier)


def _after_hyphen(line: Line, at: int) -> int | None:
    """Return the multiplier that a hyphen at a token joins to the digits before it."""
    if line.text(at) != "-" or not (line.glued(at) and line.glued(at + 1)):
        return None
    return line.lexicon.vocabulary.multipliers.get(line.text(at + 1))


def _with_unit(line: Line, amount: Amount, currency: Unit | None) -> Amount:
    at = amount.end
    if at >= len(line) and currency is None:
        return amount
    measure = None if currency is None else Measure(1.0, currency)
    after = _hedge_after(line, at)
    if after:
        at = after.end
    if found := line.measure(at):
        if measure not in {None, found.meaning}:
            if found.meaning.is_percentage:
                raise Unreadable(f"a percentage has no currency, and this one is in {currency}")
            raise Unreadable(f"the number has two units, {currency} and {found.meaning.unit}")
        measure, at = found.meaning, found.end
    elif currency is not None and line.text(at) in line.lexicon.vocabulary.other_money:
        raise Unreadable(f"“{line.text(at)}” after the amount may make another currency of it")
    rate, at = read_rates(line, at)
    if after is None and (after := _hedge_after(line, at)):
        at = after.end
    return replace(
        amount,
        end=at,
        measure=measure,
        prefixed=currency is not None,
        rate=rate,
        after=after,
        is_part=amount.is_part and measure is None,
    )


def _hedge_after(line: Line, at: int) -> Match[Hedge] | None:
    """Return the hedge at a token, where no number makes a tolerance of it: "give or take 5"."""
    match = line.lexicon.hedges_after.match(line.texts, at)
    if match is None:
        return None
    following = line.text(match.end)
    # "a $15 minimum wage", "25 max pooling layers"
    if match.meaning.is_bound and match.phrase.isalpha() and line.is_("word", match.end):
        return None
    is_tolerance = following == "/" or following in line.lexicon.vocabulary.numbers
    return None if is_tolerance or line.is_("number", match.end) else match
