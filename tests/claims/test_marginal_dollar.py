"""The marginal dollar: closed form, break-even, and what “almost certainly” asks for."""

import itertools
import math
import random

import pytest

from claims.marginal_dollar import marginal_dollar_probability

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
