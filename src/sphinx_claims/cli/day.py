"""A day, as it is written on the command line."""

from __future__ import annotations

import argparse
import datetime


def day(text: str) -> datetime.date:
    """Return the day that a text names; argparse tells of one that names none."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day: write YYYY-MM-DD") from None
