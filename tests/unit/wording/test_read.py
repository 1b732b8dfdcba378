import copy
import math
import pickle

import pytest

from sphinx_claims.wording import Conventions, Unread, Wording, read

CONVENTIONS = Conventions.default()
ROOT_TEN = math.sqrt(10)
INF = math.inf


def copied(thing):
    """Send a thing the way of pickling, which other processes of a build do."""
    assert pickle.dumps(thing)
    return copy.deepcopy(thing)


# With what is accepted without the hedge; zero for what is not looked at.
HEDGED = [
    ("about 10", "about", 5, 20, 7.5, 12.5),
    (
        "something in the range of $10 billion per year",
        None,
        1e10 / ROOT_TEN,
        1e10 * ROOT_TEN,
        0,
        0,
    ),
    ("a rough estimate of $10 billion", None, 1e10 / ROOT_TEN, 1e10 * ROOT_TEN, 0, 0),
    ("on the order of 10", None, 10 / ROOT_TEN, 10 * ROOT_TEN, 0, 0),
    ("somewhere around 100-to-1", "somewhere around", 50, 200, 75, 125),
    ("somewhere around 100 to 1", "somewhere around", 50, 200, 75, 125),
    ("roughly $100 on capability for every $1", "roughly", 50, 200, 75, 125),
    ("almost 50%", "almost", 0.4, 0.5, 0.45, 0.55),
    ("just under 10", "just under", 8, 10, 7.5, 12.5),
    ("just over 10", "just over", 10, 12.5, 7.5, 12.5),
    ("at least 10", "at least", 10, INF, 7.5, 12.5),
    ("no less than 10", "no less than", 10, INF, 7.5, 12.5),
    ("no more than $5 million", "no more than", -INF, 5e6, 4.5e6, 5.5e6),
    ("up to 10", "up to", -INF, 10, 7.5, 12.5),
    ("over 10", "over", 10, INF, 7.5, 12.5),
    ("more than 100-to-1", "more than", 100, INF, 75, 125),
    ("fewer than 10 people", "fewer than", -INF, 10, 7.5, 12.5),
    ("about a hundred people", "about", 50, 200, 75, 125),
    ("about five years ago", "about", 2.5, 10, 5, 5),
    ("about 2,019", "about", 1009.5, 4038, 2018.5, 2019.5),
    ("about 2019 papers", "about", 1009.5, 4038, 2018.5, 2019.5),
    ("about -10", "about", -20, -5, -12.5, -7.5),
    ("almost certainly about 10", "about", 5, 20, 7.5, 12.5),
]


@pytest.mark.parametrize(
    ("text", "phrase", "low", "high", "bare_low", "bare_high"), HEDGED, ids=[r[0] for r in HEDGED]
)
def test_a_hedge_changes_what_is_accepted(text, phrase, low, high, bare_low, bare_high):
    wording = read(text, CONVENTIONS)
    assert isinstance(wording, Wording), wording.reason
    assert (wording.accepts.low, wording.accepts.high) == pytest.approx((low, high), rel=1e-12)
    if bare_high:
        assert (wording.bare.low, wording.bare.high) == pytest.approx((bare_low, bare_high))
    if phrase:
        assert wording.hedge.words == (phrase,)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("at least 10", [10, 11], [9.9]),
        ("more than 10", [10.1], [10]),
        ("up to 10", [10, -3], [10.1]),
        ("under 10", [9.9], [10]),
        ("hundreds", [200, 999], [199, 1000]),
    ],
)
def test_ends_are_left_out_or_not(text, inside, outside):
    accepts = read(text, CONVENTIONS).accepts
    assert all(map(accepts.contains, inside))
    assert not any(map(accepts.contains, outside))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "roughly $100 on capability for every $1 on understanding",
            "on capability on understanding",
        ),
        ("hundreds of researchers globally, not thousands", "globally"),
        ("five years ago", ""),
        ("in 2019", ""),
        ("almost certainly higher", "higher"),
        ("probably in the range of $50-100 million", ""),
        ("it would cost $5 million to researchers", "it would cost to researchers"),
        ("Between 5 and 10 Labs", "labs"),
    ],
)
def test_the_rest_holds_the_neutral_words(text, rest):
    assert " ".join(read(text, CONVENTIONS).rest) == rest


def test_a_likelihood_before_a_quantity_is_kept():
    wording = read("probably in the range of $50-100 million", CONVENTIONS)
    assert wording.term.words == ("probably",)
    assert (wording.term.low, wording.term.high) == (0.55, 0.8)
    low, high = wording.ends
    assert (low.low, low.high) == (45e6, 55e6)
    assert (high.low, high.high) == (75e6, 125e6)


def test_a_wording_survives_pickling():
    wording = read("almost certainly about $10 billion a year", CONVENTIONS)
    assert copied(wording) == wording
    unread = read("once", CONVENTIONS)
    assert isinstance(unread, Unread)
    assert copied(unread) == unread


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("$10 million a year", (10e6, 10e6)),
        ("about $10 million", (10e6, 10e6)),
        ("more than 50%", (0.5, 0.5)),
        ("$50-100 million", (50e6, 100e6)),
        ("500,000 to 2 million", (500e3, 2e6)),
        ("5-10%", (0.05, 0.1)),
        ("between 5 and 10", (5, 10)),
        ("around 100-to-1", (100, 100)),
        ("five years ago", (5, 5)),
        ("in 2019", (2019, 2019)),
        ("2019-2021", (2019, 2021)),
        ("probably twelve people", (12, 12)),
        ("-$5", (-5, -5)),
        ("hundreds of researchers", None),
        ("almost certainly higher", None),
    ],
)
def test_the_numbers_are_kept_as_printed_whatever_the_hedge(text, printed):
    found = read(text, CONVENTIONS).printed
    assert found == (None if printed is None else pytest.approx(printed, rel=1e-12))


@pytest.mark.parametrize("text", ["probably 5", "likely 5", "very likely 5", "almost certainly 5"])
def test_a_likelihood_above_one_half_denies_no_quantity(text):
    assert read(text, CONVENTIONS).accepts == read("5", CONVENTIONS).accepts
