"""The marginal dollar: closed form, break-even, and what “almost certainly” asks for."""

import itertools
import math
import random

import pytest

from claims.marginal_dollar import (
    best_ratio,
    break_even_tractability,
    hard_to_easy_solvability,
    marginal_advantage,
    marginal_dollar_probability,
    required_tractability,
    slow_best_ratio,
    slow_break_even,
    slow_probability,
    slow_required_tractability,
)

RATIOS = [2, 100, 141.4, 200, 1e4]
CURVATURES = [0.25, 0.5, 0.75, 1, 1.2]
DOUBTS = [1.5, 3, 10, 30]


def probability(ratio=100.0, tractability=0.1, doubt=10.0, curvature=1.0):
    return marginal_dollar_probability(ratio, tractability, doubt, curvature)


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [(100, 0.95), (200, 0.9838)],
)
def test_the_authors_words_over_the_range_of_the_ratio(ratio, expected):
    assert probability(ratio=ratio) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("curvature", CURVATURES)
@pytest.mark.parametrize("doubt", DOUBTS)
def test_at_break_even_it_is_a_coin_toss(ratio, curvature, doubt):
    break_even = ratio**-curvature
    assert probability(ratio, break_even, doubt, curvature) == pytest.approx(0.5, abs=1e-12)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("curvature", CURVATURES)
@pytest.mark.parametrize("doubt", DOUBTS)
def test_almost_certain_begins_where_tractability_is_the_doubt_over_the_ratio(
    ratio, curvature, doubt
):
    least = doubt * ratio**-curvature
    assert probability(ratio, least, doubt, curvature) == pytest.approx(0.95, abs=1e-12)
    assert probability(ratio, least * 1.01, doubt, curvature) > 0.95
    assert probability(ratio, least / 1.01, doubt, curvature) < 0.95


def test_a_doubt_no_larger_than_the_head_start_is_not_enough():
    # The head start is 100, as is the doubt. A median of a tenth leaves 10 of it, and ln 10 is half
    # of ln 100: Φ(1.645 / 2). A median of a hundredth leaves 1.
    assert probability(100, 0.1, 100, 1) == pytest.approx(0.7946, abs=5e-5)
    assert probability(100, 0.01, 100, 1) == pytest.approx(0.5, abs=1e-12)
    assert probability(100, 1, 100, 1) == pytest.approx(0.95, abs=1e-12)


# What “almost certainly” requires of the relative tractability at a ratio of 100, to two digits,
# by the doubt's factor and the curvature of returns.
@pytest.mark.parametrize(
    ("doubt", "curvature", "required"),
    [
        (3, 0.25, 0.95),
        (3, 0.5, 0.30),
        (3, 1, 0.030),
        (10, 0.25, 3.2),
        (10, 0.5, 1.0),
        (10, 1, 0.10),
        (30, 0.25, 9.5),
        (30, 0.5, 3.0),
        (30, 1, 0.30),
    ],
)
def test_required_tractability(doubt, curvature, required):
    low, high = 1e-6, 1e6
    for _ in range(200):
        middle = math.sqrt(low * high)
        if probability(100, middle, doubt, curvature) < 0.95:
            low = middle
        else:
            high = middle
    assert high == pytest.approx(required, rel=0.02)


@pytest.mark.parametrize("doubt", DOUBTS)
def test_the_doubt_is_a_ninety_percent_interval(doubt):
    # With one dollar on each side the ratio drops out, and R > 1 is τ > 1.
    assert probability(1, doubt, doubt) == pytest.approx(0.95)
    assert probability(1, 1 / doubt, doubt) == pytest.approx(0.05)


def test_it_rises_with_tractability_ratio_and_curvature():
    steps = [0.01, 0.03, 0.1, 0.3, 1.0]
    for probabilities in (
        [probability(tractability=step) for step in steps],
        [probability(ratio=1000 * step) for step in steps],
        [probability(curvature=step) for step in steps],
    ):
        assert all(a < b for a, b in itertools.pairwise(probabilities))


def test_curvature_works_the_other_way_when_interpretability_is_the_larger_field():
    assert probability(ratio=0.5, curvature=1) < probability(ratio=0.5, curvature=0.5)


def test_more_doubt_pulls_towards_even_odds():
    favoured = [probability(tractability=0.1, doubt=doubt) for doubt in DOUBTS]
    assert favoured == sorted(favoured, reverse=True)
    assert min(favoured) > 0.5
    unfavoured = [probability(tractability=0.001, doubt=doubt) for doubt in DOUBTS]
    assert unfavoured == sorted(unfavoured)
    assert max(unfavoured) < 0.5


def test_with_logarithmic_returns_only_the_product_of_ratio_and_tractability_matters():
    assert probability(ratio=200, tractability=0.05) == pytest.approx(
        probability(ratio=100, tractability=0.1)
    )


