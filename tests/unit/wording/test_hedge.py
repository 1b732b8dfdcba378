import math

import pytest

from sphinx_claims.wording import Hedge, Interval, load_hedges


def hedge(phrase, *, introduces=False):
    return next(
        row
        for row in load_hedges()
        if phrase in row.words and (row.kind == "introduces") == introduces
    )


@pytest.mark.parametrize(
    ("phrase", "accepts"),
    [
        ("about", Interval(5, 20)),
        ("somewhere around", Interval(5, 20)),
        ("in the range of", Interval(10 / math.sqrt(10), 10 * math.sqrt(10))),
        ("order of magnitude", Interval(10 / math.sqrt(10), 10 * math.sqrt(10))),
        ("nearly", Interval(8, 10)),
        ("just over", Interval(10, 12.5)),
        ("at least", Interval(10, math.inf, high_open=True)),
        ("no less than", Interval(10, math.inf, high_open=True)),
        ("up to", Interval(-math.inf, 10, low_open=True)),
        ("over", Interval(10, math.inf, low_open=True, high_open=True)),
        ("fewer than", Interval(-math.inf, 10, low_open=True, high_open=True)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_words_accept_before_ten(phrase, accepts):
    assert hedge(phrase).accepts(10) == accepts


def test_a_negative_number_turns_the_ends_around():
    assert hedge("about").accepts(-10) == Interval(-20, -5)
    assert hedge("almost").accepts(-10) == Interval(-10, -8)
    assert hedge("about").accepts(0) == Interval(0, 0)


def test_an_introducer_widens_nothing():
    assert hedge("in the range of", introduces=True).accepts(10) == Interval(10, 10)


def test_every_row_says_why():
    assert all(row.ground for row in load_hedges())


@pytest.mark.parametrize(
    ("kind", "width"),
    [
        ("factor", None),
        ("factor", 1),
        ("factor", 0.5),
        ("factor", math.inf),
        ("below", 1.2),
        ("below", 0),
        ("above", 0.8),
        ("at-least", 2.0),
        ("introduces", 2.0),
        ("sideways", None),
    ],
)
def test_refuses_a_kind_or_width(kind, width):
    with pytest.raises(ValueError, match="hedge"):
        Hedge(words=("say",), kind=kind, width=width, ground="a test")


def test_refuses_a_hedge_of_no_words():
    with pytest.raises(ValueError, match="words"):
        Hedge(words=(" ",), kind="at-least", ground="a test")
