import pytest

from sphinx_claims.plots import PlotError, parse_request, plot_of
from sphinx_claims.plots.recorded import alike, recorded
from tests.measuring import LIMITS, METHODS, Measured, write_measured
from tests.unit.plots.conftest import material

LINES = "measured autoencoder.limit recall over ratio by steps"
ROWS = "measured autoencoder.methods recall over method by data"
SHARES = tuple(
    Measured(
        id=f"share_{len(values)}_{str(size).replace('.', '_')}",
        program="autoencoder.methods",
        result="share",
        parameters={"method": "x", "data": size},
        values=values,
        unit=" %",
    )
    for size, values in ((1, (0.5, 0.6, 0.7)), (0.1, (0.8, 0.8, 0.8, 0.8)), (0.01, (0.9, 1.0, 1.0)))
)


@pytest.fixture
def plotted(document):
    """Return a function that makes a plot of a document whose figures a program measures."""
    write_measured(document.root, [*LIMITS, *METHODS, *SHARES])
    made = material(document)

    def make(asks, **options):
        return plot_of(parse_request(asks, options), made)

    return make


def test_a_point_is_the_median_and_its_bar_goes_from_the_lowest_to_the_highest_seed(plotted):
    few, many = plotted(LINES).picture.lines
    assert few.points == ((1, 1.0), (2, 1.0), (3, 0.95), (4, 0.48), (6, 0.01))
    assert few.range[3] == (0.39, 0.5)
    assert (few.label, many.label) == ("steps 1500", "steps 6000")
    assert many.points == ((4, 1.0), (6, 0.98))


def test_the_caption_says_how_each_line_goes_and_over_how_many_seeds(plotted):
    assert plotted(LINES, labels="ratio = features per dimension").caption == (
        "Recall over features per dimension, with a line for each value of steps: from 1 at 1 to "
        "0.01 at 6 with steps 1500; from 1 at 4 to 0.98 at 6 with steps 6000. A point is the "
        "median of a run, and its bar goes from the lowest to the highest of 3 seeds."
    )


def test_the_alternative_says_every_point_and_every_line_that_they_are_read_by(plotted):
    assert plotted(LINES, lines="0.95 = asked, 1 = all").alternative == (
        "Points and bars of recall over ratio, with a line for each value of steps, over 3 seeds. "
        "Medians: with steps 1500, 1 at 1, 1 at 2, 0.95 at 3, 0.48 at 4, 0.01 at 6; with steps "
        "6000, 1 at 4, 0.98 at 6. Broken lines mark asked: 0.95 and all: 1."
    )


def test_the_table_has_a_row_for_each_run_with_what_was_asked_of_it(plotted):
    plot = plotted(LINES)
    assert plot.heads == (
        *("figure", "ratio", "steps", "median", "lowest", "highest", "seeds"),
        "asked of each seed",
    )
    ref, *cells = plot.rows[3]
    assert ref.id == "recall_4_1500"
    assert cells == ["4", "1500", "0.48", "0.39", "0.5", "3", "at most 0.6"]


def test_what_is_held_fixed_is_in_the_caption_and_needs_no_line(plotted):
    plot = plotted("measured autoencoder.limit recall over ratio", where="steps = 6000")
    (line,) = plot.picture.lines
    assert line.label == ""
    assert plot.caption.startswith(
        "Recall over ratio: from 1 at 4 to 0.98 at 6. With steps 6000. A point"
    )


def test_a_number_is_the_same_however_it_is_written(plotted):
    plot = plotted("measured autoencoder.limit recall over ratio", where="steps = 6e3")
    assert len(plot.rows) == 2
    assert alike("4") == alike("4.0") != alike("four")
    assert alike("nan") == "nan"


def test_values_that_are_texts_are_rows_in_the_order_of_the_file(plotted):
    picture = plotted(ROWS, lines="0.5 = at most").picture
    assert [(row.heading, row.label) for row in picture.rows] == [
        ("data sparse", "pca"),
        ("", "autoencoder"),
        ("", "ica"),
        ("data dense", "autoencoder"),
    ]
    first, _, third, _ = picture.rows
    assert (third.low, third.central, third.high) == (0.23, 0.26, 0.31)
    assert third.detail == "0.26, from 0.23 to 0.31 over 3 seeds"
    assert first.detail == "0 with each of 3 seeds"
    (mark,) = picture.marks
    assert (mark.low, mark.high, mark.label) == (0.5, 0.5, "at most: 0.5")


def test_rows_say_from_where_to_where_they_reach(plotted):
    assert plotted(ROWS).caption == (
        "Recall over method, with a group of rows for each value of data: from 0 for pca to 1 for "
        "autoencoder with data sparse; 0.01 for autoencoder with data dense. A point is the median "
        "of a run, and its bar goes from the lowest to the highest of 3 seeds."
    )


def test_shares_in_per_cent_are_drawn_and_told_in_per_cent(plotted):
    plot = plotted("measured autoencoder.methods share over data", lines="75 % = good")
    assert plot.picture.upright.is_percent
    assert plot.picture.marks[0].low == 0.75
    assert plot.rows[-1][2:6] == ("60%", "50%", "70%", "3")
    assert "from 100% at 0.01 to 60% at 1" in plot.caption
    assert "of 3 to 4 seeds" in plot.caption


