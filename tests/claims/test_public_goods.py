"""The model of public goods: its closed form against labs that choose by themselves."""

import itertools
import math

import pytest

from claims.public_goods import (
    added_share,
    labs_after_grant,
    labs_after_large_grant,
    large_added_share,
    open_share,
    partly_open_share,
    provision_share,
    sufficient_grant,
    tools_after_grant,
    tools_after_large_grant,
)

COUNTS = [2, 3, 5, 8, 10]
SPILLOVERS = [0, 0.25, 0.5, 0.75, 0.95]
CURVATURES = [0.5, 1, 2]


class Labs:
    """Labs that each choose what is best for them, by trying: it knows nothing of the closed form.

    A point of it is what every lab spends; `at` moves one lab's spending in a point.
    """

    def __init__(self, count, spillover, curvature, *, rivalry=0.0, outsiders=0.0, grant=0.0):
        self.count, self.spillover, self.curvature = count, spillover, curvature
        self.rivalry, self.outsiders, self.grant = rivalry, outsiders, grant

    def tools(self, spending):
        """Return what each lab can use: the grant, its own, and what reaches it of the others'."""
        total = sum(spending)
        return [self.grant + own + self.spillover * (total - own) for own in spending]

    def benefit(self, tools):
        if self.curvature == 1:
            return math.log(tools)
        return tools ** (1 - self.curvature) / (1 - self.curvature)

    def payoff(self, spending, lab):
        benefits = [self.benefit(tools) for tools in self.tools(spending)]
        rivals = (sum(benefits) - benefits[lab]) / (self.count - 1)
        return benefits[lab] - self.rivalry * rivals - spending[lab]

    def welfare(self, spending):
        gain = sum(self.benefit(tools) for tools in self.tools(spending))
        return (1 + self.outsiders) * gain - sum(spending)

    def further(self, tools):
        """Return the benefit of a further tool."""
        return tools**-self.curvature if tools > 0 else math.inf

    def payoff_slope(self, base, lab, own):
        """Return how a payoff grows with own spending; `base` is the tools without that."""
        slope = self.further(base[lab] + own) - 1
        if self.rivalry:
            rivals = sum(
                self.further(tools + self.spillover * own)
                for j, tools in enumerate(base)
                if j != lab
            )
            slope -= self.rivalry * self.spillover * rivals / (self.count - 1)
        return slope

    def welfare_slope(self, base, lab, own):
        """Return how welfare grows with a lab's spending; `base` is the tools without that."""
        gain = self.further(base[lab] + own) + self.spillover * sum(
            self.further(tools + self.spillover * own) for j, tools in enumerate(base) if j != lab
        )
        return (1 + self.outsiders) * gain - 1

    def settled(self, slope, start=0.3):
        """Let one lab after another choose until none wants another choice.

        One after another, since choices that are made all at once run away where s (n − 1) > 1.
        """
        spending = [start * (1 + lab / self.count) for lab in range(self.count)]
        for _ in range(5_000):
            moved = 0.0
            for lab in range(self.count):
                before, spending[lab] = spending[lab], 0.0
                base = self.tools(spending)
                spending[lab] = best(lambda own, lab=lab, base=base: slope(base, lab, own), before)
                moved = max(moved, abs(spending[lab] - before))
            if moved < 1e-10:
                return spending
        raise AssertionError("the labs do not settle")

    def equilibrium(self, start=0.3):
        return self.settled(self.payoff_slope, start)

    def optimum(self):
        return self.settled(self.welfare_slope)

    def equal_optimum(self):
        """Return what is best for all, where every lab spends the same."""
        return [best(self._equal_slope, 1.0)] * self.count

    def _equal_slope(self, own):
        spending = [0.0, *[own] * (self.count - 1)]
        return self.welfare_slope(self.tools(spending), 0, own)


def best(slope, near):
    """Return where a falling slope is 0, looking near a point first; 0 where it is never above."""
    step = 1e-4
    low = high = near
    while slope(high) > 0:
        low, high, step = high, high + step, 4 * step
    step = 1e-4
    while low > 0 and slope(low) < 0:
        low, high, step = max(0.0, low - step), low, 4 * step
    if low == 0 and slope(low) <= 0:
        return 0.0
    while high - low > 1e-14 * high:
        middle = (low + high) / 2
        if middle in {low, high}:
            break
        low, high = (middle, high) if slope(middle) > 0 else (low, middle)
    return (low + high) / 2


