"""What stands beside bound words and makes other words of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.wording import Conventions, trouble_beside

# What turns bound words into other words: a negation or a sign before, letters or a unit after.
_GLUED_BEFORE = re.compile(
    r"(?:\b(?:not|never|no|nor|hardly|barely)\s+|n['’]t\s+|[\w$€£¥−-])$",
    re.IGNORECASE,
)
_GLUED_AFTER = re.compile(
    r"[\w%‰]|[-–/:]\d|\s*(?:%|per\s?cent\b|-?fold\b|(?:hundred|thousand|million|billion|trillion|dozen)s?\b"
    r"|an? (?:hour|day|week|month|year|decade)\b"
    r"(?!\s+(?:ago|later|earlier|before|after|from|since))|per [a-z])",
    re.IGNORECASE,
)


REACH = 80
"""Characters looked at on either side: no phrase that belongs to a number is longer."""


class Bound(NamedTuple):
    """Words of a block that are bound or exempt."""

    start: int
    """The offset at which they start, in the text of the block."""

    shown: str
    """What stands there in the text of the block: the words, or the id of a value to be pulled."""

    location: Location
    stated: str | None
    """The author's words of a statement, empty for a pulled value; None for exempt words."""


def changed_by_neighbours(
    text: str, bound: Iterable[Bound], conventions: Conventions
) -> Iterator[Problem]:
    """Yield a problem for bound words that what stands beside them makes into other ones.

    Bad: “{claim}`around 150 <ratio>`%”, or “more than {claim}`150 <ratio>`”.
    Good: “{claim}`more than 150 <ratio>`”, which is judged with all that it says.
    """
    for one in bound:
        end = one.start + len(one.shown)
        before, after = text[max(0, one.start - REACH) : one.start], text[end : end + REACH]
        beside = None
        if one.stated is not None:
            beside = trouble_beside(before, one.stated, after, conventions)
        if beside or _GLUED_BEFORE.search(before[-12:]) or _GLUED_AFTER.match(after):
            what = f"“{beside}”" if beside else "what stands"
            yield Problem(
                code=Code.ROLE_INVALID,
                location=one.location,
                message=f"{what} beside “{one.shown}” changes what it says",
                help=("take into the role whatever belongs to the number",),
            )
