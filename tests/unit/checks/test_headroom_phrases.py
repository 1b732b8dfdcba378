import math

import pytest

from sphinx_claims.checks import headroom_phrase
from sphinx_claims.checks.headroom_phrases import holding_values, mending_phrase
from sphinx_claims.model import Headroom, Stretch, Verdict
from sphinx_claims.wording import Conventions, Interval, Unit

HOLDS, EDGE, FAILS, UNJUDGED = Verdict.HOLDS, Verdict.EDGE, Verdict.FAILS, Verdict.UNJUDGED
CONVENTIONS = Conventions.default()


def headroom(central, *pieces, is_exact=True):
    """Return a headroom of which each piece is a low end, a high end and a verdict."""
    return Headroom(
        figure="spend",
        unit=Unit.parse("USD/year"),
        central=central,
        stretches=tuple(
            Stretch(
                values=Interval(
                    low, high, low_open=verdict is not HOLDS, high_open=verdict is not HOLDS
                ),
                verdict=verdict,
            )
            for low, high, verdict in pieces
        ),
        is_exact=is_exact,
    )


@pytest.fixture
def figure(document):
    return document.records().figures["spend"]


@pytest.fixture
def phrase(figure):
    def phrase_of(verdict, *pieces, central=10e6, is_exact=True):
        given = headroom(central, *pieces, is_exact=is_exact)
        return headroom_phrase(given, verdict, figure, CONVENTIONS)

    return phrase_of


@pytest.fixture
def plainly(figure):
    def phrase_of(verdict, *pieces, central=10e6):
        given = headroom(central, *pieces)
        return headroom_phrase(given, verdict, figure, CONVENTIONS, called="it")

    return phrase_of


INF = math.inf
WIDE = (
    (0, 3.54e6, FAILS),
    (3.54e6, 5e6, EDGE),
    (5e6, 20e6, HOLDS),
    (20e6, 28.2843e6, EDGE),
    (28.2843e6, INF, FAILS),
)


def test_what_holds_says_how_far_the_figure_can_move_both_ways(phrase):
    assert phrase(HOLDS, (0, 5e6, FAILS), (5e6, 20e6, HOLDS), (20e6, INF, FAILS)) == (
        "holds until spend passes 20 million USD/year or falls below 5 million USD/year"
    )


def test_what_comes_to_the_edge_first_says_up_to_where(phrase):
    assert phrase(HOLDS, *WIDE) == (
        "holds until spend passes 20 million USD/year (then at the edge up to 28.2 million "
        "USD/year) or falls below 5 million USD/year (then at the edge down to 3.54 million "
        "USD/year)"
    )


def test_an_end_that_is_not_part_of_what_holds_is_reached_and_not_passed(figure):
    given = Headroom(
        figure="spend",
        unit=Unit.parse("USD/year"),
        central=10e6,
        stretches=(
            Stretch(values=Interval(0, 5e6, low_open=True), verdict=FAILS),
            Stretch(values=Interval(5e6, 20e6, low_open=True, high_open=True), verdict=HOLDS),
            Stretch(values=Interval(20e6, INF), verdict=FAILS),
        ),
        is_exact=True,
    )
    assert headroom_phrase(given, HOLDS, figure, CONVENTIONS) == (
        "holds until spend reaches 20 million USD/year or falls to 5 million USD/year"
    )


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        (
            ((0, 20e6, HOLDS), (20e6, INF, FAILS)),
            "holds until spend passes 20 million USD/year, and however low it is",
        ),
        (
            ((0, 5e6, FAILS), (5e6, INF, HOLDS)),
            "holds until spend falls below 5 million USD/year, and however high it is",
        ),
        (((0, INF, HOLDS),), "holds for any value of spend"),
        (
            ((0, 10e6, FAILS), (10e6, 10e6, HOLDS), (10e6, INF, FAILS)),
            "holds only with spend at exactly 10 million USD/year",
        ),
        (
            ((0, 5e6, UNJUDGED), (5e6, INF, HOLDS)),
            "holds until spend falls below 5 million USD/year (where it can't be computed), "
            "and however high it is",
        ),
        (
            ((0, 5e6, EDGE), (5e6, INF, HOLDS)),
            "holds until spend falls below 5 million USD/year (then it is at the edge), "
            "and however high it is",
        ),
    ],
)
def test_what_has_no_end_says_so(phrase, pieces, said):
    assert phrase(HOLDS, *pieces) == said


def test_a_search_says_how_far_it_went_where_it_found_no_end(phrase):
    pieces = ((1e3, 20e6, HOLDS), (20e6, 30e6, FAILS))
    assert phrase(HOLDS, *pieces, is_exact=False) == (
        "holds until spend passes 20 million USD/year, and however low it is "
        "(tried down to 1000 USD/year)"
    )
    assert phrase(HOLDS, (10.0, 1e13, HOLDS), is_exact=False) == (
        "holds for any value of spend (tried from 10 to 10 trillion USD/year)"
    )


def test_the_edge_says_where_it_would_hold_and_up_to_where_it_does_not_fail(phrase):
    assert phrase(EDGE, *WIDE, central=24e6) == (
        "would hold with spend from 5 million to 20 million USD/year; does not fail until "
        "spend reaches 28.2 million USD/year or falls to 3.54 million USD/year"
    )


