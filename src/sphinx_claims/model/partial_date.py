"""A date of which the day, or the month, may be left open."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

DATE_SHAPE = "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?"
"""Year, month and day, as a regular expression; that there is such a day is looked at apart."""

_SHAPE = re.compile(DATE_SHAPE)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2024``, ``2024-06`` or ``2024-06-30``; ValueError for anything else."""
        match = _SHAPE.fullmatch(text)
        if match is None:
            raise ValueError("a date is written 2024, 2024-06 or 2024-06-30")
        year, month, day = (None if part is None else int(part) for part in match.groups())
        assert year is not None  # noqa: S101  (the first group always matches)
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
        return cls(year, month, day)

    def first_day(self) -> datetime.date:
        """Return the first day that the date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> datetime.date:
        """Return the last day that the date can mean."""
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return datetime.date(self.year, month, day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
