"""The nodes of pytest: a file of the document, and in it an item for each subject."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sphinx_claims.testing.document import Document
from sphinx_claims.testing.subjects import Subject

_FIRST = pytest.StashKey["DocumentFile"]()
"""The first file of the document of which a run looks at the items."""


class DocumentFile(pytest.File):
    """A file of figures, claims, sources or words."""

    def __init__(self, *, document: Document, **rest: Any) -> None:
        super().__init__(**rest)
        self._document = document

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the items; CollectError, as a text, for what belongs to none."""
        # One error per cause: whichever file is collected first tells what belongs to no item.
        is_first = self.session.stash.setdefault(_FIRST, self) is self
        if is_first and self._document.untold:
            raise self.CollectError(self._document.text(self._document.untold))
        path = self.path.relative_to(self._document.root).as_posix()
        for subject in self._document.subjects_of(path):
            yield SubjectItem.from_parent(
                self, name=subject.name, subject=subject, document=self._document
            )


class SubjectItem(pytest.Item):
    """A figure, a claim, a statement, a source, or what a page holds besides statements."""

    def __init__(self, *, subject: Subject, document: Document, **rest: Any) -> None:
        super().__init__(**rest)
        self._subject = subject
        self._document = document
        # `pytest -k` with the id of a figure finds all that a change of it can break.
        self.extra_keyword_matches.update(subject.rests_on | {subject.id})
        self.user_properties += _properties(subject, document)

    def runtest(self) -> None:
        """Fail with the problems of the subject, as `claims check` prints them."""
        failures = self._document.failures(self._subject)
        if failures:
            pytest.fail(self._document.text(failures), pytrace=False)
        notices = self._document.notices(self._subject)
        if notices:
            self.add_report_section("call", "notices", self._document.text(notices))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the place of the subject, its line counted from 0, and its heading.

        The heading is not how the id of the item ends: pytest would print the points of such a
        one, as in “1.5 billion”, as slashes.
        """
        location = self._subject.location
        return self.path, location.line - 1, f"{location.path}: {self.name}"

    def __repr__(self) -> str:
        return f"<{self._subject.kind.value.capitalize()} {self.name}>"


def _properties(subject: Subject, document: Document) -> Iterator[tuple[str, object]]:
    """Yield what a report in JUnit's XML says of an item besides its name."""
    yield "claims_kind", subject.kind.value
    if subject.id:
        yield "claims_id", subject.id
    if subject.verdict is not None:
        yield "claims_verdict", subject.verdict.value
    for problem in document.problems.get(subject, ()):
        yield "claims_code", problem.code.slug
