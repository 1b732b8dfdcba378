import math

import pytest

from sphinx_claims.evaluate import unit_factor
from sphinx_claims.judge import Judge
from sphinx_claims.judge.width import next_width, share, tightness
from sphinx_claims.model import Quantity, Records, Verdict
from sphinx_claims.wording import Conventions, Hedge, Unit

DEFAULT = Conventions.default()
HOLDS, EDGE, FAILS = Verdict.HOLDS, Verdict.EDGE, Verdict.FAILS


def judge(words, low, high=None, unit="", conventions=DEFAULT, **options):
    records = Records(sources={}, figures={}, claims={})
    quantity = Quantity.spanning(low, low if high is None else high, Unit.parse(unit))
    return Judge(records, conventions, unit_factor(())).words(words, quantity, **options)


@pytest.mark.parametrize(
    ("words", "low", "high", "wanted"),
    [
        # “around 100” accepts 50 to 200.
        ("around 100", 50, 200, 1),
        ("around 100", 100, None, 1),
        ("around 100", 300, None, 0),
        ("around 100", 300, 400, 0),
        ("around 100", 100, 400, 0.5),
        ("around 100", 25, 400, 0.5),
        ("around 100", 25, 100, 0.5),
        # A range that reaches zero is measured by differences.
        ("around 100", 0, 100, 0.5),
        ("around 100", -100, 300, 0.375),
        ("at least 100", 10, 1000, 0.5),
        ("less than 100", 10, 1000, 0.5),
        ("100", 50 * (1 - 1e-12), 200, math.log(125 / 75) / math.log(4)),
        ("around 100", 50 * (1 - 1e-12), 200, 1),
    ],
)
def test_a_share_is_by_factors_along_a_positive_range_and_else_by_differences(
    words, low, high, wanted
):
    assert share(judge(words, low, high)) == pytest.approx(wanted)


def test_what_holds_has_the_whole_share_whatever_the_noise():
    judgement = judge("around 100", 50 * (1 - 1e-12), 200)
    assert judgement.verdict is HOLDS
    assert share(judgement) == 1.0


def test_what_can_not_be_judged_has_no_share():
    assert share(judge("some", 1, 2)) is None
    assert share(judge("$100", 1, 2)) is None
    assert share(judge("almost certainly lower", 0.96, 0.97, event="higher")) is None


@pytest.mark.parametrize(
    ("words", "unit", "wanted"),
    [
        ("around 100", "", 4),
        ("100", "", 125 / 75),
        ("-100", "", 125 / 75),
        ("five years ago", "year", 1),
        ("at least 100", "", math.inf),
        ("less than 100", "", math.inf),
        ("hundreds", "", 5),
        ("some", "", None),
        ("50 to 100", "", 125 / 45),
    ],
)
def test_tightness_is_how_many_times_one_end_fits_in_the_other(words, unit, wanted):
    assert tightness(judge(words, 100, unit=unit)) == (wanted and pytest.approx(wanted))


@pytest.mark.parametrize(
    ("words", "value", "width", "verdict"),
    [
        ("100", 150, 2, HOLDS),
        ("100", 250, 2, FAILS),
        ("about 100", 250, math.sqrt(10), HOLDS),
        ("about 100", 400, math.sqrt(10), FAILS),
        ("nearly 100", 60, 2, HOLDS),
        ("just over 100", 60, 2, HOLDS),
        ("19.18", 30, 2, HOLDS),
        ("-100", -150, 2, HOLDS),
    ],
)
def test_the_next_width_is_the_smallest_factor_that_accepts_more(words, value, width, verdict):
    judgement = judge(words, value)
    found = next_width(judgement, DEFAULT, end_by_end=False)
    assert found.hedge.width == pytest.approx(width)
    assert found.verdict is verdict
    assert found.accepts.low <= judgement.accepts.low <= judgement.accepts.high
    assert judgement.accepts.high <= found.accepts.high


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        # The odds of 90 % are 9, and those of 50 % are 1.
        ("90%", 4.5 / 5.5, 0.95),
        ("about 90%", 9 / (9 + math.sqrt(10)), 9 * math.sqrt(10) / (1 + 9 * math.sqrt(10))),
        ("half", 1 / 3, 2 / 3),
        ("a 90% increase", 0.45, 1.8),
    ],
)
def test_the_next_width_of_a_share_is_one_of_its_odds(words, low, high):
    found = next_width(judge(words, 0.9), DEFAULT, end_by_end=False)
    assert (found.accepts.low, found.accepts.high) == pytest.approx((low, high))


def test_the_next_width_of_a_range_widens_both_of_its_ends():
    judgement = judge("50 to 100", 30, 190, end_by_end=True)
    assert judgement.verdict is FAILS
    found = next_width(judgement, DEFAULT, end_by_end=True)
    assert (found.accepts.low, found.accepts.high, found.verdict) == (25, 200, HOLDS)
    # The upper end alone would fit; the lower one does not.
    apart = judge("50 to 100", 120, 190, end_by_end=True)
    assert next_width(apart, DEFAULT, end_by_end=True).verdict is FAILS


def test_a_documents_own_hedges_count():
    more = DEFAULT.with_(hedges=[Hedge(words=("say",), kind="factor", width=1.5, ground="ours")])
    found = next_width(judge("100", 140, conventions=more), more, end_by_end=False)
    assert (found.hedge.words, found.verdict) == (("say",), HOLDS)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("in the range of 100", ""),
        ("at least 100", ""),
        ("hundreds", ""),
        ("almost certainly", ""),
        ("in 2019", "CE"),
        ("some", ""),
        ("$100", ""),
    ],
)
def test_where_no_hedge_is_wider_there_is_no_next_width(words, unit):
    assert next_width(judge(words, 100, unit=unit), DEFAULT, end_by_end=False) is None
