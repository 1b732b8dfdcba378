"""The text of our two roles, as the check and the build both read it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.fields import respelt
from sphinx_claims.loading.figures import is_id
from sphinx_claims.model import Exemption, ExemptionKind, Statement
from sphinx_claims.wording import find_numbers

CLAIM = "claim"
EXEMPT = "exempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleText:
    """A role's text, taken apart."""

    words: str
    target: str
    offset: int
    """Where in the role's text the words start, or the target where there are none."""

    width: int
    """How many characters they cover there, with their own white space."""

    target_offset: int
    """Where in the role's text the target starts."""


def split_role(text: str) -> RoleText:
    """Take ``words <target>``, or a target alone, apart."""
    # Sphinx's own form of a role with a title: `text <target>`.
    words, opening, rest = text.rpartition("<")
    target, closing, after = rest.partition(">")
    if not (opening and closing and words.strip()) or after.strip():
        start = len(text) - len(text.lstrip())
        target = text.strip()
        return RoleText(
            words="", target=target, offset=start, width=len(target), target_offset=start
        )
    return RoleText(
        words=" ".join(words.split()),
        target=target.strip(),
        offset=len(words) - len(words.lstrip()),
        width=len(words.strip()),
        target_offset=len(words) + 1 + len(target) - len(target.lstrip()),
    )


def read_statement(
    text: str,
    location: Location,
    target_location: Location | None = None,
    parts: RoleText | None = None,
) -> Statement:
    """Return the statement of a ``{claim}`` role; Problems where its target is no id.

    `parts` is the text taken apart, where that has been done.
    """
    parts = parts or split_role(text)
    if not is_id(parts.target):
        message = (
            f"“{text}” names no figure or claim: write the words and then <id>, or an id alone"
        )
        raise Problems([Problem(code=Code.ROLE_INVALID, location=location, message=message)])
    return Statement(
        target=parts.target,
        words=parts.words,
        location=location,
        target_location=target_location,
    )


def read_exemption(
    text: str, location: Location, target_location: Location | None = None
) -> Exemption:
    """Return the exemption of an ``{exempt}`` role; Problems where kind or reason is missing."""
    parts = split_role(text)
    slug, _, reason = (part.strip() for part in parts.target.partition(":"))
    kinds = [kind.value for kind in ExemptionKind]

    def refuse(code: Code, message: str, *help_: str) -> Problems:
        return Problems([Problem(code=code, location=location, message=message, help=help_)])

    if not parts.words:
        form = "write the words and then <kind: reason>"
        raise refuse(Code.ROLE_INVALID, f"“{text}” exempts nothing: {form}")
    if slug not in kinds:
        message = f"“{slug}” is no kind of exemption; it is one of {', '.join(kinds)}"
        place = replace(target_location, width=max(1, len(slug))) if target_location else None
        problem = Problem(code=Code.ROLE_INVALID, location=place or location, message=message)
        raise Problems([respelt(problem, slug, kinds, *([place] if place else []))])
    if not reason:
        raise refuse(Code.ROLE_INVALID, f"the exemption of “{parts.words}” gives no reason")
    if next(find_numbers(parts.words), None) is None:
        message = f"the exemption of “{parts.words}” covers no number"
        raise refuse(Code.EXEMPTION_IDLE, message, "take the role away and keep the words")
    return Exemption(words=parts.words, kind=ExemptionKind(slug), reason=reason, location=location)
