"""The forms in which words give a quantity, each in a module of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sphinx_claims.wording.amount import read_amount
from sphinx_claims.wording.forms.dates import dated, decade, refuse_year
from sphinx_claims.wording.forms.form import Form, Kind, number
from sphinx_claims.wording.forms.fractions import out_of
from sphinx_claims.wording.forms.multiples import (
    odd_multiple,
    range_of_times,
    times_as_much,
    word_multiple,
)
from sphinx_claims.wording.forms.ranges import between, neighbours, plus_or_minus
from sphinx_claims.wording.forms.ratios import compared, pair
from sphinx_claims.wording.forms.times import ago, one, range_ago, relative, span
from sphinx_claims.wording.forms.vague import count, magnitude, share_in_a_word, share_in_words
from sphinx_claims.wording.lexicon import Opened
from sphinx_claims.wording.line import Line, Unreadable

__all__ = ["Form", "Kind", "dated", "read_form", "refuse_year", "share_in_a_word"]

_IN_WORDS: dict[Opened, Callable[[Line, int], Form | None]] = {
    "between": between,
    "span": span,
    "relative": relative,
    "one": one,
    "share": share_in_words,
    "magnitude": magnitude,
    "count": count,
    "multiple": word_multiple,
}
_OF_AN_AMOUNT = (times_as_much, out_of, pair, plus_or_minus, neighbours, compared)
# What may stand between "one" and another number.
_AFTER_ONE = frozenset({"in", "out", "to", ":", "-", "±", "+", "plus", "give", "or", "for", "per"})


def read_form(line: Line, start: int) -> Form | None:
    """Return the quantity that begins at a token, if one does.

    Raises Unreadable where one begins that has no good reading.
    """
    kind, text = line.tokens[start].kind, line.texts[start]
    if kind == "word":
        form = _in_words(line, start, text)
    elif kind == "odd":
        form = odd_multiple(line, start) or decade(line, start)
    else:
        form = _amount(line, start)
    if form is None:
        return None
    form = range_ago(line, form)
    _refuse_joints(line, form)
    if form.ends is not None and line.text(form.start - 1) == "from":
        return replace(form, used=(range(form.start - 1, form.start), *form.used))
    return form


def _in_words(line: Line, start: int, text: str) -> Form | None:
    opened = line.lexicon.openers.get(text)
    if opened is None:
        return word_multiple(line, start) if text.endswith("fold") else None
    for name in opened:
        read = _IN_WORDS.get(name, _amount)
        if form := read(line, start):
            return form
    return None


def _amount(line: Line, start: int) -> Form | None:
    amount = read_amount(line, start)
    if amount is None or (amount.is_pronoun and line.text(amount.end) not in _AFTER_ONE):
        return None
    for read in _OF_AN_AMOUNT:
        if form := read(line, start, amount):
            return range_of_times(line, form)
    return None if amount.is_pronoun else ago(line, number(start, amount), amount)


def _refuse_joints(line: Line, form: Form) -> None:
    """Raise Unreadable where a hyphen joins the quantity to what stands beside it."""
    if line.text(form.start - 1) == "-":
        raise Unreadable(f"a dash stands before “{line.text(form.start)}”")
    for used in form.used:
        if line.text(used.stop) == "-" and line.glued(used.stop):
            raise Unreadable(f"a hyphen joins “{line.text(used.stop - 1)}” to what follows it")
