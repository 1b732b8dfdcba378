"""What a code means at length, with a bad and a good example: one file of data for each code."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sphinx_claims.errors.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What else an example needs: an edit of a file, or a file of its own where `old` is empty."""

    file: str
    new: str
    old: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Lines that earn a code, and the lines that do not."""

    file: str
    """The file that they stand in, relative to the document's root."""

    bad: str
    good: str
    good_file: str = ""
    """The file of the good lines, where it is another one."""

    saved_as: str = "utf-8"
    """The encoding that the bad lines are saved in."""

    is_built: bool = False
    """Whether only a build can find it."""

    arguments: tuple[str, ...] = ()
    """Options with which `claims check` has to be run."""

    beside: tuple[Beside, ...] = ()
    """How a small document that holds is made to hold the good lines."""

    def pages(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Return the bad lines and the good ones, each under a title that says where they are."""
        saved = "" if self.saved_as == "utf-8" else f", saved as {self.saved_as}"
        asked = f", with {' '.join(self.arguments)}" if self.arguments else ""
        return (
            (f"Bad, in {self.file}{saved}{asked}", self.bad),
            (f"Good, in {self.good_file}" if self.good_file else "Good", self.good),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a code means, why it is checked, and what to do: paragraphs of sentences."""

    code: Code
    means: str
    why: str
    mend: str
    example: Example | None
    """None for a code that no document can earn."""


def explanation_file(code: Code) -> str:
    """Return the name of the file that explains a code."""
    return f"{code.slug}.toml"


@cache
def explain(code: Code) -> Explanation:
    """Return the explanation of a code.

    Raises FileNotFoundError, KeyError, TypeError or tomllib.TOMLDecodeError where its file is not
    there or not as it should be, which a test of the package rules out.
    """
    file = files(__package__) / "explanations" / explanation_file(code)
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    example = table.pop("example", None)
    return Explanation(
        code=code,
        example=None if example is None else _example(example),
        **{key: " ".join(text.split()) for key, text in table.items()},
    )


def _example(table: dict[str, Any]) -> Example:
    beside = tuple(Beside(**row) for row in table.pop("beside", ()))
    arguments = tuple(table.pop("arguments", ()))
    return Example(beside=beside, arguments=arguments, **table)
