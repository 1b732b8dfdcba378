"""The ids of figures and claims."""

from __future__ import annotations

import keyword
import re

ID_SHAPE = "[a-z][a-z0-9_]{0,79}"
"""An id, as a regular expression; that it is no word of Python's is looked at apart."""

_ID = re.compile(ID_SHAPE)


def is_id(text: str) -> bool:
    """Return whether a text can name a figure or claim, and so a parameter of a function."""
    return _ID.fullmatch(text) is not None and not keyword.iskeyword(text)
