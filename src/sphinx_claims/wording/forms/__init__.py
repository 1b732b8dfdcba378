"""The forms in which words give a quantity, each in a module of its own."""

from __future__ import annotations

from dataclasses import replace

from sphinx_claims.wording.amount import Amount, read_amount
from sphinx_claims.wording.forms.dates import CALENDAR, dated, decade
from sphinx_claims.wording.forms.form import Form, Kind, number
from sphinx_claims.wording.forms.fractions import out_of
from sphinx_claims.wording.forms.multiples import odd_multiple, times_as_much, word_multiple
from sphinx_claims.wording.forms.ranges import between, neighbours, plus_or_minus
from sphinx_claims.wording.forms.ratios import compared, pair
from sphinx_claims.wording.forms.times import ago, one_ago, relative, span
from sphinx_claims.wording.forms.vague import count, magnitude, share_in_a_word, share_in_words
from sphinx_claims.wording.line import Line, Unreadable

__all__ = ["CALENDAR", "Form", "Kind", "dated", "read_form", "share_in_a_word"]

_IN_WORDS = (between, span, relative, one_ago, share_in_words, magnitude, count, word_multiple)
_OF_AN_AMOUNT = (times_as_much, out_of, pair, plus_or_minus, neighbours, compared)


def read_form(line: Line, start: int) -> Form | None:
    """Return the quantity that begins at a token, if one does.

    Raises Unreadable where one begins that has no good reading.
    """
    kind, text = line.tokens[start].kind, line.texts[start]
    if kind == "word" and text not in line.lexicon.openers and not text.endswith("fold"):
        return None
    form = _odd(line, start) if kind == "odd" else None
    if kind == "word":
        form = next(filter(None, (read(line, start) for read in _IN_WORDS)), None)
    if form is None and kind != "odd" and (amount := read_amount(line, start)):
        form = _of_an_amount(line, start, amount)
    if form is None:
        return None
    _refuse_joints(line, form)
    if form.ends is not None and line.text(form.start - 1) == "from":
        return replace(form, used=(range(form.start - 1, form.start), *form.used))
    return form


def _odd(line: Line, start: int) -> Form | None:
    return odd_multiple(line, start) or decade(line, start)


def _of_an_amount(line: Line, start: int, amount: Amount) -> Form | None:
    form = next(filter(None, (read(line, start, amount) for read in _OF_AN_AMOUNT)), None)
    if form is not None or amount.is_pronoun:
        return form
    return ago(line, number(start, amount), amount)


def _refuse_joints(line: Line, form: Form) -> None:
    """Raise Unreadable where a hyphen joins the quantity to what stands beside it."""
    if line.text(form.start - 1) == "-":
        raise Unreadable(f"a dash stands before “{line.text(form.start)}”")
    for used in form.used:
        if line.text(used.stop) == "-" and line.glued(used.stop):
            raise Unreadable(f"a hyphen joins “{line.text(used.stop - 1)}” to what follows it")
