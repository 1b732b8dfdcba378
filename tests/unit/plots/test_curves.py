import pytest

from sphinx_claims.plots import PlotError

ASKS = "curves ratio over fines by spend"
OPTIONS = {"range": "20 to 200 thousand USD/year", "values": "5 million, 10 million"}


def test_a_line_is_the_claim_over_the_input_with_the_other_at_its_value(plotted):
    low, high = plotted(ASKS, **OPTIONS).picture.lines
    assert low.points[0] == (20e3, pytest.approx(250))
    assert low.points[-1] == (200e3, pytest.approx(25))
    assert high.points[0] == (20e3, pytest.approx(500))
    for (fines, ratio), (_, twice) in zip(low.points, high.points, strict=True):
        assert ratio == pytest.approx(5e6 / fines)
        assert twice == pytest.approx(2 * ratio)


def test_the_band_is_what_the_words_of_the_page_accept(plotted):
    band = plotted(ASKS, **OPTIONS).picture.band
    assert (band.low, band.high) == (50, 200)
    assert band.label == "“around 100-to-1” accepts 50 to 200"


def test_without_words_there_is_no_band(plotted):
    plot = plotted(ASKS, **OPTIONS, words="none")
    assert plot.picture.band is None
    assert "accepts" not in plot.caption


def test_the_caption_says_where_the_words_hold(plotted):
    # 5 million over 200 and 50 is 25 and 100 thousand; 10 million over 200 is 50 thousand.
    assert plotted(ASKS, **OPTIONS).caption == (
        "Dollars spent for each dollar of fines, over what fines bring in, with a line for each "
        "value of what the town spends on its library. “around 100-to-1” accepts 50 to 200: that "
        "holds from about $25,000 a year up to about $100,000 a year at $5 million a year; from "
        "about $50,000 a year on at $10 million a year."
    )


@pytest.mark.parametrize(
    ("range_", "value", "said"),
    [
        ("60 to 90 thousand", "10 million", "throughout this range"),
        ("20 to 30 thousand", "10 million", "nowhere in this range"),
        ("100 to 900 thousand", "10 million", "up to about $200,000 a year"),
    ],
)
def test_the_caption_says_where_else_the_words_hold(plotted, range_, value, said):
    caption = plotted(ASKS, range=range_, values=value).caption
    assert caption.endswith(f": that holds {said} at $10 million a year.")


def test_a_claim_that_no_page_states_has_no_band(town, plotted):
    town.edit(town.page, "{claim}`around 100-to-1 <ratio>`", "Much")
    plot = plotted(ASKS, **OPTIONS)
    assert plot.picture.band is None
    assert plot.caption == (
        "Dollars spent for each dollar of fines, as what fines bring in goes from $20,000 a year "
        "to $200,000 a year, with a line for each value of what the town spends on its library: "
        "from 250 to 25 at $5 million a year; from 500 to 50 at $10 million a year."
    )


def test_the_table_has_a_row_for_some_values_and_a_column_for_each_line(plotted):
    plot = plotted(ASKS, **OPTIONS)
    assert plot.heads == (
        "what fines bring in",
        "what the town spends on its library: $5 million a year",
        "what the town spends on its library: $10 million a year",
    )
    assert plot.rows[0] == ("$20,000 a year", "250", "500")
    assert plot.rows[-1] == ("$200,000 a year", "25", "50")
    assert len(plot.rows) == 5


def test_where_a_claim_can_not_be_computed_its_line_has_no_points(town, plotted):
    town.edit(town.functions, "    return spend / fines", "    return sqrt(1 - fines / spend)")
    town.edit(
        town.functions, "import claim\n", "import claim\nfrom sphinx_claims.maths import sqrt\n"
    )
    town.edit(town.page, "{claim}`around 100-to-1 <ratio>`", "Much")
    (line,) = plotted(ASKS, range="5 to 20 million", values="10 million").picture.lines
    assert max(x for x, _ in line.points) <= 10e6
    with pytest.raises(PlotError, match="“ratio” can't be computed anywhere in the range"):
        plotted(ASKS, range="15 to 20 million", values="10 million")


