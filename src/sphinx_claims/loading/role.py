"""The text of our roles, as the check and the build both read it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.fields import respelt
from sphinx_claims.model import Citation, Exemption, ExemptionKind, Statement, is_id
from sphinx_claims.wording import AUTO, FORMATS, Format, FormatSyntaxError, find_numbers

CLAIM = "claim"
EXEMPT = "exempt"
SOURCE = "source"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimText(RoleText):
    """The text of a ``{claim}`` role, taken apart."""

    format: str | None
    """What stands after the bar; None where there is no bar."""

    format_offset: int
    """Where in the role's text that starts."""


def split_claim(text: str) -> ClaimText:
    """Take ``words <id>``, or ``id | format``, apart."""
    parts = split_role(text)
    target, bar, rest = parts.target.partition("|")
    target = target.rstrip()
    return ClaimText(
        words=parts.words,
        target=target,
        offset=parts.offset,
        width=parts.width if parts.words else len(target),
        target_offset=parts.target_offset,
        format=rest.strip() if bar else None,
        format_offset=parts.target_offset + len(parts.target) - len(rest.lstrip()),
    )


def read_statement(
    text: str,
    location: Location,
    target_location: Location | None = None,
    parts: ClaimText | None = None,
    format_location: Location | None = None,
) -> Statement:
    """Return the statement of a ``{claim}`` role.

    `parts` is the text taken apart, where that has been done. Problems where its target is no id,
    where its format is none, and where words have one.
    """
    parts = parts or split_claim(text)
    place = format_location or location

    def refuse(location: Location, message: str, *help_: str) -> Problems:
        problem = Problem(code=Code.ROLE_INVALID, location=location, message=message, help=help_)
        return Problems([problem])

    if not is_id(parts.target):
        form = "write the words and then <id>, or an id alone"
        raise refuse(location, f"“{text}” names no figure or claim: {form}")
    if parts.words and parts.format is not None:
        raise refuse(
            place,
            f"“{parts.format}” is a format, and the words “{parts.words}” stay as their author "
            "wrote them",
            f"keep the words: {{claim}}`{parts.words} <{parts.target}>`",
            f"or have the value written: {{claim}}`{parts.target} | {parts.format}`",
        )
    return Statement(
        target=parts.target,
        words=parts.words,
        location=location,
        target_location=target_location,
        format=AUTO if parts.format is None else _format(parts.format, place),
    )


def _format(text: str, location: Location) -> Format:
    """Return a format; Problems where the text is none."""
    try:
        return Format.parse(text)
    except FormatSyntaxError as error:
        word = error.word
        if word and word in text and location.width == len(text):
            column = location.column + text.index(word)
            location = replace(location, column=column, width=len(word))
        problem = Problem(code=Code.ROLE_INVALID, location=location, message=str(error))
        raise Problems([respelt(problem, word, FORMATS, location) if word else problem]) from None


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


def read_citation(
    text: str, location: Location, source_location: Location | None = None
) -> Citation:
    """Return the citation of a ``{source}`` role; Problems where its target can be no id."""
    parts = split_role(text)
    if not parts.target or any(map(str.isspace, parts.target)):
        form = "write a source's id alone, or words and then <id>"
        message = f"“{text}” names no source: {form}"
        raise Problems([Problem(code=Code.ROLE_INVALID, location=location, message=message)])
    return Citation(
        source=parts.target,
        words=parts.words,
        location=location,
        source_location=source_location,
    )
