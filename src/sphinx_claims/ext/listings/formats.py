"""The listings of how a value can be written: in formats, and in languages."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from sphinx_claims.ext.listings.context import Content, Context, joined, table
from sphinx_claims.wording import LOCALES, Conventions, Format, Unit, load_locale, write

_SPEND = (10e9, 10e9, "USD/year")
_PEOPLE = (250.0, 934.0, "person")
_CLOSE = (1001.0, 1002.0, "person")

# Each format, what it is for, and a value to show it with.
ROWS: tuple[tuple[str, str, tuple[float, float, str]], ...] = (
    ("auto", "as without a format: at most three significant digits, words from a million", _SPEND),
    ("words", "words from a thousand", (25e3, 25e3, "person")),
    ("digits", "digits throughout", _SPEND),
    ("ratio", "a pure number above zero as so many to one", (100.0, 100.0, "")),
    ("percent", "a share, or one for each year or person, as a percentage", (0.35, 0.4, "")),
    ("range", "both ends of a range, with as many digits as tell them apart", _CLOSE),
    ("sig 1", "so many significant digits, from 1 to 15", _PEOPLE),
    ("digits, sig 5", "both", (12_345_678.0, 12_345_678.0, "USD")),
)

# What shows how a language writes numbers: each with its unit and format.
SAMPLES = (
    (1234567.5, "", "digits, sig 8"),
    (0.35, "", "percent"),
    (-1230.0, "EUR", "digits"),
)


def formats_part(context: Context) -> list[nodes.Node]:
    """Return a table of the formats, each with a value as it is written without and with it."""
    rows = [
        (nodes.literal("", form), meaning, _written(value, "auto"), _written(value, form))
        for form, meaning, value in ROWS
    ]
    heads = ("format", "what it writes", "without it", "with it")
    return [table(heads, rows, (16, 40, 22, 22))]


def languages_part(context: Context) -> list[nodes.Node]:
    """Return a table of the languages, those that write alike in one row."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for name in LOCALES:
        conventions = Conventions.default().with_(locale=load_locale(name))
        alike.setdefault(tuple(_samples(conventions)), []).append(name)
    rows: list[list[Content]] = [
        [joined([nodes.literal("", name) for name in names]), *samples]
        for samples, names in alike.items()
    ]
    return [table(("language", "a number", "a share", "a debt"), rows, (28, 24, 24, 24))]


def _samples(conventions: Conventions) -> Iterator[str]:
    for value, unit, form in SAMPLES:
        yield write(value, value, Unit.parse(unit), Format.parse(form), conventions)


def _written(value: tuple[float, float, str], form: str) -> str:
    low, high, unit = value
    return write(low, high, Unit.parse(unit), Format.parse(form))
