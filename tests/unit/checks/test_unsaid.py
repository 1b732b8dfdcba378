"""A part of a unit that is said to be left out is left out, and is a part."""

import pytest

from sphinx_claims.errors import Code

FIGURE = """
visits:
  label: what people come for
  value: VALUE
  unsaid: UNSAID
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "EXCERPT"}
  scope: All of them.
"""


def problems(document, value, unsaid, excerpt):
    figure = FIGURE.replace("VALUE", value).replace("UNSAID", unsaid).replace("EXCERPT", excerpt)
    document.add(document.figures, figure)
    document.add(document.page, "{claim}`visits`\n")
    lines = document.read(document.figures).split("\n")
    return [(one.code, lines[one.location.line - 1]) for one in document.problems()]


@pytest.mark.parametrize(
    ("value", "unsaid", "excerpt"),
    [
        ("7 billion USD/year", "per year", "$7 billion"),
        ("12 people", "people", "twelve"),
        ("84 billion USD/month", "per month", "$84 billion"),
    ],
)
def test_words_that_leave_it_out_fit_the_unit_with_it(document, value, unsaid, excerpt):
    assert problems(document, value, unsaid, excerpt) == []


@pytest.mark.parametrize(
    ("value", "unsaid", "excerpt"),
    [
        ("7 billion USD", "per year", "$7 billion"),
        ("7 billion USD/year", "per year", "$7 billion a year"),
        ("12 people", "per year", "twelve people"),
        ("12 people", "USD", "twelve people"),
    ],
)
def test_a_unit_can_not_lose_what_is_said_to_be_left_out(document, value, unsaid, excerpt):
    found = problems(document, value, unsaid, excerpt)
    assert (Code.EXCERPT_DRIFT, f"  value: {value}") in found


def test_what_is_left_out_is_a_unit(document):
    with pytest.raises(Exception, match="it names no unit"):
        problems(document, "12 people", "1", "twelve people")
