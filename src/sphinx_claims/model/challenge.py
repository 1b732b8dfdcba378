"""Where a reader can object to a figure or claim: an address to be filled in, or a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

CHALLENGE_FIELDS = ("id", "value", "label", "permalink")
"""What an address can be filled in with: of the record, and the address of its page."""

_FIELD = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """What the document says of where to object."""

    text: str
    """An address with fields such as ``{id}``, or the name of a page of the document."""

    is_page: bool

    def address(self, fields: Mapping[str, str]) -> str:
        """Return the address with its fields filled in, each quoted as a part of an address.

        Raises KeyError for a field of the address that is not given.
        """
        return _FIELD.sub(lambda found: quote(fields[found[1]], safe=""), self.text)
