"""Trying mutants: in a copy of the document, by the check and then by the document's own tests."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from sphinx_claims.checks import judge_document, run_checks
from sphinx_claims.errors import Code, Location, Problem, Problems, Severity
from sphinx_claims.judge import Freshness
from sphinx_claims.loading import copy_document
from sphinx_claims.mutants.mutant import Mutant

_PASSED, _FAILED = 0, 1
"""The exit statuses of a run of tests that tell of the tests; others tell of the run itself."""


class Trial:
    """A copy of a document, in which one thing at a time is changed and put back."""

    def __init__(self, root: Path, freshness: Freshness, tests: Sequence[str] = ()) -> None:
        """Prepare to try mutants; `tests` is the command that runs the document's own tests."""
        self._root = root
        self._freshness = freshness
        self._tests = list(tests)
        self._folder = tempfile.TemporaryDirectory(prefix="claims-mutants-")
        self._copy = Path(self._folder.name) / root.name

    def __enter__(self) -> Trial:
        copy_document(self._root, self._copy)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._folder.cleanup()

    def catch(self, mutant: Mutant) -> tuple[str, ...]:
        """Return what notices a mutant: codes of the check, or “tests”; nothing if it survives."""
        file = self._copy / mutant.location.path
        before = file.read_bytes()
        # Line ends are plain where mutants are made; the file's own come back with its bytes.
        text = mutant.applied(before.decode("utf-8").replace("\r\n", "\n"))
        file.write_text(text, encoding="utf-8", newline="\n")
        try:
            return self._codes() or self._failing_tests()
        finally:
            file.write_bytes(before)

    def refuse_broken(self) -> None:
        """Raise Problems where the document does not hold before anything is changed."""
        here = Location(path="conf.py")
        if codes := self._codes():
            message = f"the document does not hold as it is: {', '.join(codes)}"
            help_ = ("see what `claims check` says, and mend that first",)
            raise Problems(
                [Problem(code=Code.MUTANTS_UNTRIED, location=here, message=message, help=help_)]
            )
        if self._failing_tests():
            message = f"the tests fail before anything is changed: {' '.join(self._tests)}"
            raise Problems([Problem(code=Code.MUTANTS_UNTRIED, location=here, message=message)])

    def _codes(self) -> tuple[str, ...]:
        """Return the codes of what the check finds, notices apart."""
        try:
            problems = run_checks(judge_document(self._copy, self._freshness))
        except Problems as found:
            problems = list(found.problems)
        failing = (one.code.slug for one in problems if one.severity is not Severity.NOTICE)
        return tuple(dict.fromkeys(failing))

    def _failing_tests(self) -> tuple[str, ...]:
        if not self._tests:
            return ()
        try:
            ran = subprocess.run(  # noqa: S603  (the user's own command)
                self._tests, cwd=self._copy, capture_output=True, check=False
            )
        except OSError as error:
            message = f"{self._tests[0]} can't be run: {error.strerror}"
            raise Problems([_no_tests(message)]) from None
        if ran.returncode not in {_PASSED, _FAILED}:
            said = (ran.stdout + ran.stderr).decode("utf-8", "replace").strip().split("\n")[-1]
            raise Problems([_no_tests(f"the tests could not be run: {said}")])
        return ("tests",) if ran.returncode else ()


def _no_tests(message: str) -> Problem:
    return Problem(code=Code.MUTANTS_UNTRIED, location=Location(path="conf.py"), message=message)
