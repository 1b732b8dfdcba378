"""The day that a run takes for today."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Mapping


def today_of(environment: Mapping[str, str]) -> datetime.date:
    """Return the day of ``SOURCE_DATE_EPOCH`` where it is set, so that a build can be made again.

    Otherwise it is the clock's day, in UTC as everywhere where builds are compared.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        # A number that is no time of the calendar is as good as none.
        with contextlib.suppress(OverflowError, ValueError, OSError):
            return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    return datetime.datetime.now(tz=datetime.UTC).date()
