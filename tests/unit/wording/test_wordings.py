"""Every class of wording, with its edges and its look-alikes, in a table that people can read."""

import math
import re
from pathlib import Path

import pytest
import yaml

from sphinx_claims.wording import (
    Conventions,
    Unit,
    Unread,
    Wording,
    load_hedges,
    load_scales,
    load_vague,
    read,
)

CONVENTIONS = Conventions.default()
TABLE = yaml.safe_load(Path(__file__).with_name("wordings.yaml").read_text(encoding="utf-8"))
OUTCOME = re.compile(
    r"(?P<kind>[a-z]+) (?P<open>[\[(])(?P<low>[^,]+), (?P<high>[^\])]+)(?P<close>[\])])"
    r"(?: (?P<unit>[^ |]+))?(?: \| (?P<hedge>.+))?"
)
READ = [
    pytest.param(text, outcome, rows.get("scale"), id=f"{name}: {text}")
    for name, rows in TABLE.items()
    for text, outcome in rows["read"].items()
]
UNREAD = [
    pytest.param(text, rows.get("scale"), id=f"{name}: {text}")
    for name, rows in TABLE.items()
    for text in rows["unread"]
]


def conventions_of(scale):
    """Return the shipped conventions, with likelihoods on the scale that a class names."""
    return CONVENTIONS if scale is None else CONVENTIONS.with_(scale=load_scales()[scale])


@pytest.mark.parametrize(("text", "outcome", "scale"), READ)
def test_words_are_read_as_the_table_says(text, outcome, scale):
    wording = read(text, conventions_of(scale))
    assert isinstance(wording, Wording), wording.reason
    expected = OUTCOME.fullmatch(outcome)
    accepts = wording.accepts
    assert wording.text == text
    assert wording.kind == expected["kind"]
    assert (wording.ends is not None) == (wording.kind == "range")
    assert wording.unit == Unit.parse(expected["unit"] or "")
    ends = float(expected["low"]), float(expected["high"])
    assert (accepts.low, accepts.high) == pytest.approx(ends, rel=1e-11)
    assert (expected["open"] == "(") == (accepts.low_open and accepts.low > -math.inf)
    assert (expected["close"] == ")") == (accepts.high_open and accepts.high < math.inf)
    assert (wording.hedge.words[0] if wording.hedge else None) == expected["hedge"]
    assert wording.hedge is not None or wording.bare == accepts


@pytest.mark.parametrize(("text", "scale"), UNREAD)
def test_look_alikes_are_unread_with_a_reason(text, scale):
    unread = read(text, conventions_of(scale))
    assert isinstance(unread, Unread), unread
    assert len(unread.reason.split()) > 3
    assert not unread.reason.endswith(".")


@pytest.mark.parametrize(
    ("text", "is_relative"),
    [
        ("five years ago", True),
        ("last year", True),
        ("in the past decade", True),
        ("a few years ago", True),
        ("over the next three years", True),
        ("for five years", False),
        ("in 2019", False),
        ("$5 million a year", False),
    ],
)
def test_times_that_count_from_the_day_of_reading_say_so(text, is_relative):
    assert read(text, CONVENTIONS).is_relative == is_relative


def test_percentage_points_are_no_percentage():
    points = read("3 percentage points", CONVENTIONS)
    assert points.unit != read("3 percent", CONVENTIONS).unit
    assert points.printed == (3, 3)


def test_a_hedged_range_keeps_what_it_accepts_without_the_hedge():
    wording = read("about 50 to 100", CONVENTIONS)
    low, high = wording.ends
    assert (low.low, low.high, high.low, high.high) == (25, 100, 50, 200)
    low, high = wording.bare_ends
    assert (low.low, low.high, high.low, high.high) == (45, 55, 75, 125)


FACTORS = [row for row in load_hedges() if row.kind == "factor"]


@pytest.mark.parametrize("share", [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98])
@pytest.mark.parametrize("row", FACTORS, ids=lambda row: row.words[0])
def test_a_hedged_share_and_what_it_leaves_are_hedged_alike(row, share):
    some, rest = (row.accepts(part, is_share=True) for part in (share, 1 - share))
    assert 0 < some.low < share < some.high < 1
    assert (rest.low, rest.high) == pytest.approx((1 - some.high, 1 - some.low))


@pytest.mark.parametrize("row", load_hedges(), ids=lambda row: f"{row.words[0]} {row.kind}")
def test_every_shipped_hedge_is_read_where_it_stands(row):
    for phrase in row.words:
        quantity = "50 to 100" if row.kind == "introduces" else "50"
        joint = "" if phrase.startswith("-") or not phrase[0].isalpha() else " "
        text = f"{quantity}{joint}{phrase}" if row.after else f"{phrase} {quantity}"
        if phrase == "ish":
            continue
        wording = read(text, CONVENTIONS)
        assert isinstance(wording, Wording), (text, wording)
        assert (wording.hedge is None) == (row.kind == "introduces")


@pytest.mark.parametrize("row", load_vague(), ids=lambda row: row.words[0])
def test_every_shipped_vague_word_is_read_by_itself(row):
    for phrase in row.words:
        wording = read(phrase, CONVENTIONS)
        assert isinstance(wording, Wording), (phrase, wording)
        if row.accepts.low != row.accepts.high or row.kind == "share":
            assert wording.accepts == row.accepts


def test_no_hedge_leads_beyond_a_whole_that_is_named():
    about = next(row for row in load_hedges() if "about" in row.words)
    whole, growth = (read(f"100% {what}", CONVENTIONS) for what in ("of people", "growth"))
    assert (whole.under(about).accepts.low, whole.under(about).accepts.high) == (0.5, 1)
    assert growth.under(about).accepts.high == 2
    low, high = read("about 80 to 100% of people", CONVENTIONS).ends
    assert low.high < high.high == 1
