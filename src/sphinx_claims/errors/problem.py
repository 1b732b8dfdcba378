"""A problem: one cause, its places, and what would mend it."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from sphinx_claims.errors.code import Code, Severity
from sphinx_claims.errors.location import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A further place that a problem touches."""

    location: Location
    remark: str
    """What is to be seen there."""

    shown: bool = False
    """Whether the line itself is shown, with the span marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change of the characters at one place."""

    location: Location
    """The characters that go; they stand on one line."""

    replacement: str
    """What comes in their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Edits that do what a line of help says; with those of the other lines they mend it all."""

    help: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong."""

    code: Code
    location: Location
    message: str
    """A sentence that stands alone, with no full stop."""

    remark: str = ""
    """What is to be seen at the location, printed beside its mark."""

    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()
    """Facts behind the message, such as the computation with its values."""

    help: tuple[str, ...] = ()
    """What would mend it: each a sentence."""

    suggestions: tuple[Suggestion, ...] = ()
    """The lines of help that are certain enough to be tried, with their edits."""

    @property
    def severity(self) -> Severity:
        """How grave the problem is, which its code decides."""
        return self.code.severity

    def advised(self, help_: str, edits: Iterable[Edit] = ()) -> Problem:
        """Return the problem with one more line of help, and the edits that do what it says."""
        made = tuple(edits)
        more = (Suggestion(help=help_, edits=made),) if made else ()
        return replace(self, help=(*self.help, help_), suggestions=(*self.suggestions, *more))


class Problems(Exception):
    """Carry every problem of a stage that could not go on, all at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))


def exit_status(problems: Iterable[Problem]) -> int:
    """Return 0 for a good run, 1 where the claims do not hold, 2 where input can't be read."""
    return max((problem.severity.value for problem in problems), default=0)


def errors_last(problems: Iterable[Problem]) -> list[Problem]:
    """Return notices before errors, each in their order: what asks for work is read last."""
    return sorted(problems, key=lambda problem: problem.severity is not Severity.NOTICE)


def internal_problem(error: BaseException) -> Problem:
    """Return the problem of an error that is the machine's own, at the line that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    name, line = (frames[-1].filename, frames[-1].lineno or 1) if frames else ("", 1)
    said = " ".join(str(error).split())
    return Problem(
        code=Code.INTERNAL,
        location=Location(path=PurePath(name).name, line=line),
        message=f"the machine itself failed: {type(error).__name__}: {said}",
        help=("please report this, with what you changed last",),
    )
