"""What a single text of a YAML file can be.

The loader takes every scalar as the text that was written. A reader of YAML may make a number of
`2024` or `0.5`, so a schema takes either. It asks for a little more than the loader: that a choice
is written without white space around it, that no text is YAML's `null` without quotes, and that a
year before 1000 is in quotes, since `25` is no year.
"""

from __future__ import annotations

import calendar
import datetime
import keyword
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeVar

from sphinx_claims.loading.sources import ADDRESSES
from sphinx_claims.model import DATE_SHAPE, ID_SHAPE
from sphinx_claims.schema.record import Schema
from sphinx_claims.wording import DASHES

Kind = TypeVar("Kind", bound=Enum)

TEXT_TYPES = ("string", "number", "boolean")
"""What a reader of YAML may make of a text."""

LEAP_YEAR = 2024
"""Any year in which every month has all of its days."""


def _pattern(pattern: str, refusal: str) -> Schema:
    """Return the part of a schema that a text must match, with what an editor says otherwise."""
    return {"pattern": pattern, "patternErrorMessage": refusal}


def whole(shape: str) -> str:
    """Return the pattern of a text that is of some shape from end to end, white space aside."""
    return rf"^\s*(?:{shape})\s*$"


TEXT: Schema = {"type": list(TEXT_TYPES), **_pattern(r"\S", "a text is not empty")}


def text_of(pattern: str, refusal: str) -> Schema:
    """Return the schema of a text that matches a pattern, and can be no number."""
    return {"type": "string", **_pattern(pattern, refusal)}


_RESERVED = "|".join(word for word in keyword.kwlist if word.islower())
_ID = rf"(?!(?:{_RESERVED})\s*$){ID_SHAPE}"
_ID_REFUSAL = "an id is a lower-case name of letters, digits and “_”, and no word of Python's own"

ID: Schema = text_of(f"^{_ID}$", _ID_REFUSAL)
"""The id of a figure, a scenario or an assertion, where it is a key."""

ID_NAMED: Schema = text_of(whole(_ID), _ID_REFUSAL)
"""The id of a figure, a claim or an assertion, where something refers to it."""


def _days() -> str:
    """Return the shape of what follows a year: a month that there is, or a day of one."""
    months = range(1, 13)
    last = {month: calendar.monthrange(LEAP_YEAR, month)[1] for month in months}
    every = "|".join(f"{month:02d}" for month in months)
    late = "|".join(f"{m:02d}-{day}" for m in months for day in range(30, last[m] + 1))
    return rf"(?:-(?:{every}))?|-(?:{every})-(?:0[1-9]|[12][0-9])|-(?:{late})"


DATE: Schema = {
    "type": ["string", "integer"],
    **_pattern(
        rf"^\s*(?!0000)(?=[0-9]*(?:{_days()})\s*$){DATE_SHAPE}\s*$",
        "a date is written 2024, 2024-06 or 2024-06-30",
    ),
    "minimum": 1000,
    "maximum": datetime.MAXYEAR,
}

_MINUS = f"[{''.join(sorted({'-', *DASHES} - {'-'}))}-]"
_NUMBER = rf"{_MINUS}?\.?[0-9]"
# “50-100”: a second number after a dash.
_DASHED = rf"(?!.*[0-9]\s*{_MINUS}\s*[0-9])"
_TO = r"\s[Tt][Oo](?!\w)"
_VALUE_REFUSAL = (
    "a value is a number, or two with “to” between them, and then its unit, as in "
    "“10 billion USD/year” or “250 to 934 people”"
)
VALUE: Schema = {
    "type": ["string", "number"],
    **_pattern(rf"^\s*{_DASHED}{_NUMBER}", _VALUE_REFUSAL),
}
RANGE: Schema = {"type": "string", "pattern": rf"^\s*{_NUMBER}[\s\S]*{_TO}"}
"""A value that is a range."""

SINGLE: Schema = {"type": ["string", "number"], "pattern": rf"^\s*(?![\s\S]*{_TO}){_NUMBER}"}
"""A value that is one number."""

NUMBER: Schema = {
    "type": ["number", "string"],
    **_pattern(rf"^\s*{_NUMBER}\S*(?:\s\S+)?\s*$", "a number is written in digits"),
}
NUMBER_NAMED: Schema = {"pattern": rf"^\s*{_NUMBER}", "patternErrorMessage": "write a number"}
"""A number where it is a key."""

ADDRESS: Schema = text_of(
    rf"^\s*(?:{'|'.join(ADDRESSES)})",
    f"an address of the web starts with {' or '.join(ADDRESSES)}",
)


def choice(kinds: type[Kind], meanings: Mapping[Kind, str], but: Iterable[Kind] = ()) -> Schema:
    """Return the schema of one of an enumeration's values, each with what it means."""
    left = [kind for kind in kinds if kind not in set(but)]
    return one_of({str(kind.value): meanings.get(kind, "") for kind in left})


def one_of(words: Mapping[str, str]) -> Schema:
    """Return the schema of one of several words, each with what it means."""
    return {"enum": list(words), "enumDescriptions": list(words.values())}
