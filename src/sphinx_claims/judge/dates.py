"""Words that count back from the day on which they are read, and the day that they stop holding.

“Five years ago” is judged against the date of the edition in which it stands. A reader of a later
day counts from another day, and the words stop holding as the years go by.
"""

from __future__ import annotations

import calendar
import datetime
import math

from sphinx_claims.model import Judgement, PartialDate, Quantity, Records, Settings
from sphinx_claims.wording import Unit, Unread

YEAR = Unit.named("year")

_MONTHS = {YEAR: 12, Unit.named("month"): 1}
_DAYS = {Unit.named("week"): 7, Unit.named("day"): 1}


def edition_date(settings: Settings, records: Records) -> PartialDate | None:
    """Return the date of a document's edition; None where nothing gives one."""
    if isinstance(settings.as_of, PartialDate):
        return settings.as_of
    source = records.sources.get(settings.as_of)
    return None if source is None else source.issued


def years_before(as_of: PartialDate, quantity: Quantity) -> Quantity:
    """Return how many years before an edition a year of the calendar, or a range of them, lies."""
    return Quantity(
        low=as_of.year - quantity.high,
        central=as_of.year - quantity.central,
        high=as_of.year - quantity.low,
        unit=YEAR,
    )


def stops_on(judgement: Judgement, as_of: PartialDate) -> datetime.date | None:
    """Return the first day on which relative words no longer hold for a reader of that day.

    That is the day on which the central estimate leaves what the words accept, as it grows by one
    whole unit of the words at each anniversary of the edition: “five years ago” in an edition of
    2024 stops holding on 1 January 2025. None for other words, for words that do not hold in the
    edition itself, and for words that hold for ever, such as “at least five years ago”.
    """
    wording = judgement.wording
    if isinstance(wording, Unread) or not wording.is_relative:
        return None
    if not judgement.verdict.stands or math.isinf(wording.accepts.high):
        return None
    central = judgement.quantity.central
    passed = max(1, math.floor(wording.accepts.high - central))
    while wording.accepts.contains(central + passed):
        passed += 1
    return _anniversary(as_of.first_day(), wording.unit, passed)


def _anniversary(day: datetime.date, unit: Unit, count: int) -> datetime.date | None:
    """Return the day that lies some units later; None beyond the end of the calendar."""
    months = day.year * 12 + day.month - 1 + _MONTHS.get(unit, 0) * count
    year, month = divmod(months, 12)
    try:
        if unit not in _MONTHS:
            # What counts in hours or less has passed on the next day.
            return day + datetime.timedelta(days=_DAYS.get(unit, 1) * count)
        # The 29th of February has its anniversary on the 28th.
        last = calendar.monthrange(year, month + 1)[1]
        return datetime.date(year, month + 1, min(day.day, last))
    except (OverflowError, ValueError):
        return None
