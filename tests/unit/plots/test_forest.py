import pytest

from sphinx_claims.model import Relation
from sphinx_claims.plots import PlotError
from sphinx_claims.plots.forest import HEADINGS, RELATIONS


def rows(plot):
    return {row.label: row for row in plot.picture.rows}


def test_the_figure_is_a_band_and_each_estimate_a_row(plotted):
    picture = plotted("forest fines").picture
    assert (picture.band.low, picture.band.high) == (50e3, 100e3)
    assert [row.is_main for row in picture.rows] == [True, False, False, False, False]
    assert picture.axis.is_log


def test_estimates_stand_together_by_how_they_relate_to_the_figure(plotted):
    assert [(row.label, row.heading) for row in plotted("forest fines").picture.rows[1:]] == [
        ("fines by the survey", "Estimates of the same"),
        ("fines paid by card", "Floors: the truth is at least this"),
        ("fines paid at the desk", ""),
        ("all fines of the town", "Ceilings: the truth is at most this"),
    ]


def test_every_relation_has_words_and_a_heading():
    assert RELATIONS.keys() == HEADINGS.keys() == set(Relation)


def test_a_single_number_is_a_point_and_a_range_is_none(plotted):
    found = rows(plotted("forest fines"))
    assert found["fines by the survey"].central == 90e3
    assert found["the figure: what fines bring in"].central is None


def test_a_row_says_its_value_its_date_and_what_it_measures(plotted):
    detail = rows(plotted("forest fines"))["fines paid by card"].detail
    assert detail == "$30,000 a year · 2024 · card payments"


def test_what_is_of_another_dimension_is_told_and_not_drawn(plotted):
    plot = plotted("forest fines")
    assert "fines ever paid" not in rows(plot)
    assert plot.picture.axis.high < 5e6
    assert plot.rows[-1][-1] == "another thing; not compared: another unit"


def test_an_estimate_in_another_unit_of_the_same_dimension_has_its_place(town, plotted):
    town.edit(town.figures, "value: 30 thousand USD/year", "value: 2500 USD/month")
    town.edit(town.figures, '"$30,000 a year"', '"$2,500 a month"')
    row = rows(plotted("forest fines"))["fines paid by card"]
    assert row.central == pytest.approx(30e3)
    assert row.detail.startswith("$2,500 a month")


def test_the_caption_says_how_the_evidence_stands_to_the_figure(plotted):
    assert plotted("forest fines").caption == (
        "What fines bring in: the figure, $50,000 to 100,000 a year, against 5 published "
        "estimates. The figure overlaps the one estimate of the same thing; it is lower than fines "
        "paid at the desk, $150,000 a year, which is a floor; it agrees with 1 other floor and 1 "
        "ceiling. 1 more estimate is shown and not compared: it is in another unit."
    )


def test_the_caption_moves_with_the_figure(town, plotted):
    town.edit(town.figures, "bring in\n  value: 50 to 100", "bring in\n  value: 10 to 20")
    caption = plotted("forest fines").caption
    assert "does not overlap the one estimate of the same thing; it is lower than fines" in caption
    assert "$150,000 a year, which is a floor, and than 1 other floor; it agrees with" in caption


def test_the_table_has_the_figure_and_every_estimate(plotted):
    plot = plotted("forest fines")
    assert plot.heads == ("estimate", "value", "as of", "measures", "relation")
    assert [row[0].id for row in plot.rows] == [
        "fines",
        "survey",
        "cards",
        "desk",
        "town",
        "total",
    ]
    assert plot.rows[1][1:] == (
        "$90,000 a year",
        "2024",
        "a survey",
        "estimates the same; the ranges overlap; it asked the staff",
    )


def test_the_alternative_names_the_scale_the_figure_and_every_estimate(plotted):
    text = plotted("forest fines").alternative
    assert text.startswith("Forest plot on a logarithmic axis from ")
    assert "A band marks the figure, $50,000 to 100,000 a year." in text
    for label in ("fines by the survey", "fines paid at the desk", "fines ever paid"):
        assert label in text


def test_a_figure_without_evidence_has_no_forest(plotted):
    with pytest.raises(PlotError, match="“spend” has no “evidence”"):
        plotted("forest spend")


def test_a_claim_has_no_forest(plotted):
    with pytest.raises(PlotError, match="“ratio” is a claim, and a plot of this kind is of a"):
        plotted("forest ratio")


def test_a_row_says_what_is_computed_or_known_at_second_hand(town, plotted):
    town.edit(
        town.figures,
        'excerpt: "$30,000 a year"',
        'excerpt: "$30,000 a year", reporting: "a letter to the mayor"',
    )
    town.edit(town.figures, "{of: total, relation: proxy}", "{of: rest, relation: proxy}")
    town.add(
        town.functions,
        """
        @claim(label="all that is left", unit="USD/year")
        def rest(spend, cards):
            return spend - cards
        """,
    )
    found = rows(plotted("forest fines"))
    assert found["fines paid by card"].detail.endswith(" · card payments · at second hand")
    assert found["all that is left"].detail == "$9.97 million a year · computed"
