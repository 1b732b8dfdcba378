"""A page shows the evidence for a figure, and so does the figure's record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

ROWS = """\
  evidence:
    - {of: fines, relation: floor, note: one part of the town}
"""


@pytest.fixture
def evidence(library: Document) -> Document:
    """Return the document with evidence for a figure, and a page that lists it."""
    scope = "  scope: Wages, books and the building.\n"
    library.edit("claims/library.yaml", scope, scope + ROWS)
    library.edit(
        "claims/library.yaml",
        '"$20,000 a year"}',
        '"$20,000 a year", reporting: the books of the treasurer}',
    )
    library.edit(
        "claims/sources/library.yaml",
        "type: report",
        "type: report\n  accessed: {date-parts: [[2025, 7, 1]]}",
    )
    library.edit(
        "docs/opening.md", "every day.\n", "every day.\n\n```{claims-evidence} spend\n```\n"
    )
    return library


def test_a_page_lists_the_evidence_for_a_figure(evidence: Document) -> None:
    assert evidence.build("-W") == 0
    page = " ".join(re.sub("<[^>]*>", " ", evidence.read("opening.html")).split())
    assert "The figure agrees with 1 floor." in page
    for piece in ("what fines bring in", "$20,000 a year", "floor", "one part of the town"):
        assert piece in page
    assert "reporting the books" in page
    assert "2025-07-01" in page


def test_what_is_said_of_a_relation_runs_together_nowhere(evidence: Document) -> None:
    assert evidence.build("-W", builder="text") == 0
    files = evidence.bytes()
    (page,) = (text.decode() for name, text in files.items() if name.endswith("opening.txt"))
    # The cell of the relation, whose lines stand below one another.
    cells = [line.split("|")[5].strip() for line in page.splitlines() if line.count("|") >= 7]
    assert "floor; the figure is not below it; one part of the town" in " ".join(
        " ".join(cells).split()
    )


def test_the_record_of_the_figure_has_it_too_and_that_of_the_estimate_says_for_what(
    evidence: Document,
) -> None:
    evidence.build("-W")
    assert "The figure agrees with 1 floor." in evidence.record("spend")
    assert "evidence for" in evidence.record("fines")


def test_a_change_of_the_evidence_writes_the_page_anew(evidence: Document) -> None:
    evidence.build("-W")
    evidence.edit("claims/library.yaml", "relation: floor", "relation: ceiling")
    assert evidence.build("-W") == 0
    assert "opening" in evidence.pages_written
    incremental = evidence.bytes()
    assert (
        "The figure is higher than what fines bring in, $20,000 a year, which is a ceiling."
        in evidence.read("opening.html")
    )
    evidence.build(name="clean")
    assert incremental == evidence.bytes()


def said(evidence: Document) -> int:
    """Return how often the page says how the evidence stands, its description left out."""
    page = re.sub(r"<meta [^>]*>", "", evidence.read("opening.html"))
    return page.count("The figure agrees with 1 floor.")


def test_what_a_forest_on_the_page_says_is_not_said_again_above_the_table(
    evidence: Document,
) -> None:
    table = "```{claims-evidence} spend\n```\n"
    evidence.edit("docs/opening.md", table, f"```{{claims-plot}} forest spend\n```\n\n{table}")
    assert evidence.build("-W") == 0
    assert said(evidence) == 1
    evidence.edit("docs/opening.md", "```{claims-plot} forest spend\n```\n\n", "")
    assert evidence.build("-W") == 0
    assert said(evidence) == 1


def test_a_figure_that_is_not_there_fails_the_build_and_leaves_no_hole(evidence: Document) -> None:
    evidence.edit("docs/opening.md", "{claims-evidence} spend", "{claims-evidence} spned")
    assert evidence.build() == 2
    assert "“spned” is no figure" in evidence.log
    assert "did you mean “spend”?" in evidence.log
    assert "[“spned” is no figure]" in evidence.read("opening.html")


def test_a_figure_that_goes_fails_the_next_build(library: Document) -> None:
    library.edit(
        "docs/opening.md", "every day.\n", "every day.\n\n```{claims-evidence} fines\n```\n"
    )
    assert library.build("-W") == 0
    assert "No published estimate is named" in library.read("opening.html")
    library.edit("docs/opening.md", "{claims-evidence} fines", "{claims-evidence} spend_for_fines")
    assert library.build() == 2
