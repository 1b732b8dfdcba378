"""Quantities without a number: "hundreds of people", "a few thousand", "most"."""

from __future__ import annotations

from sphinx_claims.wording.amount import read_rates
from sphinx_claims.wording.cardinal import read_multiplier
from sphinx_claims.wording.forms.form import Form
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.measure import PURE
from sphinx_claims.wording.numeral import Numeral
from sphinx_claims.wording.unit import DIMENSIONLESS

_AFTER_ALL = frozenset({"of", "the", "these", "those", "our", "their", "its"})
_BEFORE_ALL = frozenset({"at", "after", "above", "in", "of", "for", "the", "not", "over", "once"})
_NO_PLURAL = ("ous", "ss", "us", "is")


def magnitude(line: Line, start: int) -> Form | None:
    """Read "hundreds of people", "tens of millions of dollars a year"."""
    match = line.lexicon.magnitudes.match(line.texts, start)
    if match is None:
        return None
    bare, unit, end = match.meaning.accepts, DIMENSIONLESS, match.end
    if line.text(end) == "of" and (measure := line.measure(end + 1)):
        bare, unit, end = _scaled(bare, measure.meaning.factor), measure.meaning.unit, measure.end
    rate, end = read_rates(line, end)
    return Form(kind="magnitude", unit=unit * rate, bare=bare, used=(range(start, end),))


def count(line: Line, start: int) -> Form | None:
    """Read "a few", "several hundred people", "a couple of years ago"."""
    match = line.lexicon.counts.match(line.texts, start)
    if match is None:
        return None
    multiplier, end = read_multiplier(line, match.end)
    row, measure = match.meaning.accepts, PURE
    if row.low == row.high:
        row = Numeral.parse(f"{row.low:g}").rounding()
    if found := line.measure(end):
        measure, end = found.meaning, found.end
    bare = _scaled(row, multiplier * measure.factor)
    if line.text(end) == "ago" and measure.unit in line.lexicon.times:
        exact = _scaled(match.meaning.accepts, multiplier * measure.factor)
        return Form(kind="duration", unit=measure.unit, bare=exact, used=(range(start, end + 1),))
    rate, end = read_rates(line, end)
    unit = measure.unit * rate
    return Form(kind="magnitude", unit=unit, bare=bare, used=(range(start, end),))


def share_in_words(line: Line, start: int) -> Form | None:
    """Read "nearly all", "close to 0 %": shares of more words than one."""
    match = line.lexicon.shares.match(line.texts, start)
    if match is None or match.end == start + 1:
        return None
    return _share(match.meaning.accepts, start, match.end)


def share_in_a_word(line: Line, start: int) -> Form | None:
    """Read "all", "most" and "none", which are no share in "after all" or "the most serious"."""
    match = line.lexicon.shares.match(line.texts, start)
    if match is None or match.end != start + 1:
        return None
    before, after, text = line.text(start - 1), line.text(start + 1), line.text(start)
    is_clear = (
        not line.is_("word", start + 1)
        or after in _AFTER_ALL
        or line.unit(start + 1) is not None
        or (after.endswith("s") and not after.endswith(_NO_PLURAL))
    )
    if before in _BEFORE_ALL or not is_clear:
        raise Unreadable(
            f"“{f'{before} {text} {after}'.strip()}” may say something else than a share"
        )
    return _share(match.meaning.accepts, start, match.end)


def _share(accepts: Interval, start: int, end: int) -> Form:
    return Form(kind="share", unit=DIMENSIONLESS, bare=accepts, used=(range(start, end),))


def _scaled(interval: Interval, factor: float) -> Interval:
    return interval if factor == 1 else interval.scaled(factor)