def share(labs):
    """Return what the labs provide as a share of what is best, both found by trying."""
    return sum(labs.equilibrium()) / sum(labs.equal_optimum())


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("spillover", SPILLOVERS)
@pytest.mark.parametrize("curvature", CURVATURES)
def test_labs_that_choose_by_themselves_provide_what_the_closed_form_says(
    count, spillover, curvature
):
    expected = provision_share(count, spillover, 0, 0, curvature)
    assert share(Labs(count, spillover, curvature)) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("spillover", [0.5, 0.9])
@pytest.mark.parametrize("rivalry", [0.5, 0.9])
@pytest.mark.parametrize("curvature", [0.5, 1, 2])
def test_rivals_who_mind_each_others_gain_provide_less(spillover, rivalry, curvature):
    labs = Labs(5, spillover, curvature, rivalry=rivalry)
    expected = provision_share(5, spillover, rivalry, 0, curvature)
    assert share(labs) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("outsiders", [0.5, 2])
@pytest.mark.parametrize("spillover", [0.25, 0.9])
@pytest.mark.parametrize("curvature", [0.5, 1, 2])
def test_outsiders_gain_raises_what_is_best_and_not_what_labs_provide(
    outsiders, spillover, curvature
):
    with_them = Labs(5, spillover, curvature, outsiders=outsiders)
    expected = provision_share(5, spillover, 0, outsiders, curvature)
    assert share(with_them) == pytest.approx(expected, rel=1e-6)
    assert with_them.equilibrium() == Labs(5, spillover, curvature).equilibrium()


@pytest.mark.parametrize("spillover", [0, 0.5, 0.9])
@pytest.mark.parametrize("outsiders", [0, 2])
def test_what_is_best_for_all_is_the_same_for_every_lab(spillover, outsiders):
    labs = Labs(3, spillover, 1, outsiders=outsiders)
    assert labs.optimum() == pytest.approx(labs.equal_optimum(), rel=1e-6)


@pytest.mark.parametrize("start", [0.01, 0.3, 4])
def test_where_the_labs_start_does_not_matter(start):
    labs = Labs(5, 0.5, 1)
    assert labs.equilibrium(start) == pytest.approx(labs.equilibrium(1.0), rel=1e-7)


# Five labs; what each spends, and what one of them may do instead.
POINT = [0.2, 0.4, 0.3, 0.5, 0.1]


@pytest.mark.parametrize("curvature", CURVATURES)
def test_the_slopes_are_those_of_payoff_and_welfare(curvature):
    labs = Labs(5, 0.6, curvature, rivalry=0.4, outsiders=0.7, grant=0.2)
    for lab, own in enumerate(POINT):
        step = 1e-6
        more, less = POINT.copy(), POINT.copy()
        more[lab], less[lab] = own + step, own - step
        base = labs.tools([0.0 if j == lab else spent for j, spent in enumerate(POINT)])
        payoff = (labs.payoff(more, lab) - labs.payoff(less, lab)) / (2 * step)
        welfare = (labs.welfare(more) - labs.welfare(less)) / (2 * step)
        assert labs.payoff_slope(base, lab, own) == pytest.approx(payoff, rel=1e-6)
        assert labs.welfare_slope(base, lab, own) == pytest.approx(welfare, rel=1e-6)


@pytest.mark.parametrize("rivalry", [0, 0.5])
def test_no_lab_gains_by_another_choice_than_it_made(rivalry):
    labs = Labs(5, 0.5, 1, rivalry=rivalry)
    spending = labs.equilibrium()
    for lab in range(5):
        for factor in (0, 0.5, 0.99, 1.01, 2):
            other = spending.copy()
            other[lab] *= factor
            assert labs.payoff(other, lab) < labs.payoff(spending, lab)


# By hand: with s = 0.5 the others add (5 − 1) / 2 = 2 to 1; with s = 0.95, 3.8, and 4.8^−2.
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((5, 0.5, 0, 0, 1), 1 / 3),
        ((5, 1, 0, 0, 1), 1 / 5),
        ((5, 0.95, 0, 0, 0.5), 1 / 23.04),
        ((4, 1, 0, 0, 2), 1 / 2),
        ((5, 0.5, 1, 0, 1), 1 / 6),
        ((5, 0.5, 0, 1, 1), 1 / 6),
    ],
)
def test_known_shares(arguments, expected):
    assert provision_share(*arguments) == pytest.approx(expected)