@pytest.mark.parametrize(
    ("asks", "options", "message"),
    [
        ("curves ratio over survey by spend", {}, "“ratio” does not rest on the figure “survey”"),
        ("curves ratio over spend by spend", {}, "these are the same"),
        ("curves spend over fines by spend", {}, "“spend” is a figure"),
        (ASKS, {"range": "5 million"}, "“range” runs from one value of “fines” to another"),
        (ASKS, {"range": "5 to 10 people"}, "“5 to 10 people” is not in the unit of “fines”"),
        (ASKS, {"range": "some"}, "“some” is no value of “fines”"),
        (ASKS, {"values": "1, 2, 3, 4, 5, 6"}, "“values” lists up to 5 single values"),
        (ASKS, {"values": "1 to 2"}, "“values” lists up to 5 single values of “spend”"),
    ],
)
def test_what_can_not_be_drawn_is_told(plotted, asks, options, message):
    with pytest.raises(PlotError, match=message):
        plotted(asks, **(OPTIONS | options))


@pytest.mark.parametrize(("high", "is_log"), [("400", False), ("401", True)])
def test_the_axis_is_logarithmic_where_the_range_is_wide(plotted, high, is_log):
    picture = plotted(ASKS, range=f"20 to {high} thousand", values="5 million").picture
    assert picture.across.is_log is is_log
    first, second, third = (x for x, _ in picture.lines[0].points[:3])
    assert (second - first == pytest.approx(third - second)) is not is_log


SHARES = """
part:
  label: what part of the fines is paid
  value: 10 to 90 %
  range: plausible
  basis: hypothetical
  as_of: 2024
  review_by: 2030-12-31
  source: {ref: budget}
  scope: A guess.
power:
  label: the power
  value: 2
  basis: hypothetical
  as_of: 2024
  review_by: 2030-12-31
  source: {ref: budget}
  scope: A guess.
"""
WORTH = """
@claim(label="what the part is worth")
def worth(part, power):
    return part**power
"""


@pytest.fixture
def shares(town):
    town.add(town.figures, SHARES)
    town.add(town.functions, WORTH)
    return town


def test_the_axis_of_a_share_is_linear_however_wide_it_is(shares, plotted):
    picture = plotted("curves worth over part by power", range="1 to 100 %", values="2").picture
    assert picture.across.is_percent
    assert not picture.across.is_log
    first, second, third = (x for x, _ in picture.lines[0].points[:3])
    assert second - first == pytest.approx(third - second)


def test_a_claim_that_a_page_states_in_per_cent_is_drawn_in_per_cent(shares, plotted):
    asks, options = "curves worth over part by power", {"range": "10 to 100 %", "values": "2"}
    assert not plotted(asks, **options, words="none").picture.upright.is_percent
    shares.add(shares.page, "It is {claim}`1 % to 81 % <worth>`.\n")
    plot = plotted(asks, **options)
    assert plot.picture.upright.is_percent
    assert plot.picture.band.label.endswith("%")
    assert plot.rows[0] == ("10%", "1%")
    dots = plotted("dots worth")
    assert dots.picture.axis.is_percent
    assert not dots.picture.axis.is_log
    assert dots.rows[-1][-1].endswith("%")


def test_a_value_may_be_that_of_a_figure(plotted):
    low, high = plotted(ASKS, range=OPTIONS["range"], values="town, spend").picture.lines
    assert low.points[0] == (20e3, pytest.approx(2e6 / 20e3))
    assert high.points[0] == (20e3, pytest.approx(10e6 / 20e3))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ("fines", "the figure “fines” is a range, and a line is drawn for a single value"),
        ("total", "the figure “total” is not in the unit of “spend”"),
        ("totals", "“totals” is no value of “spend”"),
    ],
)
def test_a_figure_that_is_no_value_of_the_input_is_told(plotted, values, message):
    with pytest.raises(PlotError, match=message):
        plotted(ASKS, range=OPTIONS["range"], values=values)
