"""Taking the fields of a record out of a mapping, and noting all that is wrong with it."""

from __future__ import annotations

import difflib
from collections import abc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import Enum
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from sphinx_claims.errors import Code, Edit, Location, Problem
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Mapping, Node, Scalar
from sphinx_claims.model import PartialDate

Choice = TypeVar("Choice", bound=Enum)
Result = TypeVar("Result")

Renamings: TypeAlias = abc.Mapping[str, str]
"""The id that a record has now, by each id that it had before."""

NONE_FORMER: Renamings = MappingProxyType({})
"""For names that are never told as renamed, such as keys."""


def nearest(found: str, known: Iterable[str]) -> str | None:
    """Return the known spelling most like the one found, or None where none is near."""
    matches = difflib.get_close_matches(found[:80], list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def suggestion(
    found: str, known: Iterable[str], former: Renamings = NONE_FORMER
) -> tuple[str, ...]:
    """Return the help that names what an id is called now, or the nearest right spelling."""
    _, said = _meant(found, known, former)
    return (said,) if said else ()


def respelt(
    problem: Problem,
    found: str,
    known: Iterable[str],
    *places: Location,
    former: Renamings = NONE_FORMER,
) -> Problem:
    """Return a problem with the nearest right spelling as help, and the edits that write it.

    `places` is wherever the wrong spelling stands, in quotes or without; where one of them holds
    anything else, or there is none, it stays a line of help. `former` has the id that a record has
    now by each that it had before: such an id was right once, and there is nothing to guess.
    """
    match, said = _meant(found, known, former)
    if not match:
        return problem
    spans = [span for place in places if (span := _span(place, found)) is not None]
    edits = [Edit(location=span, replacement=match) for span in spans]
    whole = edits if len(spans) == len(places) else []
    return problem.advised(said, whole)


def _meant(found: str, known: Iterable[str], former: Renamings) -> tuple[str, str]:
    """Return what is likely meant, and the help that says so; two empty texts for nothing."""
    if found in former:
        return former[found], f"it is called “{former[found]}” now"
    match = nearest(found, known)
    return (match, f"did you mean “{match}”?") if match else ("", "")


def _span(place: Location, word: str) -> Location | None:
    """Return where the characters of a single word stand; None where they may not be alone."""
    if place.width == len(word):
        return place
    if place.width == len(word) + 2 and not any(map(str.isspace, word)):
        # The width of a text in quotes counts the quotes.
        return replace(place, column=place.column + 1, width=len(word))
    return None


class Fields:
    """The fields of one record, each taken once by its name and its kind."""

    def __init__(
        self,
        node: Node,
        *,
        what: str,
        known: Sequence[str],
        required: Sequence[str] = (),
        report: Report,
    ) -> None:
        """Index the mapping; report a node that is none, and unknown and repeated keys.

        `what` names the record in messages, with its article: “a figure”. A key that is `required`
        and missing is reported when its value is asked for.
        """
        self.what = what
        self.location = node.location
        self._report = report
        self._required = frozenset(required)
        self._values: dict[str, tuple[Scalar, Node]] = {}
        self._meant: set[str] = set()
        self._is_mapping = isinstance(node, Mapping)
        if not isinstance(node, Mapping):
            self._shape(node, f"{what} is a mapping of keys to values")
            return
        for key, value in node.entries:
            self._index(key, value, known)

    def _index(self, key: Scalar, value: Node, known: Sequence[str]) -> None:
        if key.text in self._values:
            first = self._values[key.text][0].location
            self._note(
                Code.KEY_DUPLICATE,
                key.location,
                f"“{key.text}” stands twice in {self.what}: first in line {first.line}",
            )
        elif key.text not in known:
            keys = ", ".join(known)
            # A key that was misspelt is not missing as well: one cause, one error.
            self._meant.update(filter(None, [nearest(key.text, known)]))
            message = f"“{key.text}” is no key of {self.what}; its keys are {keys}"
            problem = Problem(code=Code.KEY_UNKNOWN, location=key.location, message=message)
            self._report(respelt(problem, key.text, known, key.location))
        else:
            self._values[key.text] = (key, value)

    def has(self, key: str) -> bool:
        """Return whether the key is there."""
        return key in self._values

    def where(self, key: str) -> Location:
        """Return where the key's value stands, or where the record does."""
        return self._values[key][1].location if key in self._values else self.location

    def inside(self, key: str) -> Location | None:
        """Return where a key's characters stand without quotes, or None where that is not plain.

        Folded, escaped and blocks of text are not written as they are read.
        """
        node = self._values[key][1] if key in self._values else None
        return node.inside if isinstance(node, Scalar) else None

    def node(self, key: str, *, required: bool = False) -> Node | None:
        """Return a key's value as it was parsed, or None where there is none."""
        if key in self._values:
            return self._values[key][1]
        required = required or key in self._required
        if required and self._is_mapping and key not in self._meant:
            self._note(Code.KEY_MISSING, self.location, f"{self.what} needs the key “{key}”")
            # Whoever asks for it again need not be told again.
            self._meant.add(key)
        return None

    def text(self, key: str, *, required: bool = False) -> str:
        """Return a key's text with its white space folded, or “” where there is none."""
        node = self.node(key, required=required)
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self._shape(node, f"“{key}” of {self.what} is a text")
            return ""
        text = " ".join(node.text.split())
        if not text:
            self._note(Code.VALUE_INVALID, node.location, f"“{key}” of {self.what} is empty")
        return text

    def choice(self, key: str, kinds: type[Choice], *, required: bool = False) -> Choice | None:
        """Return a key's text as one of an enumeration's values."""
        text = self.text(key, required=required)
        if not text:
            return None
        values = [str(kind.value) for kind in kinds]
        if text not in values:
            message = f"“{text}” is no {key} of {self.what}; it is one of {', '.join(values)}"
            where = self.where(key)
            problem = Problem(code=Code.VALUE_INVALID, location=where, message=message)
            self._report(respelt(problem, text, values, where))
            return None
        return kinds(text)

    def date(self, key: str, *, required: bool = False) -> PartialDate | None:
        """Return a key's text as a date."""
        return self.parsed(key, PartialDate.parse, Code.VALUE_INVALID, required=required)

    def parsed(
        self,
        key: str,
        parse: Callable[[str], Result],
        code: Code,
        *,
        required: bool = False,
    ) -> Result | None:
        """Return what `parse` makes of a key's text; its ValueError becomes a problem."""
        text = self.text(key, required=required)
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            self._note(code, self.where(key), f"“{text}” is no {key} of {self.what}: {error}")
            return None

    def _shape(self, node: Node, message: str) -> None:
        found = {"Scalar": "a text", "Sequence": "a list", "Mapping": "a mapping"}
        here = found[type(node).__name__]
        if isinstance(node, Scalar) and not node.text:
            here = "nothing"
        self._note(Code.VALUE_SHAPE, node.location, f"{message}; here stands {here}")

    def _note(self, code: Code, location: Location, message: str) -> None:
        self._report(Problem(code=code, location=location, message=message))
