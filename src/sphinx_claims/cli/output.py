"""How a command shows problems: as text, as annotations of a workflow, or as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from sphinx_claims.errors import (
    COLOURED,
    PLAIN,
    Code,
    Palette,
    Problem,
    Severity,
    annotation,
    errors_last,
    exit_status,
    internal_problem,
    render,
    render_many,
    run_record,
)

MOST_NOTICES = 3
"""Notices of one code that are shown each, unless all are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a command counted: as the line that it closes with, and as numbers."""

    line: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """How a command was asked to show problems."""

    form: str = "text"
    """One of text, github and json."""

    color: str = "auto"
    """One of auto, always and never; of text alone."""

    is_folded: bool = False
    """Whether many notices of one code are one line; of text alone."""


def show(
    output: Output, problems: Sequence[Problem], root: Path, summary: Summary | None = None
) -> int:
    """Print problems as asked for, and return the exit status that they lead to.

    `root` is the folder that their paths are relative to; `summary` is None where nothing could
    be judged. Text goes to standard error and its closing line to standard output; the other
    forms go to standard output alone.
    """
    if output.form == "json":
        # In ASCII, so that it is the same document whatever a terminal or a pipe can carry.
        counts = None if summary is None else summary.counts
        print(json.dumps(run_record(problems, counts), indent=2))
    elif output.form == "github":
        for problem in problems:
            print(annotation(problem, lambda path: _from_repository(root, path)))
        print(_closing(problems, summary))
    else:
        palette = palette_of(output.color, os.environ, sys.stderr)
        show_text(problems, root, palette, is_folded=output.is_folded)
        print(_closing(problems, summary))
    return exit_status(problems)


def show_failure(form: str, error: Exception) -> int:
    """Show an error that is the machine's own as a problem, and return its exit status."""
    problem = internal_problem(error)
    if form in {"github", "json"}:
        return show(Output(form=form), [problem], Path())
    print(render(problem, lambda path, line: None), file=sys.stderr)
    return exit_status([problem])


def palette_of(color: str, environment: Mapping[str, str], stream: TextIO | None) -> Palette:
    """Return the colours for a stream.

    What is asked for comes first, then NO_COLOR (https://no-color.org), then FORCE_COLOR
    (https://force-color.org) and CLICOLOR_FORCE (https://bixense.com/clicolors), each of which
    counts where it is not empty; else a stream is coloured where it is a terminal that can be.
    """
    if color != "auto":
        return COLOURED if color == "always" else PLAIN
    if environment.get("NO_COLOR"):
        return PLAIN
    forced = (environment.get(name, "") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
    if any(value not in {"", "0"} for value in forced):
        return COLOURED
    is_able = environment.get("TERM") != "dumb" and environment.get("CLICOLOR") != "0"
    return COLOURED if is_able and stream is not None and stream.isatty() else PLAIN


def show_text(
    problems: Sequence[Problem], root: Path, palette: Palette, *, is_folded: bool = False
) -> None:
    """Print problems to standard error, errors last, and where to read more of what fails."""
    from sphinx_claims.loading import read_lines

    read_line = read_lines(root)
    many = _many(problems) if is_folded else {}
    for folded, count in many.items():
        print(render_many(folded, count, "“--notices all”", palette), end="\n\n", file=sys.stderr)
    for problem in errors_last(problems):
        if problem.code not in many:
            print(render(problem, read_line, palette), end="\n\n", file=sys.stderr)
    failing = dict.fromkeys(p.code.slug for p in problems if p.severity is not Severity.NOTICE)
    if failing:
        code = next(iter(failing)) if len(failing) == 1 else "CODE"
        print(f"for more on a code: claims explain {code}", file=sys.stderr)


def _many(problems: Iterable[Problem]) -> dict[Code, int]:
    """Return the codes of which there are more notices than are shown each, with their numbers."""
    counts = Counter(p.code for p in problems if p.severity is Severity.NOTICE)
    return {code: count for code, count in counts.items() if count > MOST_NOTICES}


def _closing(problems: Sequence[Problem], summary: Summary | None) -> str:
    notices = sum(problem.severity is Severity.NOTICE for problem in problems)
    errors = len(problems) - notices
    counts = [_count(errors, "error")] if errors or summary is None else []
    counts += [_count(notices, "notice")] if notices else []
    parts = [] if summary is None else [summary.line]
    parts += [", ".join(counts)] if counts else []
    return "; ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _from_repository(root: Path, path: str) -> str:
    """Return a path as a workflow names it: relative to the repository that it checked out."""
    base = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    try:
        return (root.resolve() / path).relative_to(base).as_posix()
    except ValueError:
        return path
