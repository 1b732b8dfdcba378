"""The value that a run gives, whether it is what was asked, and whether two runs are apart."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_claims.checks import run_judge
from sphinx_claims.judge import are_apart, judge_run, run_value
from sphinx_claims.model import LARGEST_RESULT, Verdict
from sphinx_claims.wording import Conventions, read_value
from tests.unit.conftest import Document

CONVENTIONS = Conventions.default()


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    document = Document(tmp_path_factory.mktemp("judged"))
    document.measure_visits()
    return document.ledger()


@pytest.fixture(scope="module")
def figure(ledger):
    return ledger.records.figures["visited"]


def written(figure, values, value="1 to 2 days"):
    return run_value(replace(figure, value=value, is_percent="%" in value), values, CONVENTIONS)


@pytest.mark.parametrize(
    ("values", "value"),
    [
        ((24, 27, 26), "24 to 27 days"),
        ((18.04, 19.5, 18.96), "18 to 19.5 days"),
        ((0.981, 0.994, 0.99), "0.981 to 0.994 days"),
        ((0.98123, 0.99456), "0.981 to 0.995 days"),
        ((123.4, 567.8), "100 to 600 days"),
        ((1234, 5678), "1000 to 6000 days"),
        ((-3.21, 4.56), "-4 to 5 days"),
        ((0, 3.54), "0 to 3.6 days"),
        ((0, 3.55), "0 to 4 days"),
        ((-0.00321, -0.00111), "-0.0033 to -0.0011 days"),
        ((-9.99, -0.01), "-10 to 0 days"),
        ((0, 0.5), "0 to 0.5 days"),
        ((0, 1e-9), "0 to 0.000000001 days"),
        ((0, 1.5e-20), "0 to 1.5e-20 days"),
        ((-2e40, 1.234e42), "-1e+41 to 1.3e+42 days"),
        ((1e9, 1.23456e9), "1000000000 to 1240000000 days"),
        ((5, 5, 5), "5 days"),
        ((123456, 123456), "123456 days"),
        ((0.98765, 0.98765), "0.988 days"),
        ((1234.56, 1234.56), "1230 days"),
        ((0, 0, 0), "0 days"),
        ((-0.0, -0.0), "0 days"),
        ((-2.5, -2.5), "-2.5 days"),
        ((9.996, 9.996), "10 days"),
    ],
)
def test_a_run_is_written_outwards_with_the_digits_that_its_seeds_have_in_common(
    figure, values, value
):
    assert written(figure, values) == value
    assert written(figure, values[::-1]) == value


@pytest.mark.parametrize(
    ("values", "value"),
    [
        ((0.97, 1.0), "97 to 100 %"),
        ((0.9712, 0.9745), "97.12 to 97.45 %"),
        ((0.29, 0.29), "29 %"),
        ((0.00012, 0.00034), "0.012 to 0.034 %"),
    ],
)
def test_a_share_is_written_in_per_cent_and_given_as_a_fraction(figure, values, value):
    assert written(figure, values, "1 to 2 %") == value


def test_a_number_without_a_unit_has_none(figure):
    assert written(figure, (1, 2), "3 to 4") == "1 to 2"
    assert written(figure, (1, 1), "3") == "1"


numbers = st.floats(-LARGEST_RESULT, LARGEST_RESULT).map(
    lambda number: float(f"{number:.6g}") + 0.0
)


@given(st.lists(numbers, min_size=3, max_size=6))
@example([1e300, 1e-300, 0.0])
@example([5e-324, 0.0, 1e-323])
@example([0.1, 0.2, 0.30000000000000004])
@example([LARGEST_RESULT, -LARGEST_RESULT, 0.0])
def test_every_seed_lies_within_the_written_value_which_is_read_back_as_it_is(figure, values):
    text = written(figure, values)
    value = read_value(text, CONVENTIONS)
    low, high = value.low.value, value.high.value
    if len(set(values)) > 1:
        assert low <= min(values)
        assert max(values) <= high
        assert value.is_range
    else:
        assert value.low.value == pytest.approx(values[0], rel=0.0051, abs=0)
        assert not value.is_range
    assert written(figure, values) == text
    assert str(value.unit_text) == "days"


@given(st.lists(st.floats(-1e6, 1e6).map(lambda x: float(f"{x:.6g}") + 0.0), min_size=3))
def test_no_end_lies_further_out_than_three_tenths_of_the_spread(figure, values):
    low, high = min(values), max(values)
    if low == high:
        return
    value = read_value(written(figure, values), CONVENTIONS)
    spread = Decimal(high) - Decimal(low)
    assert Decimal(low) - Decimal(value.low.value) <= spread * 3 / 10 + Decimal("1e-9")
    assert Decimal(value.high.value) - Decimal(high) <= spread * 3 / 10 + Decimal("1e-9")


def judged(ledger, figure, threshold, values):
    measurement = replace(figure.measurement, threshold=threshold)
    return judge_run(run_judge(ledger), replace(figure, measurement=measurement), values)


@pytest.mark.parametrize(
    ("threshold", "verdict"),
    [
        ("at least 24 days", Verdict.HOLDS),
        ("at least 25 days", Verdict.EDGE),
        ("at least 26 days", Verdict.FAILS),
        ("at most 27 days", Verdict.HOLDS),
        ("less than 27 days", Verdict.EDGE),
        ("24 to 27 days", Verdict.HOLDS),
        ("25 to 26 days", Verdict.EDGE),
        ("about 25 days", Verdict.HOLDS),
        ("more than 23 days", Verdict.HOLDS),
        ("at least 20 people", Verdict.FAILS),
        ("at least 20", Verdict.FAILS),
        ("some days", Verdict.UNJUDGED),
        ("many", Verdict.UNJUDGED),
        ("as before", Verdict.UNJUDGED),
    ],
)
def test_a_threshold_is_judged_by_the_lowest_and_the_highest_seed(
    ledger, figure, threshold, verdict
):
    found = judged(ledger, figure, threshold, (26, 24, 27))
    assert found.verdict is verdict


@pytest.mark.parametrize("worst", [0, 1, 2])
def test_one_seed_that_misses_is_enough(ledger, figure, worst):
    values = [25.0, 25.0, 25.0]
    assert judged(ledger, figure, "at least 24.5 days", values).verdict is Verdict.HOLDS
    values[worst] = 24.4
    assert judged(ledger, figure, "at least 24.5 days", values).verdict is not Verdict.HOLDS


@pytest.mark.parametrize(
    ("recorded", "found", "apart"),
    [
        ((24, 27, 26), (24, 27, 26), False),
        ((24, 27, 26), (21, 21, 21), False),
        ((24, 27, 26), (20.9, 20.9, 20.9), True),
        ((24, 27, 26), (30, 31, 40), False),
        ((24, 27, 26), (30.1, 31, 40), True),
        ((24, 27, 26), (1, 99, 50), False),
        ((100, 100, 100), (91, 91, 91), False),
        ((100, 100, 100), (89, 89, 89), True),
        ((-100, -100, -100), (-111, -112, -113), True),
        ((-100, -100, -100), (-109, -112, -113), False),
        ((0, 0, 0), (0, 0, 0), False),
        ((0, 0, 0), (1e-3, 1, 1), True),
        ((1, 1, 1), (-1, -1, -1), True),
    ],
)
def test_two_runs_are_apart_where_no_seed_comes_near(recorded, found, apart):
    assert are_apart(recorded, found) is apart
