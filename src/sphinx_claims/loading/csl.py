"""The names, dates and texts of a record in CSL-YAML, as a processor of citation styles has them.

The keys are those of CSL 1.0.2 that references of a policy document use; a further one is a word
in one of the lists here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.loading import tree
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Node, Scalar
from sphinx_claims.model import PartialDate

NAMES = ("author", "editor", "translator", "container-author", "collection-editor")
DATES = ("issued", "accessed", "original-date", "event-date")
TEXTS = (
    "title",
    "title-short",
    "container-title",
    "container-title-short",
    "collection-title",
    "collection-number",
    "event",
    "event-title",
    "event-place",
    "publisher",
    "publisher-place",
    "authority",
    "jurisdiction",
    "volume",
    "issue",
    "page",
    "number",
    "edition",
    "version",
    "chapter-number",
    "number-of-pages",
    "section",
    "genre",
    "medium",
    "status",
    "URL",
    "DOI",
    "ISBN",
    "ISSN",
)
NAME_PARTS = (
    "family",
    "given",
    "literal",
    "non-dropping-particle",
    "dropping-particle",
    "suffix",
)


DATE_KEYS = ("date-parts", "circa")
DATE_REQUIRED = ("date-parts",)
SORTED_BY = "family"
"""The part of a person's name that no name does without; an institution's is “literal” alone."""


def csl_names(fields: Fields, key: str, report: Report) -> list[dict[str, str]]:
    """Return the names of a key, each by its parts; what is wrong with them is reported."""
    node = fields.node(key)
    if node is None:
        return []
    if not isinstance(node, tree.Sequence):
        message = f"“{key}” of a source is a list of names"
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return []
    what = "an author" if key == "author" else f"a name of “{key}”"
    found = (_name(item, what, report) for item in node.items)
    return [name for name in found if name]


def _name(node: Node, what: str, report: Report) -> dict[str, str]:
    fields = Fields(node, what=what, known=NAME_PARTS, report=report)
    if fields.has("literal"):
        literal = fields.text("literal")
        return {"literal": literal} if literal else {}
    parts = {part: fields.text(part, required=part == SORTED_BY) for part in NAME_PARTS}
    # Without a family name there is nothing to sort by; what is missing has been told.
    return {part: text for part, text in parts.items() if text} if parts[SORTED_BY] else {}


def printed_name(name: dict[str, str]) -> str:
    """Return a name as one text: “Given Family”, or an institution's."""
    order = ("literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(name[part] for part in order if part in name)


def csl_date(fields: Fields, key: str, report: Report) -> PartialDate | None:
    """Read CSL's ``date-parts``: a list of one list of year, month and day."""
    node = fields.node(key)
    if node is None:
        return None
    parts = Fields(
        node,
        what=f"“{key}” of a source",
        known=DATE_KEYS,
        required=DATE_REQUIRED,
        report=report,
    )
    parts.text("circa")
    listing = parts.node("date-parts")
    if listing is None:
        return None
    numbers = _date_numbers(listing)
    if numbers is None:
        _bad_date(parts.where("date-parts"), key, report)
        return None
    try:
        written = "-".join(f"{number:0{2 if at else 4}d}" for at, number in enumerate(numbers))
        return PartialDate.parse(written)
    except ValueError:
        _bad_date(parts.where("date-parts"), key, report)
        return None


def _date_numbers(node: Node) -> list[int] | None:
    if not isinstance(node, tree.Sequence) or len(node.items) != 1:
        return None
    inner = node.items[0]
    if not isinstance(inner, tree.Sequence):
        return None
    texts = [item.text for item in inner.items if isinstance(item, Scalar)]
    if len(texts) != len(inner.items) or not all(t.isascii() and t.isdigit() for t in texts):
        return None
    if any(len(text) > 4 for text in texts):
        return None
    return [int(text) for text in texts]


def _bad_date(location: Location, key: str, report: Report) -> None:
    message = (
        f"“{key}” of a source is a date: “date-parts: [[2024, 6, 30]]”, month and day optional"
    )
    report(Problem(code=Code.VALUE_INVALID, location=location, message=message))


def csl_texts(fields: Fields) -> dict[str, str]:
    """Return the texts of a record by their keys, empty where there is none."""
    return {key: fields.text(key) for key in TEXTS}


def csl_record(
    kind: str,
    texts: Mapping[str, str],
    names: Mapping[str, Sequence[Mapping[str, str]]],
    dates: Mapping[str, PartialDate | None],
    language: str,
) -> dict[str, object]:
    """Return a record as plain data in the shape of CSL-JSON, without what is empty."""
    given: dict[str, object] = {"type": kind, **texts, "language": language}
    given |= {key: [dict(name) for name in found] for key, found in names.items()}
    given |= {key: _date_parts(date) for key, date in dates.items() if date is not None}
    return {key: value for key, value in given.items() if value}


def _date_parts(date: PartialDate) -> dict[str, object]:
    parts = (date.year, date.month, date.day)
    return {"date-parts": [[part for part in parts if part is not None]]}