@pytest.mark.parametrize(
    ("options", "across", "upright", "is_reversed"),
    [
        ({}, True, False, False),
        ({"log": "none"}, False, False, False),
        ({"log": "y"}, False, True, False),
        ({"log": "x y", "reversed": ""}, True, True, True),
    ],
)
def test_axes_are_logarithmic_and_reversed_as_is_asked(
    plotted, options, across, upright, is_reversed
):
    plot = plotted("measured autoencoder.methods share over data", **options)
    picture = plot.picture
    assert (picture.across.is_log, picture.upright.is_log) == (across, upright)
    assert picture.across.is_reversed is is_reversed
    assert picture.across.places == ((0.01, "0.01"), (0.1, "0.1"), (1.0, "1"))
    assert plot.rows[0][1] == ("1" if is_reversed else "0.01")


def test_a_figure_that_was_never_run_has_no_point(document, plotted):
    text = document.read("claims/measured.yaml")
    start = text.index("  run:", text.index("recall_3_1500:"))
    end = text.index("  scope:", start)
    document.write("claims/measured.yaml", text[:start] + text[end:])
    found = recorded("autoencoder.limit", ["recall"], material(document).records)
    assert len(found) == len(LIMITS) - 1


@pytest.mark.parametrize(
    ("asks", "options", "message", "wrong"),
    [
        ("measured autoencoder.limits recall over a", {}, "no figure is measured by", "limits"),
        (
            "measured autoencoder.limit recal1 over a",
            {},
            "no figure is the result “recal1”",
            "recal1",
        ),
        ("measured autoencoder.limit recall over a", {}, "has no parameter “a”", "a"),
        ("measured autoencoder.limit recall over ratio by a", {}, "has no parameter “a”", "a"),
        ("measured autoencoder.limit recall over ratio by ratio", {}, "these are the same", ""),
        (
            "measured autoencoder.limit recall over ratio",
            {},
            "the runs differ in “steps” too, which is “1500”, “6000”: fix it with “:where: steps",
            "",
        ),
        (LINES, {"where": "stebs = 1"}, "takes no parameter “stebs”", "stebs"),
        (LINES, {"where": "steps = 1"}, "“where” asks for “steps” = “1”, for which nothing", "1"),
        (LINES, {"where": "steps"}, "“where” lists what stands for what", ""),
        (LINES, {"where": "ratio = 4"}, "nothing was run for two values of “ratio”", ""),
        (LINES, {"labels": "ration = x"}, "“labels” names “ration”", "ration"),
        (LINES, {"lines": "1 to 2 = x"}, "“lines” has single values, and “1 to 2” is a range", ""),
        (LINES, {"lines": "a few = x"}, "“a few” is no value of “recall_1_1500”", ""),
        (LINES, {"lines": "5 people = x"}, "is not in the unit of", ""),
        (LINES, {"log": "z"}, "“log” names the axes that are logarithmic", ""),
        (LINES, {"log": ""}, "“log” names the axes that are logarithmic", ""),
        (LINES, {"log": "y"}, "no number of a logarithmic axis is below or at 0, as on “y”", ""),
        (ROWS, {"log": "y"}, "“method” is a text, so its plot has one axis", ""),
        (LINES, {"reversed": "no"}, "“reversed” takes no text", ""),
        (ROWS, {"reversed": ""}, "“method” is a text, so its plot has one axis", ""),
        (LINES, {"range": "1 to 2"}, "has no option “range”", "range"),
        ("measured a.b c over", {}, "“measured PROGRAM RESULT over PARAMETER .by OTHER.”", ""),
        ("measured a.b c over d per e", {}, "“measured PROGRAM RESULT over PARAMETER", ""),
    ],
)
def test_what_can_not_be_drawn_is_told(plotted, asks, options, message, wrong):
    with pytest.raises(PlotError, match=message) as caught:
        plotted(asks, **options)
    assert caught.value.wrong.endswith(wrong)
    assert bool(caught.value.wrong) == bool(wrong)


def test_an_unknown_program_names_those_that_there_are(plotted):
    with pytest.raises(PlotError) as caught:
        plotted("measured autoencoder.limits recall over ratio")
    assert caught.value.known == ("autoencoder.limit", "autoencoder.methods")


def measured(number, unit="", steps=1):
    parameters = {"ratio": number, "steps": steps}
    values = (float(number),) * 3
    return Measured(id=f"f_{number}_{steps}", parameters=parameters, values=values, unit=unit)


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        ([measured(1), measured(2, " people")], "“f_1_1” and “f_2_1” are not in the same unit"),
        ([measured(1)], "nothing was run for two values of “ratio”"),
        (
            [measured(number, steps=steps) for steps in range(6) for number in (1, 2)],
            "“steps” has more than 5 values, and a line is drawn for each",
        ),
        (
            [
                measured(1),
                measured(2),
                Measured(id="g", parameters=measured(2).parameters, values=(1.0, 1.0, 1.0)),
            ],
            "“f_2_1” and “g” are the same result for the same parameters",
        ),
    ],
)
def test_runs_that_are_not_the_points_of_one_plot_are_told(document, figures, message):
    write_measured(document.root, figures)
    with pytest.raises(PlotError, match=message):
        plot_of(parse_request(LINES, {}), material(document))


def test_a_line_can_be_that_of_a_figure(plotted):
    picture = plotted(LINES, lines="recall_1_1500 = as few").picture
    assert [(mark.low, mark.label) for mark in picture.marks] == [(1.0, "as few: 1")]
    with pytest.raises(PlotError, match="the figure “recall_3_1500” is a range, and a line is"):
        plotted(LINES, lines="recall_3_1500 = x")
