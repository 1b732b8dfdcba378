"""A page says how sure a claim is, and what decides about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document


@pytest.fixture
def sensitivity(library: Document) -> Document:
    """Return the document with a range, and a page that shows what decides about a claim."""
    library.edit(
        "claims/library.yaml",
        "value: 20 thousand USD/year",
        "value: 15 to 25 thousand USD/year\n  range: plausible",
    )
    library.edit("claims/library.yaml", '"$20,000 a year"', '"$15,000 to $25,000 a year"')
    library.edit(
        "docs/opening.md",
        "every day.\n",
        "every day.\n\n```{claims-sensitivity} spend_for_fines\n```\n",
    )
    return library


def text(page: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", page).split())


def test_a_page_says_what_decides_and_where_the_verdict_flips(sensitivity: Document) -> None:
    assert sensitivity.build("-W") == 0
    page = text(sensitivity.read("opening.html"))
    assert "All of its uncertainty comes from one figure: what fines bring in." in page
    # A log-normal, whose 5 % and 95 % points are the ends of the range.
    assert "In 90 cases of 100 it lies between 80 and 133" in page
    # At the low end of the fines, 2,000,000 / 15,000; at the high end, / 25,000.
    assert "$15,000 to 25,000 a year 133 80 100 %" in page
    assert "holds until the figure passes $40,000 a year or falls below $10,000 a year" in page
    # What is a single number is not varied, and has its break-even all the same.
    assert "$2 million a year none" in page
    assert "until the figure passes" in page.split("$2 million a year none")[1]


def test_what_decides_follows_the_figures(sensitivity: Document) -> None:
    sensitivity.build("-W")
    assert sensitivity.build("-W") == 0
    assert sensitivity.pages_written == set()
    sensitivity.edit("claims/library.yaml", "15 to 25 thousand", "16 to 25 thousand")
    sensitivity.edit("claims/library.yaml", "$15,000", "$16,000")
    assert sensitivity.build("-W") == 0
    assert "opening" in sensitivity.pages_written
    incremental = sensitivity.bytes()
    assert "$16,000 to 25,000 a year 125 80 100 %" in text(sensitivity.read("opening.html"))
    sensitivity.build(name="clean")
    assert incremental == sensitivity.bytes()


SHORT = """
from sphinx_claims.maths import ln


@claim(label="the logarithm of how far fines lie above a small part of the spending")
def above(fines, spend):
    return ln(fines / spend - 0.007)
"""


def test_a_claim_without_a_value_somewhere_is_told_in_plain_words(sensitivity: Document) -> None:
    file = sensitivity.folder / "claims/library.py"
    file.write_text(file.read_text("utf-8") + SHORT, "utf-8")
    before, after = (
        "```{claims-sensitivity} spend_for",
        "{claim}`above`\n\n```{claims-sensitivity} ",
    )
    sensitivity.edit("docs/opening.md", f"{before}_fines", f"{after}above")
    # It has a value at both ends of the range, and none far below the low one.
    assert sensitivity.build() == 0
    page = text(sensitivity.read("opening.html"))
    assert (
        "Its uncertainty can't be computed: “above” has no value for some values of its figures."
        in page
    )


def test_a_figure_is_no_claim(sensitivity: Document) -> None:
    sensitivity.edit("docs/opening.md", "-sensitivity} spend_for_fines", "-sensitivity} spend")
    assert sensitivity.build() == 2
    assert "“spend” is no claim" in sensitivity.log
