"""A figure that a program measures: what readers are told, and builds after the program changed."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from tests.unit.conftest import MEASURED, PROGRAM

if TYPE_CHECKING:
    from conftest import Document

DOOR = "claims/programs/door.py"
ROWS = (
    "program: door.visitors, with days = 30: “visitors”",
    "each seed: 24, 27 and 26, from seeds 0, 1, 2",
    "asked of each: at least 20 days",
    "run: 2026-01-01, on python 3.11.7",
)


@pytest.fixture
def measured(library: Document) -> Document:
    """Return the library with a figure that a program measures, stated on one of its pages."""
    (library.folder / "claims/programs").mkdir()
    library.write(DOOR, PROGRAM)
    library.write("claims/counts.yaml", MEASURED.replace("2030-12", "2099-12-31"))
    library.edit(
        "docs/opening.md", "It is open", "On {claim}`at least 20 days <visited>` it is. It is open"
    )
    return library


def words(page: str) -> str:
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", page)).split()).replace(" :", ":")


def test_a_card_names_the_program_and_what_its_seeds_gave(measured: Document) -> None:
    assert measured.build("-W") == 0, measured.log
    page = measured.read("opening.html")
    card = words(page[page.index('id="statement-visited-1') :])
    assert "Measured by a program of this document, as of 2026-01." in card
    assert "Who comes through the door, in a made-up month (software of this document)" in card
    for row in ROWS:
        assert row in card
    assert 'href="ledger.html#source-door"' in page


def test_the_page_of_its_record_tells_the_same(measured: Document) -> None:
    assert measured.build("-W") == 0
    page = words(measured.record("visited"))
    for row in ROWS:
        assert row in page
    assert "from the lowest to the highest of 3 seeds" in page
    # A program is not published, and nobody has archived it.
    for name in ("published", "archived", "its words"):
        assert f"{name}:" not in page


def test_the_list_of_sources_has_the_program_with_its_file(measured: Document) -> None:
    assert measured.build("-W") == 0
    page = measured.read("ledger.html")
    listed = words(page[page.index('<dt id="source-door"') :])
    assert f"type: software its code: {DOOR}" in listed
    assert "figures: how many days of a month have a visitor" in listed


def test_the_register_of_a_printed_document_tells_of_it(measured: Document) -> None:
    measured.edit("conf.py", '"sphinx_claims"]', '"sphinx_claims", "sphinx_typstpdf"]')
    assert measured.build("-W", builder="typstpdf") == 0, measured.log
    (file,) = measured.out.glob("*.typ")
    text = " ".join(re.findall(r'#"(.*?)";', file.read_text("utf-8")))
    assert "easured by a program of this document" in text
    assert "Who comes through the door, in a made-up month" in text


@pytest.mark.parametrize("builder", ["text", "latex", "gettext", "dirhtml"])
def test_every_builder_has_the_words(measured: Document, builder: str) -> None:
    assert measured.build("-W", builder=builder) == 0, measured.log


def test_a_second_build_reads_and_writes_nothing(measured: Document) -> None:
    measured.build()
    assert measured.build("-W") == 0
    assert measured.pages_read == set()
    assert measured.pages_written == set()
    assert measured.records_written == set()


EDITS = {
    "another program": (DOOR, "0.9", "0.8", 1, "run-stale"),
    "a value by hand": ("claims/counts.yaml", "value: 24", "value: 23", 1, "run-drift"),
    "a result by hand": ("claims/counts.yaml", "27, 26]", "27, 25]", 1, "run-altered"),
    "a higher threshold": (
        "claims/counts.yaml",
        "threshold: at least 20",
        "threshold: at least 25",
        1,
        "threshold-missed",
    ),
    "a program that can't be followed": (DOOR, "import random", "import random, os", 2, "program-"),
}


@pytest.mark.parametrize(("path", "old", "new", "status", "code"), EDITS.values(), ids=EDITS)
def test_a_change_fails_every_build_until_it_is_taken_back(
    measured: Document, path: str, old: str, new: str, status: int, code: str
) -> None:
    assert measured.build("-W") == 0
    sound = measured.bytes()
    measured.edit(path, old, new)
    assert measured.build() == status
    assert code in measured.log
    assert measured.build() == status
    assert code in measured.log
    assert measured.pages_read == set()
    failing = measured.bytes()
    assert measured.build(name="clean") == status
    assert code in measured.log
    if status == 1:
        assert failing == measured.bytes()
    measured.edit(path, new, old)
    assert measured.build("-W") == 0
    assert sound == measured.bytes()


def test_a_comment_in_a_program_changes_no_page(measured: Document) -> None:
    measured.build()
    measured.edit(DOOR, "import random", "# A comment.\nimport random")
    assert measured.build("-W") == 0
    assert measured.pages_read == set()
    incremental = measured.bytes()
    measured.build(name="clean")
    assert incremental == measured.bytes()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (DOOR, "Who comes through the door", "Who comes in"),
        ("claims/counts.yaml", "threshold: at least 20", "threshold: at least 21"),
        ("claims/counts.yaml", "A made-up month", "A month"),
    ],
)
def test_what_is_told_of_it_is_told_anew(measured: Document, path: str, old: str, new: str) -> None:
    measured.build()
    measured.edit(path, old, new)
    assert measured.build("-W") == 0
    incremental = measured.bytes()
    measured.build(name="clean")
    assert incremental == measured.bytes()
