import pytest

from sphinx_claims.plots import PlotError, parse_request


def test_the_words_between_the_ids_are_no_ids():
    request = parse_request("curves a over b by c", {"range": "1 to 2", "values": "3"})
    assert request.ids == ("a", "b", "c")
    assert request.option("range") == "1 to 2"


@pytest.mark.parametrize(
    ("asks", "options", "message"),
    [
        (
            "florest a",
            {},
            "“florest” is no kind of plot; it is one of forest, history, tornado, dots, curves",
        ),
        ("forest", {}, "a plot of this kind is written “forest FIGURE”"),
        ("forest a b", {}, "a plot of this kind is written “forest FIGURE”"),
        ("curves a by b over c", {}, "is written “curves CLAIM over INPUT by OTHER”"),
        ("forest a", {"range": "1 to 2"}, "of the kind “forest” has no option “range”"),
        ("curves a over b by c", {"range": "1 to 2"}, "needs the option “values”"),
        ("curves a over b by c", {"range": " ", "values": "1"}, "needs the option “range”"),
    ],
)
def test_what_asks_for_nothing_there_is_is_told(asks, options, message):
    with pytest.raises(PlotError, match=message):
        parse_request(asks, options)


def test_a_misspelt_kind_names_those_that_there_are():
    with pytest.raises(PlotError) as caught:
        parse_request("florest a", {})
    assert caught.value.wrong == "florest"
    assert "forest" in caught.value.known


def test_an_unknown_id_names_those_that_there_are(plotted):
    with pytest.raises(PlotError, match="“find” is no figure and no claim") as caught:
        plotted("forest find")
    assert caught.value.wrong == "find"
    assert "fines" in caught.value.known
