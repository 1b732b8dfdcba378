"""What a part of an understanding is worth: the whole, nothing, and the cases between."""

import itertools

import pytest

from claims.partial_understanding import (
    needed_chance,
    partial_understanding_value,
    steep_needed_chance,
    steep_understanding_value,
)

VALUES = [partial_understanding_value, steep_understanding_value]
CHANCES = [needed_chance, steep_needed_chance]
CURVATURES = [0.25, 0.5, 1, 2, 3, 10]
SHARES = [0.01, 0.25, 0.5, 0.75, 0.99]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize(
    ("share", "curvature", "worth"),
    [
        (0.5, 1, 1 / 2),
        (0.5, 2, 1 / 4),
        (0.5, 3, 1 / 8),
        (0.25, 0.5, 1 / 2),
        (0.75, 1, 3 / 4),
    ],
)
def test_known_values(value, share, curvature, worth):
    assert value(share, curvature) == pytest.approx(worth, rel=1e-12)


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("curvature", CURVATURES)
def test_nothing_is_worth_nothing_and_the_whole_the_whole(value, curvature):
    assert value(0, curvature) == 0
    assert value(1, curvature) == 1


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("curvature", CURVATURES)
def test_more_understanding_is_worth_more(value, curvature):
    worth = [value(share, curvature) for share in SHARES]
    assert all(less < more for less, more in itertools.pairwise(worth))


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("share", SHARES)
def test_the_steeper_it_is_the_less_a_part_is_worth(value, share):
    worth = [value(share, curvature) for curvature in CURVATURES]
    assert all(more > less for more, less in itertools.pairwise(worth))


@pytest.mark.parametrize("share", SHARES)
def test_a_part_is_worth_itself_where_value_grows_in_step(share):
    assert partial_understanding_value(share, 1) == share


@pytest.mark.parametrize("share", SHARES)
def test_three_is_three_parts_that_are_needed_at_once(share):
    assert steep_understanding_value(share, 3) == pytest.approx(share * share * share, rel=1e-12)


# By hand, as cost over gain: 0.1 / (0.5 − 0), 0.1 / (0.5 − 0.1), 0.1 / (1 / 8 − 0),
# 0.048 / (1 / 4 − 1 / 100), 0.2 / (1 / 2 − 1 / 10), and 0.3 / (1 / 8 − 0), which no chance is.
@pytest.mark.parametrize(
    ("cost", "share", "before", "curvature", "needed"),
    [
        (0.1, 0.5, 0, 1, 0.2),
        (0.1, 0.5, 0.1, 1, 0.25),
        (0.1, 0.5, 0, 3, 0.8),
        (0.048, 0.5, 0.1, 2, 0.2),
        (0.2, 0.25, 0.01, 0.5, 0.5),
        (0.3, 0.5, 0, 3, 2.4),
    ],
)
def test_known_chances(cost, share, before, curvature, needed):
    assert needed_chance(cost, share, before, curvature) == pytest.approx(needed)
    assert steep_needed_chance(cost, share, before, curvature) == pytest.approx(needed)


@pytest.mark.parametrize("chance", CHANCES)
@pytest.mark.parametrize("before", [0, 0.01, 0.2])
@pytest.mark.parametrize("curvature", CURVATURES)
def test_at_the_needed_chance_nothing_is_won_or_lost(chance, before, curvature):
    # With this chance half is understood, and otherwise what was understood before.
    cost = 0.01 * (0.5**curvature - before**curvature)
    odds = chance(cost, 0.5, before, curvature)
    expected = odds * 0.5**curvature + (1 - odds) * before**curvature
    assert expected - cost == pytest.approx(before**curvature)


@pytest.mark.parametrize("chance", CHANCES)
def test_it_rises_with_cost_curvature_and_what_is_understood_before(chance):
    for chances in (
        [chance(cost, 0.5, 0.1, 1) for cost in SHARES],
        [chance(0.1, 0.5, before, 1) for before in (0, 0.1, 0.25, 0.4)],
        [chance(0.1, 0.5, 0, curvature) for curvature in CURVATURES],
    ):
        assert all(less < more for less, more in itertools.pairwise(chances))


@pytest.mark.parametrize("chance", CHANCES)
def test_where_nothing_is_gained_no_chance_is_enough(chance):
    with pytest.raises(ZeroDivisionError):
        chance(0.1, 0.5, 0.5, 1)
