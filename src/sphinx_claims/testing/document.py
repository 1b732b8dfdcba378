"""A document, judged once for all of its tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sphinx_claims.checks import judge_document, run_checks
from sphinx_claims.errors import Problem, Problems, Severity, internal_problem, render
from sphinx_claims.judge import Freshness
from sphinx_claims.loading import read_lines, today_of
from sphinx_claims.testing.plain_warnings import plain_warnings
from sphinx_claims.testing.subjects import Subject, Subjects


def _any(_: str) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The subjects of a document, and the problems of each."""

    root: Path
    untold: tuple[Problem, ...]
    """The problems of which no subject is collected: what can't be read, above all."""

    subjects: Subjects | None = None
    """None for a document that can't be read."""

    problems: Mapping[Subject, tuple[Problem, ...]] = field(default_factory=dict)
    """The problems of each subject that has any, notices among them."""

    @classmethod
    def judge(
        cls, root: Path, *, is_strict: bool = False, is_collected: Callable[[str], bool] = _any
    ) -> Document:
        """Return the document whose conf.py stands in a folder, as a check of today finds it.

        `is_collected` says of a file, by its path relative to that folder, whether a run of all
        tests looks at its subjects.
        """
        freshness = Freshness(today=today_of(os.environ), is_strict=is_strict)
        try:
            with plain_warnings():
                ledger = judge_document(root, freshness)
                problems = run_checks(ledger)
        except Problems as found:
            return cls(root=root, untold=found.problems)
        except Exception as error:  # noqa: BLE001  (told as a problem, as `claims check` does)
            return cls(root=root, untold=(internal_problem(error),))
        return cls.of(root, Subjects(ledger), problems, is_collected)

    @classmethod
    def of(
        cls,
        root: Path,
        subjects: Subjects,
        problems: Iterable[Problem],
        is_collected: Callable[[str], bool] = _any,
    ) -> Document:
        """Return the document with each problem at every subject that it makes fail."""
        of_subject: dict[Subject, list[Problem]] = {}
        untold = []
        for problem in problems:
            having = subjects.of(problem)
            for subject in having:
                of_subject.setdefault(subject, []).append(problem)
            is_told = any(is_collected(subject.location.path) for subject in having)
            if not is_told and problem.severity is not Severity.NOTICE:
                untold.append(problem)
        return cls(
            root=root,
            untold=tuple(untold),
            subjects=subjects,
            problems={subject: tuple(found) for subject, found in of_subject.items()},
        )

    def may_hold(self, path: str) -> bool:
        """Return whether a file is the document's; any may be, where it can't be read."""
        return self.subjects is None or path in self.subjects.by_path

    def subjects_of(self, path: str) -> tuple[Subject, ...]:
        """Return the subjects of a file, in the order of its lines."""
        return () if self.subjects is None else self.subjects.by_path.get(path, ())

    def failures(self, subject: Subject) -> list[Problem]:
        """Return the problems that make a subject fail."""
        found = self.problems.get(subject, ())
        return [problem for problem in found if problem.severity is not Severity.NOTICE]

    def notices(self, subject: Subject) -> list[Problem]:
        """Return the problems of a subject that ask for nothing."""
        found = self.problems.get(subject, ())
        return [problem for problem in found if problem.severity is Severity.NOTICE]

    def text(self, problems: Iterable[Problem]) -> str:
        """Return problems as `claims check` prints them."""
        read_line = read_lines(self.root)
        return "\n\n".join(render(problem, read_line) for problem in problems)
