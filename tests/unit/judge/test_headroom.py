"""Headroom against the judge itself: just inside of every flip and just outside."""

import itertools
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_claims.errors import Location
from sphinx_claims.evaluate import unit_factor
from sphinx_claims.evaluate.spread import spread
from sphinx_claims.judge import Judge, Judged, Measurer
from sphinx_claims.judge.headroom import REACH, REACH_OF_A_FUNCTION, Headrooms
from sphinx_claims.loading import settings_from
from sphinx_claims.model import (
    Basis,
    Call,
    Claim,
    Distribution,
    Figure,
    Formula,
    Name,
    Number,
    Operation,
    PartialDate,
    Quantity,
    Records,
    Statement,
    Verdict,
)
from sphinx_claims.wording import DIMENSIONLESS, Conventions, Interval

HERE = Location(path="a.md")
HOLDS, EDGE, FAILS, UNJUDGED = Verdict.HOLDS, Verdict.EDGE, Verdict.FAILS, Verdict.UNJUDGED


def figure(id_, low, high):
    return Figure(
        id=id_,
        label=id_,
        value="1",
        quantity=Quantity.spanning(low, high, DIMENSIONLESS),
        roundings=(Interval.exactly(low), Interval.exactly(high)),
        range_kind=None,
        distribution=Distribution.of_range(low, high, None),
        basis=Basis.MEASURED,
        as_of=PartialDate(2025),
        as_of_location=HERE,
        review_by=PartialDate(2025),
        unsaid=DIMENSIONLESS,
        event="",
        scope="",
        # Headroom follows from the value alone.
        provenance=None,
        derivation=None,
        location=HERE,
        value_location=HERE,
    )


def value_of(expression, inputs):
    low, high = spread(expression.value, inputs)
    central = expression.value({name: q.central for name, q in inputs.items()})
    return Quantity(low=low, central=central, high=high, unit=DIMENSIONLESS)


def headrooms_of(words, expression, inputs):
    """Return the headroom of words that state an expression of these inputs."""
    names = tuple(sorted(inputs))
    claim = Claim(
        id="claim",
        label="",
        description="",
        event="",
        parameters=names,
        ignored=(),
        figures=names,
        quantity=value_of(expression, inputs),
        formula=Formula(text="", with_values="", expression=expression),
        location=HERE,
    )
    records = Records(
        sources={},
        figures={name: figure(name, q.low, q.high) for name, q in inputs.items()},
        claims={"claim": claim},
        sizes=dict.fromkeys([*names, "claim"], 1.0),
    )
    judge = Judge(records, Conventions.default(), unit_factor(()))
    judged = Judged(
        statement=Statement(target="claim", words=words, location=HERE),
        number=1,
        record=claim,
        judgement=judge.record(words, claim),
    )
    return Headrooms(records, settings_from({}, Path())).of(judged)


def verdict_at(words, expression, inputs, name, value):
    """Return the judge's own verdict with one figure taken as a point."""
    moved = {**inputs, name: Quantity.spanning(value, value, DIMENSIONLESS)}
    judge = Judge(
        Records(sources={}, figures={}, claims={}), Conventions.default(), unit_factor(())
    )
    return judge.words(words, value_of(expression, moved)).verdict


def assert_verdicts(words, expression, inputs):
    """Assert that every stretch has the judge's verdict in its middle and close to both ends."""
    found = headrooms_of(words, expression, inputs)
    assert [headroom.figure for headroom in found] == sorted(inputs)
    for headroom in found:
        for one, other in itertools.pairwise(headroom.stretches):
            assert one.values.high == other.values.low
            assert one.verdict is not other.verdict
        for stretch in headroom.stretches:
            low, high = stretch.values.low or 1e-9, min(stretch.values.high, 1e12)
            if high <= low * (1 + 1e-5):
                continue
            for value in (low * (1 + 2e-6), math.sqrt(low * high), high * (1 - 2e-6)):
                found_there = verdict_at(words, expression, inputs, headroom.figure, value)
                assert found_there is stretch.verdict, (headroom, value)


