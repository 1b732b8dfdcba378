"""An amount: one number with its sign, currency, multiplier and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.numeral import Numeral, suffix_multiplier
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit

_YEAR = re.compile(r"1[5-9][0-9]{2}|2[01][0-9]{2}")
_ARTICLES = frozenset({"a", "an"})
_PER = frozenset({"per", "/", "a", "an", "each", "every"})
_OPENING = frozenset("([\"'“„«")
_CURRENCY_SIGNS = tuple("$€£¥")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number as it stands in a line."""

    end: int
    """The index of the token after the amount."""

    numeral: Numeral
    """The number with its own multiplier; a percentage is not yet a fraction."""

    multiplier: int = 1
    percent: bool = False
    core: Unit | None = None
    """What is counted: a currency, or the word after the number; None where nothing is named."""

    prefixed: bool = False
    """Whether the currency stands before the number."""

    rate: Unit = DIMENSIONLESS
    """One over what the amount is per."""

    @property
    def unit(self) -> Unit:
        """The whole unit."""
        return (self.core or DIMENSIONLESS) * self.rate

    @property
    def value(self) -> Numeral:
        """The number in that unit: a percentage is a fraction."""
        return self.numeral.scaled(0.01) if self.percent else self.numeral

    @property
    def is_bare(self) -> bool:
        """Whether the number stands without multiplier, percent sign and unit."""
        return self.multiplier == 1 and not self.percent and self.unit == DIMENSIONLESS

    @property
    def is_year(self) -> bool:
        """Whether the number may be a year of the calendar."""
        return self.is_bare and _YEAR.fullmatch(self.numeral.text) is not None

    @property
    def is_whole(self) -> bool:
        """Whether the number is printed as a whole one, down to its last digit."""
        return self.multiplier == 1 and self.numeral.value.is_integer() and self.numeral.step >= 1


def read_amount(line: Line, start: int) -> Amount | None:
    """Return the amount that begins at a token, if one does.

    Raises Unreadable where one begins that has no good reading.
    """
    sign = "-" if _is_minus(line, start) else ""
    at = start + len(sign)
    currency = _currency_before(line, at)
    if currency is not None:
        at += 1
    try:
        amount = _number(line, at, sign)
    except ValueError as error:
        raise Unreadable(str(error)) from None
    if amount is None:
        return None
    amount = _with_unit(line, amount, currency)
    # "one" is a pronoun unless it counts something.
    return None if line.text(at) == "one" and amount.core is None else amount


def read_rates(line: Line, at: int) -> tuple[Unit, int]:
    """Return what stands at a token of "per year", "/person", "a month", "annually" and so on.

    That is the product of the rates, and the index of the token after them.
    """
    rate = DIMENSIONLESS
    while True:
        if match := line.lexicon.rates.match(line.tokens, at):
            rate *= match.meaning
        elif line.text(at) in _PER and (match := line.unit(at + 1)):
            # In "per USD 1" the unit belongs to the number after it.
            if line.is_("number", match.end):
                return rate, at
            rate /= match.meaning
        else:
            return rate, at
        at = match.end


def _is_minus(line: Line, at: int) -> bool:
    if line.text(at) != "-" or not line.glued(at + 1):
        return False
    return not line.glued(at) or line.text(at - 1) in _OPENING


def _currency_before(line: Line, at: int) -> Unit | None:
    if not line.is_("number", at + 1):
        return None
    match = line.lexicon.units.match(line.tokens, at)
    if match and match.end == at + 1:
        is_currency = line.is_("sign", at) or match.meaning in line.lexicon.currencies
        return match.meaning if is_currency else None
    if line.text(at).endswith(_CURRENCY_SIGNS):
        raise Unreadable(f"“{line.text(at)}” is no currency that is known here")
    return None


def _number(line: Line, at: int, sign: str) -> Amount | None:
    """Return the number at a token, with its multiplier; ValueError for malformed digits."""
    vocabulary, text = line.lexicon.vocabulary, line.text(at)
    multiplier = suffix_multiplier(text)
    if line.is_("number", at):
        numeral = Numeral.parse(sign + text)
    elif text in vocabulary.numbers and not sign:
        numeral = replace(Numeral.parse(str(vocabulary.numbers[text])), text=text)
    elif text in _ARTICLES and line.text(at + 1) in vocabulary.article_numbers and not sign:
        at += 1
        number = vocabulary.article_numbers[line.text(at)]
        numeral = replace(Numeral.parse(str(number)), text=f"{text} {line.text(at)}")
    else:
        return None
    at += 1
    if multiplier == 1 and line.text(at) in vocabulary.multipliers and not line.glued(at):
        multiplier = vocabulary.multipliers[line.text(at)]
        numeral = numeral.scaled(multiplier)
        at += 1
    return Amount(end=at, numeral=numeral, multiplier=multiplier)


def _with_unit(line: Line, amount: Amount, currency: Unit | None) -> Amount:
    core, at = currency, amount.end
    percent = line.lexicon.percents.match(line.tokens, at)
    if percent:
        if currency is not None:
            raise Unreadable(f"a percentage has no currency, and this one is in {currency}")
        at = percent.end
    elif match := line.unit(at):
        if currency not in {None, match.meaning}:
            raise Unreadable(f"the number has two units, {currency} and {match.meaning}")
        core, at = match.meaning, match.end
    rate, at = read_rates(line, at)
    return replace(
        amount,
        end=at,
        percent=percent is not None,
        core=core,
        prefixed=currency is not None,
        rate=rate,
    )
