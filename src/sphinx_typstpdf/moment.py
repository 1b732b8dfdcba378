"""When a document is made: now, or when SOURCE_DATE_EPOCH says, for the same bytes every time."""

from __future__ import annotations

import datetime
import os

from sphinx.errors import ConfigError


def moment() -> datetime.datetime:
    """Return the moment of the build.

    Raises `ConfigError` where SOURCE_DATE_EPOCH is no moment.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if not said:
        return datetime.datetime.now(datetime.UTC)
    start = datetime.datetime.fromtimestamp(0, datetime.UTC)
    try:
        found = start + datetime.timedelta(seconds=int(said))
    except (ValueError, OverflowError):
        found = None
    if found is None or found < start:
        raise ConfigError(f"SOURCE_DATE_EPOCH has to count seconds since 1970, not {said!r}")
    return found