LOWS = st.floats(min_value=0.5, max_value=50)
WIDTHS = st.sampled_from([1.0, 1.0, 1.2, 2.0, 5.0])
RANGES = st.tuples(LOWS, WIDTHS).map(
    lambda drawn: Quantity.spanning(drawn[0], drawn[0] * drawn[1], DIMENSIONLESS)
)
POWERS = st.sampled_from([-3, -2, -1, -0.5, 0.5, 1, 2, 3])
WORDS = st.sampled_from(
    (
        *("around 100", "100", "hundreds", "at least 90", "less than 130", "nearly 120"),
        *("50 to 150", "more than 70", "almost 1,000", "in the range of 40"),
    )
)
TIMES = st.sampled_from([0.5, 0.9, 1.0, 1.0, 1.2, 3.0])


def product(powers, inputs, times):
    """Return a product of powers of which the central value is some times 100."""
    tree = None
    for name, power in powers.items():
        factor = Operation("**", Name(name), Number(power))
        tree = factor if tree is None else Operation("*", tree, factor)
    central = tree.value({name: quantity.central for name, quantity in inputs.items()})
    return Operation("*", Number(100 * times / central), tree)


@given(WORDS, st.lists(st.tuples(RANGES, POWERS), min_size=1, max_size=3), TIMES)
@settings(derandomize=True, max_examples=150, deadline=None)
def test_every_flip_of_a_product_of_powers_is_the_judges(words, drawn, times):
    inputs = {name: quantity for name, (quantity, _) in zip("abc", drawn, strict=False)}
    powers = {name: power for name, (_, power) in zip("abc", drawn, strict=False)}
    tree = product(powers, inputs, times)
    assert_verdicts(words, tree, inputs)
    assert all(headroom.is_exact for headroom in headrooms_of(words, tree, inputs))


@given(WORDS, st.lists(st.tuples(RANGES, POWERS), min_size=1, max_size=3), TIMES)
@settings(derandomize=True, max_examples=60, deadline=None)
def test_what_is_solved_for_is_what_a_search_finds(words, drawn, times):
    inputs = {name: quantity for name, (quantity, _) in zip("abc", drawn, strict=False)}
    powers = {name: power for name, (_, power) in zip("abc", drawn, strict=False)}
    tree = product(powers, inputs, times)
    solved = headrooms_of(words, tree, inputs)
    # A sum is no product of powers, even of nothing.
    searched = headrooms_of(words, Operation("+", tree, Number(0)), inputs)
    for exact, found in zip(solved, searched, strict=True):
        assert not found.is_exact
        lowest, highest = found.stretches[0].values.low, found.stretches[-1].values.high
        within = [s.values.high for s in exact.stretches if lowest < s.values.high < highest]
        assert [s.values.high for s in found.stretches[:-1]] == pytest.approx(within, rel=1e-6)


A, B, C = Name("a"), Name("b"), Name("c")
ALL = Operation("*", A, Operation("*", B, C))
APART = Operation("/", Operation("-", A, B), C)
TOGETHER = Operation("+", A, Operation("+", B, C))
OTHERS = {
    "a sum": Operation("+", Operation("*", A, B), C),
    "a difference": Operation("-", Operation("*", A, Number(40)), Operation("+", B, C)),
    "a logarithm": Operation("*", Number(30), Call("ln", (ALL,))),
    "a share": Operation("/", Operation("*", Number(300), A), TOGETHER),
    "a probability": Operation("*", Number(200), Call("normal_cdf", (APART,))),
    "the greatest": Operation("*", Number(10), Call("max", (A, B, C))),
}


@given(st.sampled_from(sorted(OTHERS)), WORDS, RANGES, RANGES, RANGES)
@settings(derandomize=True, max_examples=120, deadline=None)
def test_every_flip_of_any_other_expression_is_the_judges(kind, words, a, b, c):
    assert_verdicts(words, OTHERS[kind], {"a": a, "b": b, "c": c})