def test_with_constant_returns_neglectedness_does_not_matter():
    assert probability(ratio=100, curvature=0) == probability(ratio=200, curvature=0)


def test_swapping_the_fields_gives_the_other_side():
    there = probability(ratio=100, tractability=0.03)
    back = probability(ratio=1 / 100, tractability=1 / 0.03)
    assert there + back == pytest.approx(1)


def test_the_closed_form_agrees_with_drawing_lots():
    # 1.6448… is the standard normal's 95th percentile, so the doubt spans 90 % of the draws.
    draws, ratio, tractability, doubt, curvature = 40_000, 140, 0.02, 10, 0.9
    sigma = math.log(doubt) / 1.6448536269514722
    lots = random.Random(20241122)
    wins = sum(
        lots.lognormvariate(math.log(tractability), sigma) * ratio**curvature > 1
        for _ in range(draws)
    )
    expected = probability(ratio, tractability, doubt, curvature)
    standard_error = math.sqrt(expected * (1 - expected) / draws)
    assert abs(wins / draws - expected) < 4 * standard_error


@pytest.mark.parametrize(
    ("argument", "value"), [("ratio", 0), ("tractability", 0), ("tractability", -0.1), ("doubt", 0)]
)
def test_values_without_a_logarithm_are_refused(argument, value):
    with pytest.raises(ValueError, match=r"math domain|positive"):
        probability(**{argument: value})


def test_no_doubt_at_all_is_refused():
    with pytest.raises(ZeroDivisionError):
        probability(doubt=1)


# The relative tractability at which a dollar does as much in either field, by the curvature of
# returns, at ratios of 100, 100 √2 and 200: for example 200 ** −0.5 is one over 14.14.
BREAK_EVEN = {
    0: (1, 1, 1),
    0.25: (0.316, 0.290, 0.266),
    0.5: (0.100, 0.084, 0.071),
    0.75: (0.0316, 0.0244, 0.0188),
    1: (0.0100, 0.0071, 0.0050),
}


@pytest.mark.parametrize("curvature", BREAK_EVEN)
def test_break_even_tractability(curvature):
    found = [break_even_tractability(ratio, curvature) for ratio in (100, 100 * 2**0.5, 200)]
    assert found == pytest.approx(BREAK_EVEN[curvature], rel=0.01)
    slowly = [slow_break_even(ratio, curvature) for ratio in (100, 100 * 2**0.5, 200)]
    assert slowly == pytest.approx(BREAK_EVEN[curvature], rel=0.01)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("curvature", CURVATURES)
def test_at_break_even_a_dollar_does_as_much_in_either_field(ratio, curvature):
    tractability = break_even_tractability(ratio, curvature)
    # Exactly, but for the last digit of a float.
    assert marginal_advantage(ratio, tractability, curvature) == pytest.approx(1, rel=4e-16)


def test_the_advantage_is_the_ratio_of_marginal_returns():
    # By hand, with logarithmic returns: a tenth of 1 / 50 against 1 / 5000.
    assert marginal_advantage(5000 / 50, 0.1, 1) == pytest.approx(0.1 * (1 / 50) / (1 / 5000))
    # With S^½ / ½: the last dollar of 100 returns 1 / 10, that of 10,000 returns 1 / 100.
    assert marginal_advantage(100, 1, 0.5) == pytest.approx((1 / 10) / (1 / 100))
    assert marginal_advantage(100, 0.3, 0) == 0.3


@pytest.mark.parametrize("curvature", CURVATURES)
def test_the_advantage_is_what_a_further_dollar_returns(curvature):
    def returns(spent):
        return math.log(spent) if curvature == 1 else spent ** (1 - curvature) / (1 - curvature)

    def further(spent):
        return (returns(spent + 0.5) - returns(spent - 0.5)) / 1.0

    found = 0.2 * further(1e3) / further(1e5)
    assert marginal_advantage(100, 0.2, curvature) == pytest.approx(found, rel=1e-5)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("curvature", CURVATURES)
@pytest.mark.parametrize("doubt", DOUBTS)
def test_almost_certainly_begins_at_the_required_tractability(ratio, curvature, doubt):
    required = required_tractability(ratio, doubt, curvature)
    assert required == pytest.approx(doubt * break_even_tractability(ratio, curvature))
    assert probability(ratio, required, doubt, curvature) == pytest.approx(0.95, abs=1e-12)


# By hand: 10 / √100, 30 / √100, 3 / √225, 10 / ∜10,000 and, with no curvature, the doubt alone.
@pytest.mark.parametrize(
    ("ratio", "doubt", "curvature", "required"),
    [
        (100, 10, 0.5, 1),
        (100, 30, 0.5, 3),
        (225, 3, 0.5, 0.2),
        (10_000, 10, 0.25, 1),
        (200, 7, 0, 7),
    ],
)
def test_what_almost_certainly_asks_for_with_slower_returns(ratio, doubt, curvature, required):
    assert slow_required_tractability(ratio, doubt, curvature) == pytest.approx(required)


