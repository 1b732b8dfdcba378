"""Every value says what its range is a range of, or that it has none."""

import pytest

from sphinx_claims.checks import range_phrase


def test_a_figure_without_a_range_is_a_single_value(document):
    assert range_phrase(document.records().figures["spend"]) == "single value"


@pytest.mark.parametrize(
    ("kind", "phrase"),
    [
        ("plausible", "the source's plausible range"),
        ("interval-90", "a 90 % interval"),
        ("spread", "the spread of several counts"),
    ],
)
def test_a_range_says_of_what_kind_it_is(document, kind, phrase):
    document.edit(document.figures, "range: spread", f"range: {kind}")
    assert range_phrase(document.records().figures["fines"]) == phrase


def test_the_range_of_a_claim_is_that_of_its_figures(document):
    assert range_phrase(document.records().claims["ratio"]) == "from its figures' ranges"


def test_a_claim_over_single_values_is_one(document):
    document.edit(document.figures, "50 to 100 thousand", "100 thousand")
    document.edit(document.figures, "  range: spread\n", "")
    document.edit(document.figures, '"$50,000 to $100,000 a year"', '"$100,000 a year"')
    assert range_phrase(document.records().claims["ratio"]) == "single value"