def stretches(headroom):
    return [
        (round(s.values.low, 6), round(s.values.high, 6), s.verdict) for s in headroom.stretches
    ]


def point(value):
    return Quantity.spanning(value, value, DIMENSIONLESS)


def test_a_hump_has_a_flip_on_both_of_its_sides():
    # a * (20 - a) is 75 at 5 and at 15, and 100 at 10.
    hump = Operation("*", A, Operation("-", Number(20), A))
    (headroom,) = headrooms_of("at least 75", hump, {"a": point(8.0)})
    assert stretches(headroom)[1] == (5.0, 15.0, HOLDS)
    (failing,) = headrooms_of("at least 75", hump, {"a": point(2.0)})
    assert [s.verdict for s in failing.stretches] == [FAILS, HOLDS, FAILS]
    assert stretches(failing)[1] == (5.0, 15.0, HOLDS)


def test_a_hump_within_another_figures_range_is_looked_at_closely():
    # The corners of b give 0; within its range the product reaches 100.
    hump = Operation("*", A, Operation("*", B, Operation("-", Number(20), B)))
    inputs = {"a": point(1.0), "b": Quantity.spanning(1, 19, DIMENSIONLESS)}
    found = headrooms_of("less than 150", hump, inputs)[0]
    flip = found.here.values.high
    assert flip == pytest.approx(1.5, rel=1e-3)
    assert verdict_at("less than 150", hump, inputs, "a", flip * 0.9999) is HOLDS
    assert verdict_at("less than 150", hump, inputs, "a", flip * 1.0001) is not HOLDS


def test_words_as_narrow_as_can_be_are_found_from_afar():
    inputs = {"a": point(9.0), "b": point(2.0)}
    headroom, _ = headrooms_of("5.0000", Operation("-", A, B), inputs)
    assert stretches(headroom)[1] == (6.99995, 7.00005, HOLDS)


def test_the_end_of_what_can_be_computed_is_the_end_of_the_search():
    # The logarithm of a - 3 has no value at 3 and below.
    tree = Operation("*", Number(100), Call("exp", (Call("ln", (Operation("-", A, Number(3)),)),)))
    (headroom,) = headrooms_of("less than 150", tree, {"a": point(4.0)})
    assert stretches(headroom)[1] == (3.0, 4.5, HOLDS)
    assert headroom.below[0].verdict is UNJUDGED
    assert headroom.below[0].values.high == pytest.approx(3.0)


def test_a_figure_that_cancels_out_leaves_every_verdict_as_it_is():
    tree = Operation("/", Operation("*", A, B), A)
    headroom = headrooms_of("around 100", tree, {"a": point(3.0), "b": point(100.0)})[0]
    assert headroom.is_exact
    assert [(s.values.low, s.values.high, s.verdict) for s in headroom.stretches] == [
        (0.0, math.inf, HOLDS)
    ]


def test_a_figure_of_either_sign_is_searched_through_zero():
    tree = Operation("+", A, Number(100))
    inputs = {"a": Quantity.spanning(-10, 20, DIMENSIONLESS)}
    (headroom,) = headrooms_of("around 100", tree, inputs)
    assert stretches(headroom)[1] == (-50.0, 100.0, HOLDS)


def test_figures_below_zero_are_searched_and_stay_there():
    tree = Operation("*", A, B)
    headroom, _ = headrooms_of("around 100", tree, {"a": point(-4.0), "b": point(-25.0)})
    assert not headroom.is_exact
    assert stretches(headroom)[1] == (-8.0, -2.0, HOLDS)
    assert all(stretch.values.high < 0 for stretch in headroom.stretches)


def test_words_that_give_no_interval_have_no_headroom():
    assert headrooms_of("some", A, {"a": point(3.0)}) == ()
    assert headrooms_of("$100", A, {"a": point(100.0)}) == ()


