"""Times that count from the day of reading: "five years ago", "last year", "in the past decade".

Each is a duration back from that day; what lies ahead is below zero.
"""

from __future__ import annotations

from dataclasses import replace

from sphinx_claims.wording.amount import Amount, read_amount
from sphinx_claims.wording.cardinal import ARTICLES
from sphinx_claims.wording.forms.form import Form
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Line
from sphinx_claims.wording.numeral import Numeral
from sphinx_claims.wording.unit import Unit

# "in the past years" has no length.
_PLURAL = ("s", "ia")
# "a second lab" is one more, and no time.
_ORDINALS = frozenset({"second"})


def ago(line: Line, form: Form, amount: Amount) -> Form:
    """Return a number of years as so long ago, where "ago" stands after it."""
    if line.text(amount.end) != "ago" or amount.unit not in line.lexicon.times:
        return form
    value = amount.value.value
    return replace(
        form,
        kind="duration",
        bare=Interval.exactly(value) if amount.is_whole else form.bare,
        used=(range(form.start, amount.end + 1),),
    )


def range_ago(line: Line, form: Form) -> Form:
    """Return a range of years as times so long ago, where "ago" stands after it.

    Whole years are exact at either end, as those of a single number are.
    """
    end = form.used[-1].stop
    if form.ends is None or form.printed is None or line.text(end) != "ago":
        return form
    if form.unit not in line.lexicon.times:
        return form
    is_whole = all(map(float.is_integer, form.printed))
    return replace(
        form,
        kind="duration",
        bare=Interval(*form.printed) if is_whole else form.bare,
        used=(*form.used, range(end, end + 1)),
        ends=None,
    )


def one(line: Line, start: int) -> Form | None:
    """Read "a decade" and "an hour", and "a year ago"."""
    if line.text(start) not in ARTICLES:
        return None
    match = line.measure(start + 1)
    if match is None or match.meaning.unit not in line.lexicon.times:
        return None
    value, unit = match.meaning.factor, match.meaning.unit
    if line.text(match.end) == "ago":
        form = _exactly(value, unit, start, match.end + 1)
    elif match.phrase in _ORDINALS:
        return None
    else:
        rounding = Numeral.parse("1").scaled(value).rounding()
        used = (range(start, match.end),)
        form = Form(kind="number", unit=unit, bare=rounding, used=used)
    return replace(form, value=value, printed=(value, value))


def relative(line: Line, start: int) -> Form | None:
    """Read "last year", "this month", "next week"."""
    back = line.lexicon.vocabulary.relative_times.get(line.text(start))
    if back is None or line.text(start - 1) in line.lexicon.vocabulary.spans["articles"]:
        return None
    match = line.unit(start + 1)
    # "last years" and "last year's" say something else.
    if match is None or match.meaning not in line.lexicon.times:
        return None
    if match.phrase != str(match.meaning):
        return None
    return _exactly(float(back), match.meaning, start, match.end)


def span(line: Line, start: int) -> Form | None:
    """Read "in the past decade", "over the last three years", "the next five years"."""
    spans = line.lexicon.vocabulary.spans
    at = start + (line.text(start) in spans["before"])
    has_article = line.text(at) in spans["articles"]
    at += has_article
    text = line.text(at)
    if text not in spans["past"] and text not in spans["future"]:
        return None
    at += 1
    if match := line.measure(at):
        length, unit, end = match.meaning.factor, match.meaning.unit, match.end
        if not has_article or match.phrase.endswith(_PLURAL):
            return None
    elif amount := read_amount(line, at):
        length, unit, end = amount.value.value, amount.unit, amount.end
        if amount.after is not None:
            return None
    else:
        return None
    if unit not in line.lexicon.times or length <= 0 or line.text(end) == "ago":
        return None
    ends = (0.0, length) if text in spans["past"] else (-length, 0.0)
    return Form(kind="duration", unit=unit, bare=Interval(*ends), used=(range(start, end),))


def _exactly(value: float, unit: Unit, start: int, end: int) -> Form:
    return Form(
        kind="duration",
        unit=unit,
        bare=Interval.exactly(value),
        used=(range(start, end),),
    )
