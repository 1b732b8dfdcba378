"""Years of the calendar: "in 2019", "2019-2021", "in the 1990s"."""

from __future__ import annotations

import re
from dataclasses import replace

from sphinx_claims.wording.forms.form import Form
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.unit import CALENDAR

_DECADE = re.compile(r"(?P<year>(?:1[5-9]|2[01])[0-9]0)'?s")
_LAST_OF_TEN = 9


def decade(line: Line, start: int) -> Form | None:
    """Read "1990s" after "the": the years from 1990 to 1999."""
    found = _DECADE.fullmatch(line.text(start))
    if found is None or line.text(start - 1) != "the":
        return None
    year = float(found["year"])
    return Form(
        kind="date",
        unit=CALENDAR,
        bare=Interval(year, year + _LAST_OF_TEN),
        used=(range(start, start + 1),),
    )


def refuse_year(line: Line, form: Form, hedge: Hedge) -> None:
    """Raise Unreadable where the number after a hedge may be a year: "about 2019".

    A bound ("more than 2,000") is one of a number; a noun after it ("about 2000 papers") shows
    what is counted.
    """
    at = form.used[-1].stop
    is_counted = line.is_("word", at) and line.text(at) not in line.lexicon.vocabulary.before
    if form.years and not hedge.is_bound and not is_counted:
        text = f"{hedge.words[0]} {line.text(form.used[0].start)}"
        raise Unreadable(f"“{text}” may be about a year, of which no hedge is read, or a number")


def dated(line: Line, form: Form, used: set[int]) -> Form:
    """Return the quantity as years of the calendar, where it is nothing else.

    That is a bare number, or range of numbers, from 1500 to 2199, with only a word such as "in"
    before it; with nothing at all before it, no word may follow either ("2019 papers").
    """
    if not form.years:
        return form
    before = [at for at in range(form.start) if at not in used and line.is_("word", at)]
    phrase = " ".join(map(line.text, before))
    phrases = line.lexicon.vocabulary.before_a_year
    if before and phrase not in phrases:
        if any(phrase.endswith(f" {known}") for known in phrases):
            year = line.text(form.start)
            raise Unreadable(f"“{year}” may be a year or a number, with “{phrase}” before it")
        return form
    if not before and line.is_("word", form.used[-1].stop):
        return form
    low, high = (Interval.exactly(year) for year in (form.years[0], form.years[-1]))
    return replace(
        form,
        kind="range" if form.ends else "date",
        unit=CALENDAR,
        bare=Interval(low.low, high.high),
        ends=(low, high) if form.ends else None,
        used=(*form.used, *(range(at, at + 1) for at in before)),
    )
