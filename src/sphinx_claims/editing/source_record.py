"""The record of a source, from what a registration agency says of it."""

from __future__ import annotations

import datetime
import html
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from sphinx_claims.loading import is_control
from sphinx_claims.loading.csl import NAME_PARTS
from sphinx_claims.model import SOURCE_TYPES

# What Crossref calls the types of works (https://api.crossref.org/types), where that is not the
# name of CSL's; and DataCite's word for a preprint.
_TYPES = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "posted-content": "article",
    "monograph": "book",
    "dissertation": "thesis",
    "preprint": "article",
}

# HTML and JATS as agencies give it out, and no other pointed brackets: “a<b and c>d” has none.
_MARKUP = re.compile(
    r"</?(?:(?:jats|mml):[a-z]+|i|b|u|p|em|strong|sub|sup|sc|scp|span|italic|bold)"
    r"""(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*/?>""",
    re.IGNORECASE,
)

_HIGHEST = 10**9
"""Numbers of volumes and pages are lower."""

_TEXTS = ("container-title", "publisher", "volume", "issue", "page", "DOI", "URL")
"""What of a record is kept, besides its title, its authors and its date."""

Record = dict[str, Any]
"""A record in the shape of CSL-YAML."""


def source_record(given: Mapping[str, Any], id_: str, today: datetime.date) -> Record:
    """Return a record of ours from one in CSL-JSON, which may be in the dialect of an agency.

    What is not known is left empty, for a person to fill in; `today` is when it was read. An empty
    id is made of the author, the year and the title.
    """
    record: Record = {"id": id_ or _id(given), "type": _type(given), "title": _text(given, "title")}
    record["author"] = _names(given.get("author"))
    issued = _date_parts(given.get("issued"))
    if issued:
        record["issued"] = {"date-parts": [issued]}
    record["accessed"] = {"date-parts": [[today.year, today.month, today.day]]}
    record |= {key: text for key in _TEXTS if (text := _text(given, key))}
    return record


def _type(given: Mapping[str, Any]) -> str:
    kind = str(given.get("type", ""))
    kind = _TYPES.get(kind, kind)
    return kind if kind in SOURCE_TYPES else ""


def _text(given: Mapping[str, Any], key: str) -> str:
    """Return the text of a key, without markup; agencies write lists of one, too."""
    value = given.get(key)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _HIGHEST:
        return str(value)
    if not isinstance(value, str):
        return ""
    # Titles come with the markup of journals, and white space as it was in there.
    plain = html.unescape(_MARKUP.sub("", value))
    seen = (sign for sign in plain if sign.isspace() or not is_control(sign))
    return " ".join("".join(seen).split())


def _names(given: object) -> list[dict[str, str]]:
    """Return the names of authors, with those of their parts that we keep."""
    named = [one for one in given if isinstance(one, dict)] if isinstance(given, list) else []
    found = []
    for one in named:
        parts = {part: text for part in NAME_PARTS if (text := _text(one, part))}
        institution = _text(one, "name") or parts.get("literal", "")
        if institution:
            found.append({"literal": institution})
        elif "family" in parts:
            found.append(parts)
        elif "given" in parts:
            # A name of one word, which some agencies file under the given names.
            found.append({"literal": parts["given"]})
    return found


def _date_parts(given: object) -> list[int]:
    """Return year, month and day as far as they are known; nothing where the year is not."""
    parts = given.get("date-parts") if isinstance(given, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    numbers: list[int] = []
    for part in first if isinstance(first, list) else []:
        if not re.fullmatch(r"[0-9]{1,4}", str(part)) or len(numbers) == 3:
            break
        numbers.append(int(part))
    # A month or a day that there is none of is left out, with what stands behind it.
    while numbers and not _is_date(numbers):
        numbers.pop()
    return numbers


def _is_date(numbers: Sequence[int]) -> bool:
    year, month, day = (*numbers, 1, 1)[:3]
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _id(given: Mapping[str, Any]) -> str:
    """Return an id such as “smith2024scaling”, of the first author, the year and the title."""
    names = _names(given.get("author"))
    author = (names[0].get("family") or names[0].get("literal", "")) if names else ""
    year = _date_parts(given.get("issued"))[:1]
    title = [word for word in _plain(_text(given, "title")).split() if len(word) > 3]
    parts = ("".join(_plain(author).split()), *map(str, year), *title[:1])
    return "".join(parts)


def _plain(text: str) -> str:
    """Return the letters and digits of a text, in lower case and without marks, in its words."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", " ", letters.lower())
