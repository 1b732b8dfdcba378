"""The names, dates and texts of CSL, as schemas."""

from __future__ import annotations

import datetime

from sphinx_claims.loading.csl import (
    DATE_KEYS,
    DATE_REQUIRED,
    DATES,
    NAME_PARTS,
    NAMES,
    SORTED_BY,
)
from sphinx_claims.schema.record import Property, RecordSchema, Schema, either, has, listing
from sphinx_claims.schema.scalars import ADDRESS, TEXT

_PARTS: dict[str, tuple[str, *tuple[str, ...]]] = {
    "family": ("The family name, by which the source is sorted and cited.", "Rossi", "van Dijk"),
    "given": ("The given names, or their initials.", "Ada", "A. M."),
    "literal": (
        "The whole of a name that has no parts, such as an institution's; it then stands alone.",
        "The library's friends",
        "Epoch AI",
    ),
    "non-dropping-particle": ("A particle that is always part of the family name.", "van", "de la"),
    "dropping-particle": (
        "A particle that is left out where the family name stands alone.",
        "de",
        "von",
    ),
    "suffix": ("What follows a name.", "Jr.", "III"),
}
NAME = RecordSchema(
    title="a name",
    known=NAME_PARTS,
    keys={
        part: Property(description=says, examples=good, value=TEXT)
        for part, (says, *good) in _PARTS.items()
    },
    rules=[either(has(SORTED_BY), has("literal"))],
)

# Year, month and day share one schema: the drafts differ in how each item gets its own.
_DATE_NUMBER: Schema = {
    "type": ["integer", "string"],
    "minimum": 1,
    "maximum": datetime.MAXYEAR,
    "pattern": "^[0-9]{1,4}$",
    "patternErrorMessage": "a date is written [[2024, 6, 30]], month and day optional",
}
_DATE_NUMBERS: Schema = {**listing(_DATE_NUMBER, fewest=1), "maxItems": 3}
DATE = RecordSchema(
    title="a date",
    known=DATE_KEYS,
    required=DATE_REQUIRED,
    keys={
        "date-parts": Property(
            description="A list of one list: the year, the month and the day, of which the last "
            "one or two may be left out.",
            examples=[[[2024, 6, 30]], [[2024, 6]], [[2024]]],
            bad_examples=["2024-06-30", [2024, 6, 30], [["June"]]],
            value={**listing(_DATE_NUMBERS, fewest=1), "maxItems": 1},
        ),
        "circa": Property(
            description="Whether the date is inferred, and not given by the source.",
            examples=[True, False],
            value=TEXT,
        ),
    },
)

_NAMES = {
    "author": "Who wrote it, in order; an institution by its “literal” name.",
    "editor": "Who edited it.",
    "translator": "Who translated it.",
    "container-author": "Who wrote the work that it is a part of.",
    "collection-editor": "Who edits the series that it appeared in.",
}
_DATES = {
    "issued": "When the source appeared.",
    "accessed": "When it was read for this document; not before it was issued.",
    "original-date": "When it first appeared, for a later edition.",
    "event-date": "When the event took place that it comes from.",
}
_TEXTS: dict[str, tuple[str, *tuple[str, ...]]] = {
    "title": ("What the source is called.", "Yearbook of the library", "How many people read"),
    "title-short": ("A short form of the title.", "Yearbook", "How many"),
    "container-title": (
        "What it is a part of: a journal, a site, a book.",
        "The Library Journal",
        "Annals of Reading",
    ),
    "container-title-short": ("A short form of that.", "Libr. J.", "Ann. Read."),
    "collection-title": (
        "The series that it appeared in.",
        "Reports of the town",
        "Working Papers",
    ),
    "collection-number": ("Its number in the series.", "12", "2024-3"),
    "event": (
        "The event that it comes from, by its older key; “event-title” is the newer.",
        "ICML",
        "NeurIPS",
    ),
    "event-title": (
        "The event that it comes from.",
        "Conference on Libraries",
        "International Conference on Machine Learning",
    ),
    "event-place": ("Where the event took place.", "Turin", "Vienna"),
    "publisher": ("Who published it.", "The library", "Oxford University Press"),
    "publisher-place": ("Where the publisher is.", "London", "Oxford"),
    "authority": ("The court, legislature or body that issued it.", "Parliament", "Supreme Court"),
    "jurisdiction": ("Where it is in force.", "European Union", "United Kingdom"),
    "volume": ("The volume of a journal or a work.", "36", "113"),
    "issue": ("The issue of a journal.", "4", "2-3"),
    "page": ("The pages that it stands on.", "387-389", "12"),
    "number": ("Its own number, such as a report's.", "2024/17", "R47"),
    "edition": ("Which edition it is.", "2", "revised"),
    "version": ("Which version it is, of software or data.", "1.3", "2026-01"),
    "chapter-number": ("The number of the chapter.", "7", "12"),
    "number-of-pages": ("How many pages it has.", "212", "48"),
    "section": ("The section of the whole, such as a newspaper's.", "Opinion", "Business"),
    "genre": ("What sort of report, thesis or post it is.", "Working paper", "Doctoral thesis"),
    "medium": ("What it is recorded on.", "audio", "video"),
    "status": ("How far it is published.", "in press", "forthcoming"),
    "URL": (
        "Its address on the web.",
        "https://library.example/yearbook",
        "https://library.example/how-many",
    ),
    "DOI": (
        "Its DOI, without an address before it; the source is linked by it.",
        "10.1000/182",
        "10.1234/example.5",
    ),
    "ISBN": ("The number of a book.", "978-3-16-148410-0", "0-306-40615-2"),
    "ISSN": ("The number of a journal.", "2049-3630", "0317-8471"),
}
_SOME_NAMES = [
    [{"family": "Rossi", "given": "Ada"}, {"family": "Okafor", "given": "Ben"}],
    [{"literal": "The library's friends"}],
]
_SOME_DATES = [{"date-parts": [[2024, 6, 30]]}, {"date-parts": [[2024]], "circa": True}]


def _text(key: str, says: str, *good: str) -> Property:
    if key != "URL":
        return Property(description=says, examples=good, value=TEXT)
    return Property(
        description=says, examples=good, bad_examples=[good[0].partition("://")[2]], value=ADDRESS
    )


KEYS: dict[str, Property] = {
    **{
        key: Property(
            description=f"{_NAMES[key]} A list of names.",
            examples=_SOME_NAMES,
            bad_examples=["Ada Rossi"],
            value=listing(NAME.schema()),
        )
        for key in NAMES
        if key in _NAMES
    },
    **{
        key: Property(
            description=_DATES[key],
            examples=_SOME_DATES,
            bad_examples=["2024-06-30"],
            value=DATE.schema(),
        )
        for key in DATES
        if key in _DATES
    },
    **{key: _text(key, *told) for key, told in _TEXTS.items()},
}
"""The keys of a record that are CSL's own."""