@pytest.mark.parametrize("curvature", CURVATURES)
def test_where_nothing_reaches_others_the_labs_provide_what_is_best(curvature):
    assert provision_share(5, 0, 0.5, 0, curvature) == 1


def test_the_share_falls_with_labs_spillover_rivalry_and_outsiders():
    for shares in (
        [provision_share(count, 0.5, 0.2, 0.5, 1) for count in range(2, 12)],
        [provision_share(5, step / 10, 0.2, 0.5, 1) for step in range(11)],
        [provision_share(5, 0.5, step / 10, 0.5, 1) for step in range(11)],
        [provision_share(5, 0.5, 0.2, step / 10, 1) for step in range(11)],
    ):
        assert all(a > b for a, b in itertools.pairwise(shares))


def test_a_share_below_the_best_rises_with_curvature():
    shares = [provision_share(5, 0.5, 0.2, 0.5, step / 4) for step in range(1, 12)]
    assert all(a < b < 1 for a, b in itertools.pairwise(shares))


@pytest.mark.parametrize("count", COUNTS)
def test_the_simple_cases_are_cases_of_the_whole(count):
    assert open_share(count) == pytest.approx(provision_share(count, 1, 0, 0, 1))
    for spillover in SPILLOVERS:
        whole = provision_share(count, spillover, 0, 0, 1)
        assert partly_open_share(count, spillover) == pytest.approx(whole)


# Where every lab can use everything, the labs alone bring 1, and 5 would be best: a grant takes
# the place of what they spend until it is as large as that.
@pytest.mark.parametrize(
    ("grant", "from_labs", "tools"),
    [(0, 1, 1), (0.5, 0.5, 1), (0.9, 0.1, 1), (1, 0, 1), (1.5, 0, 1.5), (3, 0, 3), (5, 0, 5)],
)
@pytest.mark.parametrize("spillover", [0.5, 1])
def test_a_grant_adds_nothing_until_it_exceeds_what_the_labs_would_bring(
    grant, from_labs, tools, spillover
):
    labs = Labs(5, spillover, 1, grant=grant)
    spending = labs.equilibrium()
    assert labs.tools(spending) == pytest.approx([tools] * 5, rel=1e-6)
    assert tools_after_grant(grant) == pytest.approx(tools)
    # What reaches a lab of all that the labs spend.
    reaches = labs.tools(spending)[0] - grant
    assert reaches == pytest.approx(from_labs, abs=1e-6)
    assert labs_after_grant(grant) == pytest.approx(from_labs)


@pytest.mark.parametrize(
    ("grant", "share_added"), [(0.5, 0), (0.9, 0), (1, 0), (1.5, 1 / 3), (3, 2 / 3), (5, 4 / 5)]
)
def test_the_share_of_a_grant_that_adds(grant, share_added):
    assert added_share(grant) == pytest.approx(share_added)
    assert large_added_share(grant) == pytest.approx(share_added)


# By hand: below 1 a grant takes the labs' place, dollar by dollar; above, it is all there is.
@pytest.mark.parametrize(
    ("grant", "from_labs", "tools"),
    [(0, 1, 1), (0.25, 0.75, 1), (0.9, 0.1, 1), (1, 0, 1), (1.5, 0, 1.5), (3, 0, 3)],
)
def test_after_a_large_grant(grant, from_labs, tools):
    assert labs_after_large_grant(grant) == pytest.approx(from_labs)
    assert tools_after_large_grant(grant) == pytest.approx(tools)


@pytest.mark.parametrize("count", COUNTS)
def test_only_a_grant_of_all_that_is_best_leaves_nothing_to_add(count):
    enough = sufficient_grant(open_share(count))
    assert sum(Labs(count, 1, 1, grant=1.0001 * enough).equal_optimum()) == 0
    assert sum(Labs(count, 1, 1, grant=0.9999 * enough).equal_optimum()) > 0


def test_where_all_is_shared_only_the_sum_is_settled():
    labs = Labs(5, 1, 1)
    for start in (0.05, 0.1):
        assert sum(labs.equilibrium(start)) == pytest.approx(1)
    assert labs.equilibrium(0.05) != pytest.approx(labs.equilibrium(0.1), rel=0.01)
