import copy
import math
import pickle

import pytest

from sphinx_claims.wording import Conventions, Unit, Unread, Wording, read

CONVENTIONS = Conventions.default()
ROOT_TEN = math.sqrt(10)
INF = math.inf

# The words, their kind and unit, and what they accept.
READ = [
    # numbers
    ("25", "number", "", 24.5, 25.5),
    ("1.9", "number", "", 1.85, 1.95),
    ("2,019", "number", "", 2018.5, 2019.5),
    ("-5", "number", "", -5.5, -4.5),
    ("−$5 million", "number", "USD", -5.5e6, -4.5e6),
    ("(5)", "number", "", 4.5, 5.5),
    ("(-5)", "number", "", -5.5, -4.5),
    ("1e9", "number", "", 0.75e9, 1.25e9),
    ("$19.18 billion in R&D", "number", "USD", 19.175e9, 19.185e9),
    ("$10 billion", "number", "USD", 7.5e9, 12.5e9),
    ("US$10 billion", "number", "USD", 7.5e9, 12.5e9),
    ("€10bn", "number", "EUR", 7.5e9, 12.5e9),
    ("£50K", "number", "GBP", 45e3, 55e3),
    ("¥5M", "number", "JPY", 4.5e6, 5.5e6),
    ("10 billion USD", "number", "USD", 7.5e9, 12.5e9),
    ("chf 10 billion", "number", "CHF", 7.5e9, 12.5e9),
    ("$10 billion USD", "number", "USD", 7.5e9, 12.5e9),
    ("five researchers", "number", "person", 4.5, 5.5),
    ("twenty people", "number", "person", 15, 25),
    ("twelve million", "number", "", 11.5e6, 12.5e6),
    ("a hundred employees", "number", "person", 75, 125),
    ("one worker", "number", "person", 0.75, 1.25),
    ("5 years", "number", "year", 4.5, 5.5),
    ("7 hours", "number", "hour", 6.5, 7.5),
    ("90 minutes", "number", "minute", 85, 95),
    ("$5 an hour", "number", "USD/hour", 4.5, 5.5),
    ("$5 per minute", "number", "USD/minute", 4.5, 5.5),
    ("2019 researchers", "number", "person", 2018.5, 2019.5),
    ("2019 papers", "number", "", 2018.5, 2019.5),
    # rates
    ("$10 billion per year", "number", "USD/year", 7.5e9, 12.5e9),
    ("$10 billion a year", "number", "USD/year", 7.5e9, 12.5e9),
    ("$10 billion each year", "number", "USD/year", 7.5e9, 12.5e9),
    ("$10 billion annually", "number", "USD/year", 7.5e9, 12.5e9),
    ("$10 billion yearly", "number", "USD/year", 7.5e9, 12.5e9),
    ("$10 billion/year", "number", "USD/year", 7.5e9, 12.5e9),
    ("$5 per person per year", "number", "USD/person/year", 4.5, 5.5),
    ("5 people a month", "number", "person/month", 4.5, 5.5),
    ("12 USD/person", "number", "USD/person", 11.5, 12.5),
    # percentages
    ("50%", "number", "", 0.45, 0.55),
    ("9.4 percent", "number", "", 0.0935, 0.0945),
    ("9.4 per cent", "number", "", 0.0935, 0.0945),
    ("50% of a complete understanding", "number", "", 0.45, 0.55),
    ("0%", "number", "", 0, 0),
    ("5% a year", "number", "1/year", 0.045, 0.055),
    # ranges
    ("50–100", "range", "", 45, 125),
    ("50 - 100", "range", "", 45, 125),
    ("50 — 100", "range", "", 45, 125),
    ("100-200", "range", "", 75, 250),
    ("50-to-100", "range", "", 45, 125),
    ("0.5 to 1", "range", "", 0.45, 1.25),
    ("-10 to 5", "range", "", -12.5, 5.5),
    ("$50-100 million", "range", "USD", 45e6, 125e6),
    ("$50M-$100M", "range", "USD", 45e6, 125e6),
    ("$50–100M", "range", "USD", 45e6, 125e6),
    ("$50 million to $100 million", "range", "USD", 45e6, 125e6),
    ("between $50 and $100 million", "range", "USD", 45e6, 125e6),
    ("$50 to 100 million a year", "range", "USD/year", 45e6, 125e6),
    ("50 to 100 million USD per year", "range", "USD/year", 45e6, 125e6),
    ("$500 million to $2 billion", "range", "USD", 450e6, 2.5e9),
    ("$500,000 to $2 million", "range", "USD", 450e3, 2.5e6),
    ("five to ten years", "range", "year", 4.5, 12.5),
    ("5 years to 10 years", "range", "year", 4.5, 12.5),
    ("5-10%", "range", "", 0.045, 0.125),
    ("5% to 10%", "range", "", 0.045, 0.125),
    ("in the range of 50-100", "range", "", 45, 125),
    ("something in the range of $50-100 million", "range", "USD", 45e6, 125e6),
    ("2019-2021", "range", "CE", 2019, 2021),
    ("1500-2000 people", "range", "person", 1450, 2500),
    # ratios
    ("100-to-1", "ratio", "", 75, 125),
    ("100 to 1", "ratio", "", 75, 125),
    ("100:1", "ratio", "", 75, 125),
    ("0.5-to-1", "ratio", "", 0.45, 0.55),
    ("1-to-1", "ratio", "", 0.75, 1.25),
    ("$100 to $1", "ratio", "", 75, 125),
    ("$100 per $1", "ratio", "", 75, 125),
    ("$100 per USD 1", "ratio", "", 75, 125),
    ("$25 to every $1", "ratio", "", 24.5, 25.5),
    ("25 engineers for every 1 in safety", "ratio", "", 24.5, 25.5),
    # magnitudes
    ("hundreds", "magnitude", "", 200, 1000),
    ("thousands", "magnitude", "", 2000, 10_000),
    ("hundreds of researchers", "magnitude", "person", 200, 1000),
    ("hundreds of people a year", "magnitude", "person/year", 200, 1000),
    ("hundreds, not thousands", "magnitude", "", 200, 1000),
    ("thousands, not hundreds", "magnitude", "", 2000, 10_000),
    # times
    ("five years ago", "duration", "year", 5, 5),
    ("5 years ago", "duration", "year", 5, 5),
    ("one month ago", "duration", "month", 1, 1),
    ("three hours ago", "duration", "hour", 3, 3),
    ("20 weeks ago", "duration", "week", 20, 20),
    ("2.5 years ago", "duration", "year", 2.45, 2.55),
    ("5 million years ago", "duration", "year", 4.5e6, 5.5e6),
    ("2019", "date", "CE", 2019, 2019),
    ("1500", "date", "CE", 1500, 1500),
    ("in 2199", "date", "CE", 2199, 2199),
    ("In 2019, it rose", "date", "CE", 2019, 2019),
    ("since 2019", "date", "CE", 2019, 2019),
    ("by 2019", "date", "CE", 2019, 2019),
    ("the year 2019", "date", "CE", 2019, 2019),
    ("probably in 2019", "date", "CE", 2019, 2019),
    ("1499", "number", "", 1498.5, 1499.5),
    ("2200", "number", "", 2150, 2250),
    # likelihoods
    ("almost certainly higher", "likelihood", "", 0.95, 1),
    ("Almost  certainly", "likelihood", "", 0.95, 1),
    ("nearly certain", "likelihood", "", 0.95, 1),
    ("a roughly even chance", "likelihood", "", 0.45, 0.55),
    ("highly probable", "likelihood", "", 0.8, 0.95),
    ("unlikely", "likelihood", "", 0.2, 0.45),
    ("almost no chance", "likelihood", "", 0, 0.05),
    # spaces and letters of every kind
    ("\u00a0$10\u00a0billion\u2009per\tYEAR\n", "number", "USD/year", 7.5e9, 12.5e9),
]


def copied(thing):
    """Send a thing the way of pickling, which other processes of a build do."""
    assert pickle.dumps(thing)
    return copy.deepcopy(thing)


@pytest.mark.parametrize(("text", "kind", "unit", "low", "high"), READ, ids=[r[0] for r in READ])
def test_reads(text, kind, unit, low, high):
    wording = read(text, CONVENTIONS)
    assert isinstance(wording, Wording), wording.reason
    assert wording.text == text
    assert (wording.kind, wording.unit) == (kind, Unit.parse(unit))
    assert (wording.accepts.low, wording.accepts.high) == pytest.approx((low, high), rel=1e-12)
    assert wording.bare == wording.accepts
    assert wording.hedge is None
    assert (wording.ends is not None) == (kind == "range")


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
    ("about 2019", "about", 1009.5, 4038, 2018.5, 2019.5),
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
