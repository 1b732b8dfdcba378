import math

import pytest

from sphinx_claims.model import Headroom, Stretch, Verdict
from sphinx_claims.model.headroom import joined
from sphinx_claims.wording import DIMENSIONLESS, Interval

HOLDS, EDGE, FAILS = Verdict.HOLDS, Verdict.EDGE, Verdict.FAILS


def stretch(low, high, verdict, **is_open):
    return Stretch(values=Interval(low, high, **is_open), verdict=verdict)


LOW = stretch(0, 1, FAILS, low_open=True, high_open=True)
SOFT = stretch(1, 2, EDGE, high_open=True)
GOOD = stretch(2, 4, HOLDS)
HIGH = stretch(4, math.inf, FAILS, low_open=True, high_open=True)


def headroom(central):
    return Headroom(
        figure="a",
        unit=DIMENSIONLESS,
        central=central,
        stretches=(LOW, SOFT, GOOD, HIGH),
        is_exact=True,
    )


@pytest.mark.parametrize(
    ("central", "here"), [(0.5, LOW), (1, SOFT), (2, GOOD), (3, GOOD), (4, GOOD), (5, HIGH)]
)
def test_a_figure_lies_in_the_stretch_that_its_end_belongs_to(central, here):
    assert headroom(central).here == here


def test_what_lies_above_and_below_comes_with_the_nearest_first():
    assert headroom(3).above == (HIGH,)
    assert headroom(3).below == (SOFT, LOW)


def test_a_figure_outside_of_every_stretch_is_an_error():
    with pytest.raises(ValueError, match="none of the stretches"):
        headroom(-1).here  # noqa: B018  (the property is what raises)


def test_softened_the_edge_counts_as_what_holds():
    softened = headroom(3).softened()
    assert [s.verdict for s in softened.stretches] == [FAILS, HOLDS, FAILS]
    assert softened.here.values == Interval(1, 4)


def test_neighbours_of_one_verdict_are_joined_with_their_outer_ends():
    parts = [stretch(1, 2, HOLDS, low_open=True), stretch(2, 3, HOLDS, high_open=True)]
    assert joined([*parts, stretch(3, 4, FAILS)]) == (
        stretch(1, 3, HOLDS, low_open=True, high_open=True),
        stretch(3, 4, FAILS),
    )
