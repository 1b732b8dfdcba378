"""The words to bind around a number that is neither bound nor exempt."""

from __future__ import annotations

import re

from sphinx_claims.model import LooseNumber
from sphinx_claims.wording import Conventions, Unread, read

_MOST = 4
"""Words on either side of a number that are tried: “in the range of”, “dollars a year”."""

_CLAUSE = re.compile(r"[,.;:!?](?=\s|$)|[()\n—]|[^\s\w]*[\x00-\x09\x0b-\x1f]")
_WORD = re.compile(r"\S+")


def words_to_bind(number: LooseNumber, conventions: Conventions) -> str:
    """Return a number with what belongs to it: its hedge, its unit, “between” or “ago”.

    That is the longest run of words around it, in its own clause, which is read as a whole: with
    no word left over. The number alone where there is none.
    """
    heads = _heads(_CLAUSE.split(number.before)[-1])
    tails = _tails(_CLAUSE.split(number.after)[0])
    spans = [f"{head}{number.words}{tail}" for head in heads for tail in tails]
    spans.sort(key=lambda span: len(span.split()), reverse=True)
    return next((span for span in spans if _is_whole(span, conventions)), number.words)


def _heads(before: str) -> list[str]:
    starts = [match.start() for match in _WORD.finditer(before)][-_MOST:]
    return [before[start:] for start in starts] + [""]


def _tails(after: str) -> list[str]:
    ends = [match.end() for match in _WORD.finditer(after)][:_MOST]
    return [after[:end] for end in ends] + [""]


def _is_whole(span: str, conventions: Conventions) -> bool:
    wording = read(span, conventions)
    return not isinstance(wording, Unread) and not wording.rest
