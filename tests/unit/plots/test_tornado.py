import pytest

from sphinx_claims.plots import PlotError

RANGED = "value: 8 to 12 million USD/year\n  range: plausible"


@pytest.fixture
def ranged(town, plotted):
    """Return the tornado of a ratio whose two inputs are ranges."""
    town.edit(town.figures, "library\n  value: 10 million USD/year", f"library\n  {RANGED}")
    return plotted("tornado ratio")


def test_a_bar_runs_over_what_the_claim_comes_to_at_both_ends_of_its_input(ranged):
    # The middles are the geometric ones: √(8·12) million, and √(50·100) thousand.
    fines, spend = ranged.picture.rows
    assert (fines.label, spend.label) == (
        "what fines bring in",
        "what the town spends on its library",
    )
    assert fines.low == pytest.approx(97.9795897)
    assert fines.high == pytest.approx(2 * 97.9795897)
    assert spend.low == pytest.approx(8e6 / 70710.678)
    assert spend.high == pytest.approx(12e6 / 70710.678)


def test_the_line_is_the_claim_with_all_inputs_at_their_middle(ranged):
    assert ranged.picture.band.low == ranged.picture.band.high == pytest.approx(138.564065)
    assert ranged.picture.shape == "bars"


def test_the_caption_names_what_moves_the_claim_most_and_least(ranged):
    assert ranged.caption == (
        "Dollars spent for each dollar of fines: 139 where every input is at its central estimate. "
        "It moves most with what fines bring in: from 98 to 196; least with what the town spends "
        "on its library: from 113 to 170."
    )


def test_what_the_claim_is_at_either_end_stands_beside_its_bar(ranged):
    assert ranged.picture.rows[0].detail == "at $50,000 a year: 196 · at $100,000 a year: 98"
    assert ranged.rows[0][1:] == ("$50,000 to 100,000 a year", "196", "98")


def test_a_single_number_is_told_and_not_varied(plotted):
    plot = plotted("tornado ratio")
    assert [row.label for row in plot.picture.rows] == ["what fines bring in"]
    assert plot.caption.endswith("from 100 to 200. 1 input is a single number and is not varied.")
    assert plot.rows[1][1:] == ("$10 million a year", "not varied", "not varied")


def test_a_claim_of_single_numbers_has_no_tornado(town, plotted):
    town.edit(town.functions, "def ratio(spend, fines)", "def ratio(spend, survey)")
    town.edit(town.functions, "spend / fines", "spend / survey")
    with pytest.raises(PlotError, match="no figure that “ratio” rests on has a range"):
        plotted("tornado ratio")


def test_a_figure_has_no_tornado(plotted):
    with pytest.raises(PlotError, match="“spend” is a figure, and a plot of this kind is of a"):
        plotted("tornado spend")
