"""Break-evens in words."""

import math

import pytest

from sphinx_claims.model import Headroom, Stretch, Verdict
from sphinx_claims.whatif.break_even import break_even_phrase, within
from sphinx_claims.whatif.slider import Slider
from sphinx_claims.whatif.written import Written
from sphinx_claims.wording import AUTO, Interval, Unit

USD = Unit.parse("USD")
INF = math.inf
H, E, F, U = Verdict.HOLDS, Verdict.EDGE, Verdict.FAILS, Verdict.UNJUDGED


SLIDER = Slider(
    start=1.0, end=100.0, is_log=True, steps=200, factor=1.0, unit="", least=1e-6, most=1e8
)


def phrase(central, *pieces, is_exact=True, is_range=False):
    """Return the phrase for verdicts between values: (verdict, low, high, opens)."""
    stretches = tuple(
        Stretch(
            values=Interval(low, high, low_open="(" in opens, high_open=")" in opens),
            verdict=verdict,
        )
        for verdict, low, high, opens in pieces
    )
    headroom = Headroom(
        figure="x", unit=USD, central=central, stretches=stretches, is_exact=is_exact
    )
    found = within(headroom, SLIDER)
    return break_even_phrase(found, Written(unit=USD, form=AUTO), is_range=is_range)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([(H, 0, INF, "()")], "holds whatever it is"),
        ([(H, 0, 20, "("), (F, 20, INF, "()")], "holds until it passes $20"),
        ([(H, 0, 20, "()"), (F, 20, INF, ")")], "holds until it reaches $20"),
        ([(F, 0, 5, "()"), (H, 5, INF, ")")], "holds until it falls below $5"),
        ([(F, 0, 5, "("), (H, 5, INF, "()")], "holds until it falls to $5"),
        (
            [(F, 0, 5, "()"), (H, 5, 20, ""), (E, 20, INF, "()")],
            "holds until it passes $20 or falls below $5",
        ),
        ([(E, 0, 20, "("), (F, 20, INF, "()")], "is at the edge until it passes $20"),
        (
            [(F, 0, 10, "()"), (H, 10, 10, ""), (F, 10, INF, "()")],
            "holds only with it at exactly $10",
        ),
        ([(F, 0, INF, "()")], "fails whatever it is"),
        ([(U, 0, INF, "()")], "can't be computed"),
        ([(F, 0, 20, "()"), (H, 20, INF, ")")], "would hold with it at least $20"),
        ([(F, 0, 20, "("), (H, 20, INF, "()")], "would hold with it above $20"),
        ([(H, 0, 5, "("), (F, 5, INF, "()")], "would hold with it at most $5"),
        ([(H, 0, 5, "()"), (F, 5, INF, ")")], "would hold with it below $5"),
        (
            [(F, 0, 20, "()"), (H, 20, 40, ""), (F, 40, INF, "()")],
            "would hold from $20 to $40",
        ),
        (
            [(F, 0, 20, "()"), (H, 20, 20, ""), (F, 20, INF, "()")],
            "would hold with it at exactly $20",
        ),
        (
            [(F, 0, 20, "()"), (E, 20, 40, ""), (F, 40, INF, "()")],
            "would be at the edge from $20 to $40",
        ),
    ],
)
def test_a_break_even_says_where_the_verdict_changes(pieces, expected):
    assert phrase(10, *pieces) == expected


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([(H, 0, 20, "("), (F, 20, INF, "()")], "would hold with it at most $20"),
        ([(F, 0, 5, "()"), (H, 5, 20, ""), (F, 20, INF, "()")], "would hold from $5 to $20"),
        ([(H, 0, INF, "()")], "would hold whatever it is"),
        ([(E, 0, 20, "("), (H, 20, INF, "()")], "would hold with it above $20"),
        ([(E, 0, 20, "("), (F, 20, INF, "()")], "would be at the edge with it at most $20"),
        ([(F, 0, INF, "()")], "fails whatever it is"),
        ([(U, 0, INF, "()")], "can't be computed"),
    ],
)
def test_of_a_range_it_says_what_would_be_and_not_what_is(pieces, expected):
    assert phrase(10, *pieces, is_range=True) == f"if this were a single number: {expected}"


def test_the_nearest_values_are_named():
    pieces = [(H, 0, 1, "("), (F, 1, 12, "()"), (H, 12, 30, ""), (F, 30, INF, "()")]

    assert phrase(10, *pieces) == "would hold from $12 to $30"


def test_where_a_search_ended_is_no_break_even():
    pieces = [(F, 0.001, 20, ")"), (H, 20, 10_000, "")]

    assert phrase(10, *pieces, is_exact=False) == "would hold with it at least $20"


def test_values_are_rounded_towards_the_verdict_that_is_told():
    held = [(F, 0, 5.0049, "()"), (H, 5.0049, 19.996, ""), (F, 19.996, INF, "()")]

    # Of 19.996 the nearest number of three digits is 20, where the words do not hold.
    assert phrase(10, *held) == "holds until it passes $19.9 or falls below $5.01"


def test_a_value_keeps_the_digits_that_tell_it_from_another():
    # Between 10 and 10.001 three digits would leave no value at all.
    pieces = [(F, 0, 10, "()"), (H, 10, 10.0012, ""), (F, 10.0012, INF, "()")]

    assert phrase(10.0006, *pieces) == "holds until it passes $10.0012 or falls below $10"


def test_a_value_that_was_rounded_still_has_the_verdict():
    # It holds below 19.996 and not at it, and so at 19.9, which is named.
    pieces = [(H, 0, 19.996, "()"), (F, 19.996, INF, ")")]

    assert phrase(10, *pieces) == "holds until it passes $19.9"


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([(H, 0, 2e8, "("), (F, 2e8, INF, "()")], "holds whatever it is"),
        ([(F, 0, 1e-7, "()"), (H, 1e-7, INF, ")")], "holds whatever it is"),
        ([(F, 0, 2e8, "()"), (H, 2e8, INF, ")")], "fails whatever it is"),
        (
            [(F, 0, 20, "()"), (H, 20, 2e8, ""), (F, 2e8, INF, "()")],
            "would hold with it at least $20",
        ),
        ([(H, 0, 1e8, "("), (F, 1e8, INF, "()")], "holds until it passes $100 million"),
    ],
)
def test_what_no_reader_can_put_in_is_no_break_even(pieces, expected):
    assert phrase(10, *pieces) == expected
