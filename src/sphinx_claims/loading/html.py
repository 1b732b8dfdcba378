"""The words of raw HTML."""

from __future__ import annotations

import re

# What a reader does not see: comments, scripts, styles, and tags with their attributes.
_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^>]*>", re.DOTALL | re.IGNORECASE
)


_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def is_comment(html: str) -> bool:
    """Return whether raw HTML is nothing but comments."""
    return not _COMMENT.sub("", html).strip()


def html_words(html: str) -> str:
    """Return raw HTML with blanks in place of all that is no words, each in its own place."""
    return _HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), html)
