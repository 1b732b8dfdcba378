"""Reading where a reader can object, out of the value of conf.py."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from sphinx_claims.loading.page_files import find_prose
from sphinx_claims.model import CHALLENGE_FIELDS, Challenge, Settings

# A host, or somebody's mailbox, is what no field can stand in for.
_ADDRESS = re.compile(r"(https?://[^\s/?#{}]+|mailto:[^\s/?#{}]+@[^\s/?#{}]+)([/?#]\S*)?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")
_LISTED = ", ".join(f"{{{field}}}" for field in CHALLENGE_FIELDS)


class ChallengeError(ValueError):
    """Raised for a text that says of no place where it is; the message ends a sentence."""

    def __init__(self, reason: str, wrong: str = "", known: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.wrong = wrong
        """A name that is none of `known`; empty where the matter is another one."""

        self.known = known


def read_challenge(text: str, settings: Settings) -> Challenge:
    """Return the place that a text names; ChallengeError where it names none.

    It is an address that begins with “https://”, “http://” or “mailto:”, or else a page as Sphinx
    names it.
    """
    if not _SCHEME.match(text):
        return _page(text, settings)
    if not _ADDRESS.fullmatch(text):
        raise ChallengeError(
            "is no address that a link can have: it begins with “https://” and a host, or with "
            "“mailto:” and a mailbox, and holds no space"
        )
    for found in _BRACES.finditer(text):
        field = found[1]
        if field is None:
            raise ChallengeError("has a brace that belongs to no field")
        if field not in CHALLENGE_FIELDS:
            raise ChallengeError(
                f"has a field “{{{field}}}”, and there are {_LISTED}", field, CHALLENGE_FIELDS
            )
    return Challenge(text=text, is_page=False)


def _page(text: str, settings: Settings) -> Challenge:
    pages = tuple(
        PurePosixPath(path).relative_to(settings.pages).with_suffix("").as_posix()
        for path in find_prose(settings)
    )
    if text not in pages:
        raise ChallengeError("is no page of the document and no address", text, pages)
    return Challenge(text=text, is_page=True)