def test_with_slower_returns_it_is_a_coin_toss():
    # A tenth, times the square root of 100, is 1.
    assert slow_probability(100, 0.1, 10, 0.5) == pytest.approx(0.5)
    assert slow_probability(200, 0.1, 10, 0.5) == pytest.approx(0.5978, abs=5e-5)
    # With a curvature of a quarter, 10,000 counts 10 times: a median of a tenth makes even odds,
    # one of 1 makes 95 % with a doubt of 10, and Φ(1.645 / 2) with one of 100.
    assert slow_probability(10_000, 0.1, 10, 0.25) == pytest.approx(0.5)
    assert slow_probability(10_000, 1, 10, 0.25) == pytest.approx(0.95)
    assert slow_probability(10_000, 1, 100, 0.25) == pytest.approx(0.7946, abs=5e-5)


def average_probability(tractability, doubt, curvatures):
    """Average over even curvatures, and spending of 50 to 100 million against 10 billion."""
    steps = 60
    low, high = curvatures
    found = [
        probability(
            10_000 / (50 + 50 * (i + 0.5) / steps),
            tractability,
            doubt,
            low + (high - low) * (j + 0.5) / steps,
        )
        for i in range(steps)
        for j in range(steps)
    ]
    return sum(found) / len(found)


@pytest.mark.parametrize(
    ("tractability", "doubt", "curvatures", "expected"),
    [
        (0.3, 10, (0.7, 1.2), 0.986),
        (0.1, 10, (0.3, 1.2), 0.758),
        (0.03, 30, (0, 1), 0.341),
    ],
    ids=["optimist", "neutral", "sceptic"],
)
def test_three_views_of_the_marginal_dollar(tractability, doubt, curvatures, expected):
    # The expected values are those of four million lots drawn by other code.
    found = average_probability(tractability, doubt, curvatures)
    assert found == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize("tractability", [0.01, 0.1, 0.5, 1])
@pytest.mark.parametrize("curvature", [0.5, 1, 2])
def test_at_the_best_split_no_dollar_does_more_elsewhere(tractability, curvature):
    ratio = best_ratio(tractability, curvature)
    assert marginal_advantage(ratio, tractability, curvature) == pytest.approx(1)


@pytest.mark.parametrize(("tractability", "curvature"), [(0.1, 1), (0.1, 0.5), (0.4, 2)])
def test_the_best_split_is_best_of_all_splits(tractability, curvature):
    def together(ratio, total=1000.0):
        understanding = total / (1 + ratio)
        building = total - understanding
        if curvature == 1:
            return tractability * math.log(understanding) + math.log(building)
        power = 1 - curvature
        return (tractability * understanding**power + building**power) / power

    best = best_ratio(tractability, curvature)
    for factor in (0.5, 0.9, 0.99, 1.01, 1.1, 2):
        assert together(best * factor) < together(best)


def test_the_authors_ratio_is_the_best_split_where_tractability_breaks_even():
    assert best_ratio(break_even_tractability(100, 0.5), 0.5) == pytest.approx(100)
    assert best_ratio(0.1, 1) == pytest.approx(10)


# By hand: 1 / 0.1, (1 / 0.1)², √(1 / 0.25) and (1 / 0.5)⁴.
@pytest.mark.parametrize(
    ("tractability", "curvature", "ratio"),
    [(0.1, 1, 10), (0.1, 0.5, 100), (0.25, 2, 2), (0.5, 0.25, 16)],
)
def test_known_best_splits(tractability, curvature, ratio):
    assert best_ratio(tractability, curvature) == pytest.approx(ratio)
    assert slow_best_ratio(tractability, curvature) == pytest.approx(ratio)


def test_a_hard_problem_against_an_easy_one():
    assert hard_to_easy_solvability(0.01, 0.1) == pytest.approx(0.1)
    assert hard_to_easy_solvability(0.01, 1) == pytest.approx(0.01)


def test_the_doubt_about_the_funding_ratio_decides_least():
    # How far the logarithm of the advantage moves over the range of one input, the others at their
    # middle: by hand 2, 0.9 log₁₀ 141 and 0.75 log₁₀ 2.
    def moved(low, high):
        return math.log10(marginal_advantage(*high) / marginal_advantage(*low))

    middle = 100 * 2**0.5
    by_tractability = moved((middle, 0.01, 0.75), (middle, 1, 0.75))
    by_curvature = moved((middle, 0.1, 0.3), (middle, 0.1, 1.2))
    by_ratio = moved((100, 0.1, 0.75), (200, 0.1, 0.75))
    assert by_tractability == pytest.approx(2)
    assert by_curvature == pytest.approx(1.935, abs=5e-4)
    assert by_ratio == pytest.approx(0.226, abs=5e-4)