def test_a_range_that_holds_as_one_number_says_so(phrase):
    assert phrase(EDGE, (0, 5e6, FAILS), (5e6, 20e6, HOLDS), (20e6, INF, FAILS)) == (
        "would hold with spend, as one number, from 5 million to 20 million USD/year; does not "
        "fail until spend passes 20 million USD/year or falls below 5 million USD/year"
    )


def test_an_edge_that_nothing_mends_stays_one(phrase):
    assert phrase(EDGE, (0, 5e6, FAILS), (5e6, 20e6, EDGE), (20e6, INF, FAILS)) == (
        "stays at the edge until spend reaches 20 million USD/year or falls to 5 million USD/year"
    )


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        (WIDE, "would hold with spend from 5 million to 20 million USD/year"),
        (
            ((0, 50e6, FAILS), (50e6, INF, HOLDS)),
            "would hold with spend at least 50 million USD/year",
        ),
        (((0, 5e6, HOLDS), (5e6, INF, FAILS)), "would hold with spend at most 5 million USD/year"),
        (
            ((0, 5e6, FAILS), (5e6, 6e6, EDGE), (6e6, INF, FAILS)),
            "would be at the edge with spend from 5 million to 6 million USD/year, "
            "and hold with none",
        ),
        (
            ((0, 5e6, FAILS), (5e6, 5e6, HOLDS), (5e6, INF, FAILS)),
            "would hold with spend at exactly 5 million USD/year",
        ),
        (((0, INF, FAILS),), "fails whatever spend is"),
    ],
)
def test_what_fails_says_where_the_figure_would_have_to_be(phrase, pieces, said):
    assert phrase(FAILS, *pieces, central=100e6) == said


def test_of_two_ways_the_nearer_one_is_said(phrase):
    pieces = ((0, 5e6, HOLDS), (5e6, 90e6, FAILS), (90e6, 95e6, HOLDS), (95e6, INF, FAILS))
    assert phrase(FAILS, *pieces, central=80e6).endswith("from 90 million to 95 million USD/year")
    assert phrase(FAILS, *pieces, central=8e6).endswith("at most 5 million USD/year")


def test_values_are_as_the_file_has_them(document, phrase):
    document.edit(document.figures, "10 million USD/year", "10 million USD per year")
    figure = document.records().figures["spend"]
    given = headroom(10e6, (0, 5e6, FAILS), (5e6, INF, HOLDS))
    assert "5 million USD per year" in headroom_phrase(given, HOLDS, figure, CONVENTIONS)


def test_statements_would_all_hold_where_their_stretches_meet(figure):
    one = headroom(100e6, (0, 5e6, FAILS), (5e6, 20e6, HOLDS), (20e6, INF, FAILS))
    other = headroom(100e6, (0, 8e6, FAILS), (8e6, 50e6, HOLDS), (50e6, INF, FAILS))
    apart = headroom(100e6, (0, 60e6, FAILS), (60e6, 70e6, HOLDS), (70e6, INF, FAILS))
    values = holding_values([one, other])
    assert values == Interval(8e6, 20e6)
    said = "would hold again with spend from 8 million to 20 million USD/year"
    assert mending_phrase(values, values, figure, CONVENTIONS) == said
    assert mending_phrase(values, Interval(9e6, 9e6), figure, CONVENTIONS) == (
        f"{said}; for all that rests on it to stand, at exactly 9 million USD/year"
    )
    assert mending_phrase(values, None, figure, CONVENTIONS) == (
        f"{said}; for all that rests on it to stand, nowhere"
    )
    assert holding_values([one, apart]) is None


def test_said_plainly_the_figure_is_it_and_values_are_as_sentences_have_them(plainly):
    assert plainly(HOLDS, (0, 5e6, FAILS), (5e6, 20e6, HOLDS), (20e6, INF, FAILS)) == (
        "holds until it passes $20 million a year or falls below $5 million a year"
    )


def test_said_plainly_what_is_at_the_edge_says_where_it_would_hold(plainly):
    assert plainly(EDGE, *WIDE) == (
        "would hold with it, as one number, from $5 million a year to $20 million a year; does not "
        "fail until it reaches $28.2 million a year or falls to $3.54 million a year"
    )


def test_said_plainly_no_digit_is_rounded_away_beyond_the_flip(plainly):
    # Three digits would take away half of the stretch, so there are more; and all of them are said.
    said = plainly(HOLDS, (0, 9.99e6, FAILS), (9.99e6, 10.0004e6, HOLDS), (10.0004e6, INF, FAILS))
    assert said == (
        "holds until it passes $10.0004 million a year or falls below $9.99 million a year"
    )


def test_a_figure_is_called_what_its_table_calls_it(figure):
    given = Headroom(
        figure="spend",
        unit=Unit.parse("USD/year"),
        central=10e6,
        stretches=(
            Stretch(values=Interval(0, 20e6, low_open=True), verdict=HOLDS),
            Stretch(values=Interval(20e6, INF, low_open=True), verdict=FAILS),
        ),
        is_exact=True,
    )
    assert headroom_phrase(given, HOLDS, figure, CONVENTIONS, called="the figure") == (
        "holds until the figure passes $20 million a year, and however low it is"
    )
