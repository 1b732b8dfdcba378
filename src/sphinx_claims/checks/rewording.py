"""What a sentence can say in place of its words, in their own form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sphinx_claims.checks.phrases import record_form, record_phrase
from sphinx_claims.judge import Judged
from sphinx_claims.wording import (
    DIMENSIONLESS,
    Conventions,
    Format,
    Found,
    UnsuitedFormatError,
    Wording,
    find_numbers,
    read,
    write,
)

_TO_ONE = re.compile(r"(?:-to-|:)(?:1|one)$", re.IGNORECASE)
_TIMES = re.compile(r"\btimes$|^(?:twice|thrice)$", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)

_PLAIN = frozenset({"number", "range", "fraction", "share", "magnitude"})
"""The kinds of words that a value by itself can stand for."""

_NUMBERS = frozenset({"number", "range", "fraction", "ratio"})
"""The kinds that another value may turn into one another: “3 times”, “3 to 4 times”."""


def reworded(judged: Judged, conventions: Conventions) -> str | None:
    """Return words with which a sentence says its value; None where none are certain.

    That is the value alone where the words are no more than one: “$30 million a year”. Else the
    value takes the place of their number, and what stands around it stays, as in “1.6 times as
    much” for “1.9 times as much”.
    """
    words, wording = judged.judgement.words, judged.judgement.wording
    phrase = record_phrase(judged.record, words, conventions)
    if not isinstance(wording, Wording):
        return phrase
    numbers = list(find_numbers(words))
    number = numbers[0] if len(numbers) == 1 else None
    if _is_alone(words, wording, number):
        return phrase
    if number is None or (wording.kind == "fraction" and not _OF.match(words, number.end)):
        # “0.4 as much” is no English for “half as much”.
        return None
    before, after = words[: number.start], words[number.end :]
    if _TO_ONE.search(number.text) and not wording.rest and not after:
        # No more than a hedge stands before it, which the value itself can do without.
        before = ""
    written = _written(judged, wording, number, conventions)
    replaced = (f"{before}{value}{after}" for value in written)
    return next((text for text in replaced if _says(text, judged, wording, conventions)), None)


def _is_alone(words: str, wording: Wording, number: Found | None) -> bool:
    """Return whether words are a value with its hedge and its unit, and nothing else."""
    if wording.rest or wording.kind not in _PLAIN:
        return False
    if number is None:
        return True
    if _TO_ONE.search(number.text) or _TIMES.search(number.text):
        return False
    return wording.unit != DIMENSIONLESS or not words[number.end :].strip()


def _written(
    judged: Judged, wording: Wording, number: Found, conventions: Conventions
) -> Iterator[str]:
    """Yield the ways to write a value where a number stands, the least of them first."""
    quantity = judged.judgement.quantity
    if _TO_ONE.search(number.text):
        form, after = Format(style="ratio"), ""
    else:
        form = record_form(judged.record, judged.judgement.words)
        after = " times" if _TIMES.search(number.text) else ""
    for unit in dict.fromkeys((DIMENSIONLESS, wording.unit)):
        try:
            written = write(quantity.low, quantity.high, unit, form, conventions)
        except UnsuitedFormatError:
            continue
        if written != "1" or not after:
            yield f"{written}{after}"


def _says(text: str, judged: Judged, wording: Wording, conventions: Conventions) -> bool:
    """Return whether a text is read as some words are, with a number that fits their value."""
    reading = read(text, conventions)
    quantity = judged.judgement.quantity
    return (
        isinstance(reading, Wording)
        and reading.rest == wording.rest
        and reading.unit == wording.unit
        and (reading.kind == wording.kind or {reading.kind, wording.kind} <= _NUMBERS)
        and reading.accepts.covers(quantity.low, quantity.high)
    )
