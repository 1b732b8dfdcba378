"""What a card shows beyond its statement: a page is written again by it, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

FIGURES = """
at_the_desk:
  label: visitors whom the desk counted
  value: 250 people
  basis: measured
  as_of: 2025
  review_by: 2099-12-31
  source: {ref: survey, excerpt: "250 people"}
  scope: Everyone who asked for something.
  measures: people who asked

readers:
  label: people who read in the room
  value: 260 to 400 people
  range: plausible
  basis: measured
  as_of: 2025
  review_by: 2095-12-31
  source: {ref: budget, excerpt: "260 to 400 people"}
  scope: Everyone with a book.
  evidence:
    - {of: at_the_desk, relation: floor, note: most do not ask}
  history:
    - {date: 2025-03-01, value: 260 to 400 people, reason: the attic was counted}

unstated:
  label: books in the attic
  value: 50 people
  basis: measured
  as_of: 2025
  review_by: 2099-12-31
  source: {ref: attic, excerpt: "50 people"}
  scope: Those with a number.
"""
SOURCES = """
- id: survey
  type: report
  title: The desk's survey
  issued: {date-parts: [[2024]]}
- id: attic
  type: report
  title: The attic's list
  issued: {date-parts: [[2023]]}
"""
CLAIMS = """

@claim(label="what two libraries would cost", unit="USD/year")
def twice(spend):
    return 2 * spend


@claim(label="fines in two libraries")
def through(twice, fines):
    return twice / fines


@claim(label="fines by steps")
def stepped(spend, fines):
    ratio = spend / fines
    if ratio > 1:
        return ratio
    return 2 * ratio


@claim(label="of nothing that is stated", unit="people")
def elsewhere(unstated):
    return 2 * unstated
"""
PAGE = """# Opening

{claim}`300 people <readers>` read. It is {claim}`about 200-to-1 <through>`.
"""
ORPHANS = {"steps": "{claim}`about 100-to-1 <stepped>`", "other": "{claim}`elsewhere`"}


@pytest.fixture
def wide(library: Document) -> Document:
    """Return a document with evidence, history, a claim of a claim, and one by steps."""
    library.edit("conf.py", 'claims_pages = "docs"', 'claims_pages = "docs"\nclaims_as_of = "2025"')
    for path, more in (
        ("claims/library.yaml", FIGURES),
        ("claims/sources/library.yaml", SOURCES),
        ("claims/library.py", CLAIMS),
    ):
        with (library.folder / path).open("a", encoding="utf-8") as file:
            file.write(more)
    library.write("docs/opening.md", PAGE)
    for name, statement in ORPHANS.items():
        library.write(f"docs/{name}.md", f"---\norphan: true\n---\n# Title\n\n{statement}.\n")
    return library


def cards(document: Document, page: str = "opening") -> str:
    return document.read(f"{page}.html").partition('<section class="claim-cards"')[2]


YAML, SOURCE, CODE = "claims/library.yaml", "claims/sources/library.yaml", "claims/library.py"

# Each edit, with words that the cards then have and did not have before.
EDITS = {
    "the title of a source": (SOURCE, "The town's budget", "The city's budget", "The city's"),
    "the date on which a source was read": (
        SOURCE,
        "  title: The town's budget\n",
        "  title: The town's budget\n  accessed: {date-parts: [[2025, 7, 3]]}\n",
        "read 2025-07-03",
    ),
    "the value of the evidence": (YAML, "250 people", "450 people", "which is a floor"),
    "the label of an input": (
        CODE,
        "what two libraries would cost",
        "what a pair of libraries costs",
        "what a pair of libraries costs",
    ),
    "a formula behind an input": (
        CODE,
        "def twice(spend):\n    return 2 * spend",
        "def twice(spend, fines):\n    return 2 * spend * spend / (100 * fines)",
        "passes $28,2",
    ),
    "the reason of a change": (YAML, "the attic was counted", "the loft was", "the loft was"),
    "a review date that others have": (YAML, "2095-12-31", "2096-12-31", "2096-12-31"),
}


@pytest.mark.parametrize(("path", "old", "new", "shown"), EDITS.values(), ids=EDITS)
def test_an_edit_of_what_a_card_shows_writes_its_page(
    wide: Document, path: str, old: str, new: str, shown: str
) -> None:
    assert wide.build() == 0, wide.log
    assert shown not in cards(wide)
    wide.edit(path, old, new)
    assert wide.build() == 0
    assert shown in cards(wide)
    assert "opening" in wide.pages_written
    incremental = wide.bytes()
    wide.build(name="clean")
    assert incremental == wide.bytes()


def test_a_function_that_gives_the_same_value_and_others_elsewhere_writes_its_page(
    wide: Document,
) -> None:
    assert wide.build() == 0
    wide.edit(CODE, "if ratio > 1:", "if ratio > 70:")
    assert wide.build() == 0
    assert "passes $80,000 a year" in cards(wide, "steps")
    assert "opening" not in wide.pages_written
    incremental = wide.bytes()
    wide.build(name="clean")
    assert incremental == wide.bytes()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (YAML, "books in the attic", "books under the roof"),
        (SOURCE, "The attic's list", "The list of the attic"),
        (CODE, "of nothing that is stated", "of nothing at all"),
        (YAML, "spend:\n", "# What the town pays.\nspend:\n"),
    ],
    ids=["a figure", "a source", "a claim", "a comment"],
)
def test_an_edit_of_what_no_card_shows_leaves_the_page(
    wide: Document, path: str, old: str, new: str
) -> None:
    assert wide.build() == 0
    wide.edit(path, old, new)
    assert wide.build() == 0
    assert "opening" not in wide.pages_written


def test_a_second_build_writes_no_card(wide: Document) -> None:
    assert wide.build() == 0
    assert wide.build() == 0
    assert wide.pages_written == set()


def test_a_review_that_comes_due_after_another_shows_on_the_card(
    wide: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words have had their mark since the first, so only the card tells of the second."""
    text = (wide.folder / YAML).read_text("utf-8")
    assert text.startswith("spend:")
    wide.write(YAML, text.replace("review_by: 2099-12-31", "review_by: 2030-12-31", 1))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1950000000")  # in October 2031
    assert wide.build() == 0
    first = cards(wide)
    assert first.count("due for review") == 1  # what twice the spending would come to
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4200000000")  # in February 2103
    assert wide.build() == 0
    assert cards(wide).count("due for review") == 2  # and the fines
    incremental = wide.bytes()
    wide.build(name="clean")
    assert incremental == wide.bytes()


def test_what_a_function_reads_writes_its_page_in_every_build(wide: Document) -> None:
    """No digest foresees what such a function gives for other values than its own."""
    limit = wide.folder / "limit.txt"
    limit.write_text("1", "utf-8")
    reading = f"from pathlib import Path\n\nLIMIT = float(Path({str(limit)!r}).read_text())\n"
    wide.edit(CODE, "from sphinx", f"{reading}\nfrom sphinx")
    wide.edit(CODE, "if ratio > 1:", "if ratio > LIMIT:")
    assert wide.build() == 0
    assert "passes $80,000 a year" not in cards(wide, "steps")
    limit.write_text("70", "utf-8")
    assert wide.build() == 0
    assert "passes $80,000 a year" in cards(wide, "steps")