FUNCTION = """
@claim(label="a function")
def bent(spend, fines):
    if spend / fines < 80:
        return 0.5 * spend / fines
    return spend / fines
"""


def ledger_headrooms(document, target):
    ledger = document.ledger()
    (judged,) = ledger.of(target)
    return Measurer(ledger).headrooms(judged)


def test_a_function_of_more_than_arithmetic_is_called_itself(document):
    document.add(document.functions, FUNCTION)
    document.add(document.page, "{claim}`around 100-to-1 <bent>`\n")
    fines, spend = ledger_headrooms(document, "bent")
    assert not fines.is_exact
    # Beyond 125,000 the ratio is below 80, and the function gives half of it.
    assert [(s.values.low, s.values.high, s.verdict) for s in fines.stretches[1:2]] == [
        (50_000.0, 125_000.0, HOLDS)
    ]
    assert [s.verdict for s in fines.stretches] == [FAILS, HOLDS, FAILS]
    assert spend.here.values.high == 10e6


def test_where_the_verdict_flips_without_end_nothing_is_said(document):
    document.add(
        document.functions,
        "import math\n\n\n@claim(label='f')\ndef f(fines, spend):\n"
        "    return 100.0 + 900 * (math.sin(1e12 * float(fines / spend)) > 0.5)\n",
    )
    document.add(document.page, "{claim}`100 <f>`\n")
    # With the fines as one point there are two standings, and one change between them is found.
    assert [headroom.figure for headroom in ledger_headrooms(document, "f")] == ["fines"]


def test_a_function_is_called_for_no_more_than_a_thousand_times_a_figure(document):
    called = document.root / "called.txt"
    document.add(
        document.functions,
        "import math\nimport pathlib\n\n\n@claim(label='f')\ndef f(fines, spend):\n"
        f"    with pathlib.Path({str(called)!r}).open('a') as file:\n"
        "        print(getattr(fines, 'magnitude', fines), file=file)\n"
        "    return 100.0 + 0 * fines / spend\n",
    )
    document.add(document.page, "{claim}`around 100 <f>`\n")
    ledger = document.ledger()
    called.unlink()
    Measurer(ledger).headrooms(ledger.of("f")[0])
    tried = [float(line) for line in called.read_text().splitlines()]
    central = math.sqrt(50e3 * 100e3)
    assert max(tried) == pytest.approx(central * REACH_OF_A_FUNCTION)
    assert REACH > REACH_OF_A_FUNCTION


def test_a_figure_that_is_stated_itself_has_headroom_of_its_own(document):
    (headroom,) = ledger_headrooms(document, "spend")
    assert stretches(headroom) == [
        (0.0, 5e6, FAILS),
        (5e6, 20e6, HOLDS),
        (20e6, math.inf, FAILS),
    ]


def test_values_are_in_the_figures_own_unit_whatever_the_words_are_in(document):
    document.edit(document.page, "about $10 million a year", "about $1 million a month")
    document.edit(document.figures, "10 million USD/year", "10000 thousand USD/year")
    (headroom,) = ledger_headrooms(document, "spend")
    assert stretches(headroom)[1] == (6e6, 24e6, HOLDS)


def test_a_year_that_words_count_back_to_has_its_headroom_in_years_of_the_calendar(document):
    document.write(document.conf, document.read(document.conf) + "claims_as_of = '2024'\n")
    document.add(
        document.figures,
        "built:\n  label: a\n  value: 2019 CE\n  basis: reported\n  as_of: 2024\n"
        '  review_by: 2030\n  source: {ref: budget, excerpt: "in 2019"}\n  scope: A test.\n',
    )
    document.add(document.page, "{claim}`at least four years ago <built>`\n")
    (headroom,) = ledger_headrooms(document, "built")
    assert stretches(headroom) == [(0.0, 2020.0, HOLDS), (2020.0, math.inf, FAILS)]
    assert headroom.here.values.high_open is False
