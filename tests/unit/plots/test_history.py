import pytest

from sphinx_claims.plots import PlotError


def test_the_steps_stand_at_their_dates_and_the_last_one_goes_on(plotted):
    (line,) = plotted("history fines").picture.lines
    years = [x for x, _ in line.points]
    assert years[:2] == [2024.0, pytest.approx(2025 + 181 / 365)]
    assert years[2] > years[1]
    assert line.range == ((40e3, 60e3), (50e3, 100e3), (50e3, 100e3))
    assert line.points[2][1] == line.points[1][1]


def test_the_caption_says_what_changed_last_and_why(plotted):
    assert plotted("history fines").caption == (
        "What fines bring in: $40,000 to 60,000 a year on 2024-01-01, and $50,000 to 100,000 a "
        "year after 1 change. The last, of 2025-07-01: the second count."
    )


def test_a_reason_that_is_a_whole_sentence_has_one_stop(town, plotted):
    town.edit(town.figures, "reason: the second count", "reason: They were counted again.")
    assert plotted("history fines").caption.endswith(
        "The last, of 2025-07-01: They were counted again."
    )


def test_a_single_step_says_that_nothing_changed(town, plotted):
    first = "    - {date: 2024-01-01, value: 40 to 60 thousand USD/year, reason: the first count}\n"
    town.edit(town.figures, first, "")
    plot = plotted("history fines")
    assert plot.caption.endswith("$50,000 to 100,000 a year since 2025-07-01, and unchanged.")
    assert len(plot.picture.lines[0].points) == 2


def test_the_table_lists_the_steps(plotted):
    assert plotted("history fines").rows == (
        ("2024-01-01", "$40,000 to 60,000 a year", "the first count"),
        ("2025-07-01", "$50,000 to 100,000 a year", "the second count"),
    )


def test_a_figure_without_history_has_none_to_plot(plotted):
    with pytest.raises(PlotError, match="“spend” has no “history”"):
        plotted("history spend")


def test_the_last_year_that_there_is_has_its_place(town, plotted):
    town.edit(town.figures, "date: 2025-07-01", "date: 9999-07-01")
    (line,) = plotted("history fines").picture.lines
    assert line.points[1][0] == pytest.approx(9999 + 181 / 365)
