import pytest

from sphinx_claims.plots import PlotError


def test_the_values_are_the_middles_of_twenty_equally_likely_parts(plotted):
    # Fines are the spread of several counts, so their logarithm is uniform, and the ratio's too.
    values = plotted("dots ratio").picture.values
    assert values == pytest.approx([100 * 2 ** ((n + 0.5) / 20) for n in range(20)], rel=1e-6)


def test_the_values_are_read_against_the_words_of_the_page(plotted):
    plot = plotted("dots ratio")
    assert plot.caption == (
        "Dollars spent for each dollar of fines: 20 of 20 equally likely values lie within what "
        "“around 100-to-1” accepts, 50 to 200; 20 of 20 lie above 100-to-1."
    )
    assert (plot.picture.band.low, plot.picture.band.high) == (50, 200)
    assert [row[:2] for row in plot.rows] == [("accept", "20"), ("do not accept", "0")]
    assert plot.rows[0][2].startswith("102; 105; ")
    assert plot.rows[1][2] == "none"


def test_values_that_the_words_do_not_accept_are_counted(town, plotted):
    town.edit(town.page, "around 100-to-1", "at most 150-to-1")
    plot = plotted("dots ratio")
    # 100·2^p is at most 150 for p up to log₂ 1.5 = 0.585: the first 12 of 20.
    assert "12 of 20 equally likely values lie within" in plot.caption
    assert "8 of 20 lie above 150-to-1" in plot.caption
    assert [row[:2] for row in plot.rows] == [("accept", "12"), ("do not accept", "8")]
    assert [len(values.split("; ")) for *_, values in plot.rows] == [12, 8]


def test_words_without_a_number_leave_it_out(town, plotted):
    town.edit(town.page, "around 100-to-1", "100 to 200")
    caption = plotted("dots ratio").caption
    assert "lie above" not in caption


def test_a_claim_that_no_page_states_says_where_its_middle_half_lies(town, plotted):
    town.edit(town.page, "{claim}`around 100-to-1 <ratio>`", "Much")
    plot = plotted("dots ratio")
    assert plot.caption == (
        "Dollars spent for each dollar of fines: half of 20 equally likely values lie between 121 "
        "and 165."
    )
    assert plot.picture.band is None
    assert plot.heads == ("how many", "values")
    assert [(count, len(values.split("; "))) for count, values in plot.rows] == [("20", 20)]


def test_a_claim_without_a_range_has_no_dots(town, plotted):
    town.edit(town.functions, "def ratio(spend, fines)", "def ratio(spend, survey)")
    town.edit(town.functions, "spend / fines", "spend / survey")
    with pytest.raises(PlotError, match="“ratio” is a single number"):
        plotted("dots ratio")


def test_values_too_far_apart_for_an_axis_are_told(town, plotted):
    value = "  value: {} USD/year\n  range"
    town.edit(town.figures, value.format("50 to 100 thousand"), value.format("1e-150 to 1e150"))
    with pytest.raises(PlotError, match=r"the number .* is too small to be drawn"):
        plotted("dots ratio")
