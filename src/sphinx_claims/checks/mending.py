"""Edits that are certain enough to be tried, for the lines of help that propose them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal

from sphinx_claims.checks.rewording import reworded
from sphinx_claims.errors import Edit
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Figure, Quantity, Source
from sphinx_claims.wording import DIMENSIONLESS, Unread, read

_PLAIN = str.maketrans("‘’‚“”„«»‐‑‒–—−\u00a0\u202f", '\'\'\'"""""------  ')
"""Typographic characters, and those that stand for them on a keyboard."""


def value_edits(ledger: Ledger, group: Iterable[Judged]) -> list[tuple[Judged, Edit]]:
    """Return each statement with the edit that makes its sentence say its value.

    None at all where one of the sentences keeps a text word for word, spreads over lines, has the
    value pulled into it, or would not be read back as its value.
    """
    edits = [(judged, _value_edit(ledger, judged)) for judged in group]
    whole = [(judged, edit) for judged, edit in edits if edit is not None]
    return whole if len(whole) == len(edits) else []


def _value_edit(ledger: Ledger, judged: Judged) -> Edit | None:
    statement = judged.statement
    location = statement.location
    phrase = reworded(judged, ledger.settings.conventions)
    if (
        phrase is None
        or statement.is_pulled
        or judged.judgement.mismatch is not None
        or location.width != len(statement.words)
        or location.path in ledger.settings.verbatim_paths
        or isinstance(read(phrase, ledger.settings.conventions), Unread)
    ):
        return None
    return Edit(location=location, replacement=phrase)


def derivation_edit(figure: Figure, derived: Quantity | None) -> tuple[Edit, ...]:
    """Return the edit that writes what a derivation gives into the figure.

    None where the unit or the kind of range would have to change with it.
    """
    place = figure.value_location
    if derived is None or place.width != len(figure.value):
        return ()
    if derived.is_range != figure.quantity.is_range or derived.unit != figure.quantity.unit:
        return ()
    is_percent = figure.is_percent and derived.unit == DIMENSIONLESS
    factor, unit = (100.0, "%") if is_percent else (1.0, str(derived.unit))
    numbers = [_digits(derived.low * factor), _digits(derived.high * factor)]
    value = " to ".join(numbers if derived.is_range else numbers[:1])
    return (Edit(location=place, replacement=f"{value} {unit}".strip()),)


def _digits(number: float) -> str:
    """Return a number of six significant digits as a figure writes it, with no exponent."""
    return f"{Decimal(f'{number:.6g}'):f}"


def excerpt_edit(figure: Figure, source: Source) -> tuple[Edit, ...]:
    """Return the edit that spells an excerpt as its source's kept words do.

    None unless the two differ in capitals, dashes, quotes and kinds of spaces alone, and they
    have only one such place: other words are for a person to choose.
    """
    inside = figure.provenance.excerpt_inside
    if inside is None:
        return ()
    excerpt = figure.provenance.excerpt
    found = {
        spelled
        for passage in source.passages
        for spelled in _alike(excerpt, " ".join(passage.split()))
    }
    if len(found) != 1:
        return ()
    spelled = found.pop()
    if '"' in spelled or "'" in spelled or "\\" in spelled:
        # These would end a text in quotes, or mean something in one.
        return ()
    return (Edit(location=inside, replacement=spelled),)


def _alike(excerpt: str, text: str) -> Iterator[str]:
    """Yield the words of a text that are an excerpt's but for how they are typed."""
    wanted, there = _folded(excerpt), _folded(text)
    if len(there) != len(text):
        return
    for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", there):
        yield text[match.start() : match.end()]


def _folded(text: str) -> str:
    """Return a text in lower case with plain marks, each character for one where that can be."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN).lower()
