"""Multiples: "three times as many", "2.6×", "tenfold", "twice", "half as much"."""

from __future__ import annotations

import re
from dataclasses import replace

from sphinx_claims.wording.amount import Amount, read_rates
from sphinx_claims.wording.forms.form import Form
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.numeral import Numeral
from sphinx_claims.wording.unit import DIMENSIONLESS

_ODD = re.compile(r"(?P<digits>[0-9][0-9.,]*)(?P<sign>x|fold)")
_SIGNS = frozenset("×")
# "twice" may end a sentence, or count how often; "double" and its like may also be part of a name.
_FREE = frozenset({"twice", "thrice"})
_AFTER_DOUBLE = frozenset({"to", "since", "from", "in", "between", "as", "by"})


def odd_multiple(line: Line, start: int) -> Form | None:
    """Read "2.6x" and "10fold"."""
    amount = odd_amount(line, start)
    return None if amount is None else _multiple(amount.numeral, start, amount.end)


def odd_amount(line: Line, start: int) -> Amount | None:
    """Return the number of "2.6x", which may also end a range ("5-10x")."""
    found = _ODD.fullmatch(line.text(start))
    if found is None:
        return None
    try:
        return Amount(end=start + 1, numeral=Numeral.parse(found["digits"]))
    except ValueError as error:
        raise Unreadable(str(error)) from None


def word_multiple(line: Line, start: int) -> Form | None:
    """Read "twice", "double" and "tenfold", with what follows them."""
    text, vocabulary = line.text(start), line.lexicon.vocabulary
    if (fold := vocabulary.fold(text)) is not None:
        return _multiple(Numeral.parse(str(fold)), start, start + 1)
    number = vocabulary.multiples.get(text)
    if number is None:
        return None
    numeral, end = Numeral.parse(str(number)), start + 1
    if (compared := _as_many(line, end)) is not None:
        return _multiple(numeral, start, compared)
    rate, after = read_rates(line, end)
    if text in _FREE and rate != DIMENSIONLESS:
        form = _multiple(numeral, start, after)
        return replace(form, kind="number", unit=rate)
    following = line.text(end) if line.is_("word", end) else ""
    allowed = vocabulary.multiple_of | (_AFTER_DOUBLE if text not in _FREE else frozenset())
    if following and following not in allowed and text not in _FREE:
        raise Unreadable(f"“{text} {following}” is no multiple that can be read")
    return _multiple(numeral, start, end)


def times_as_much(line: Line, start: int, amount: Amount) -> Form | None:
    """Read "three times as many", "10-fold", "2.6 ×" glued to its number, "half as many"."""
    at, text = amount.end, line.text(amount.end)
    # "a hundred times as much" has a multiplier, and nothing that is counted
    is_pure = amount.measure is None and amount.rate == DIMENSIONLESS
    if not (amount.is_bare or amount.is_part or (is_pure and text == "times")) or amount.after:
        return None
    if amount.is_part:
        end = _as_many(line, at)
    elif text == "times":
        end = _times(line, at)
    elif text in _SIGNS and line.glued(at) and not line.is_("number", at + 1):
        end = at + 1
    elif text == "-" and line.glued(at) and line.text(at + 1) == "fold" and line.glued(at + 1):
        end = at + 2
    else:
        return None
    return None if end is None else _multiple(amount.numeral, start, end)


def range_of_times(line: Line, form: Form) -> Form:
    """Return a range with "times as many" after it as the range of multiples that it is."""
    end = form.used[-1].stop
    if form.ends is None or form.unit != DIMENSIONLESS or line.text(end) != "times":
        return form
    after = _times(line, end)
    return form if after is None else replace(form, used=(*form.used, range(end, after)))


def _times(line: Line, at: int) -> int | None:
    """Return the index after "times as many as", with "times" at a token."""
    word, vocabulary = line.text(at + 1), line.lexicon.vocabulary
    if word in vocabulary.ambiguous_after_times:
        reason = f"“times {word}” may count what was there before or leave it out"
        raise Unreadable(f"{reason}: “times as much” does not")
    if word in vocabulary.multiple_of:
        return at + 1
    return _as_many(line, at + 1)


def _as_many(line: Line, at: int) -> int | None:
    """Return the index after "as many as" at a token, with or without the second "as".

    Raises Unreadable for a word that is not known to say more.
    """
    if line.text(at) != "as" or not line.is_("word", at + 1):
        return None
    word = line.text(at + 1)
    if word not in line.lexicon.vocabulary.as_much:
        raise Unreadable(f"“as {word}” after a number may say less, and not so many times as much")
    end = at + 2
    return end + 1 if line.text(end) == "as" else end


def _multiple(numeral: Numeral, start: int, end: int) -> Form:
    return Form(
        kind="ratio",
        unit=DIMENSIONLESS,
        bare=numeral.rounding(),
        used=(range(start, end),),
        value=numeral.value,
        printed=(numeral.value, numeral.value),
    )
