"""Which statements, claims and figures a panel is made of."""

import pytest

from sphinx_claims.whatif import PanelError


def ids(records):
    return [record.id for record in records]


def words(judged):
    return [one.judgement.words for one in judged]


def test_a_reader_can_move_all_that_the_page_rests_on(town):
    panel = town.panel()

    assert ids(panel.sliders) == ["spend", "fines"]
    assert ids(panel.figures) == ["fines", "spend"]
    assert ids(panel.claims) == ["ratio"]
    assert words(panel.statements) == ["about $10 million a year", "around 100-to-1"]


def test_figures_that_are_asked_for_stand_in_the_order_of_asking(town):
    assert ids(town.panel(["fines", "spend", "fines"]).sliders) == ["fines", "spend"]


def test_what_nothing_moves_is_left_out(town):
    town.document.write(town.document.scenarios, "author:\n  label: a\n  summary: As written.\n")
    panel = town.panel(["fines"])

    # The statement of the spending rests on no figure that can be moved here.
    assert words(panel.statements) == ["around 100-to-1"]
    assert ids(panel.figures) == ["fines", "spend"]


def test_a_year_of_the_calendar_moves_only_where_it_is_asked_for(town):
    town.document.add(
        town.document.figures,
        """\
        opening:
          label: when the library opened
          value: 1998 CE
          basis: reported
          as_of: 2025
          review_by: 2030-12-31
          source: {ref: budget, excerpt: "in 1998"}
          scope: The first day.
        """,
    )
    town.document.add(town.document.page, "It opened {claim}`in 1998 <opening>`.\n")

    assert "opening" not in ids(town.panel().figures)
    assert ids(town.panel(["opening"]).sliders) == ["opening"]


def test_a_claim_comes_after_those_that_it_rests_on(town):
    town.document.add(
        town.document.functions,
        """\
        @claim(label="twice that")
        def a_double(ratio):
            return 2 * ratio


        @claim(label="both together")
        def all_of_it(ratio, a_double):
            return ratio + a_double
        """,
    )
    town.document.add(town.document.page, "All: {claim}`around 400 <all_of_it>`.\n")

    assert ids(town.panel().claims) == ["ratio", "a_double", "all_of_it"]


def test_a_claim_without_an_expression_is_left_out_with_its_statements(town):
    town.document.add(
        town.document.functions,
        """\
        @claim(label="how often the ratio can be halved")
        def halvings(ratio):
            count = 0.0
            while ratio > 1:
                ratio, count = ratio / 2, count + 1
            return count
        """,
    )
    town.document.add(town.document.page, "It halves {claim}`about 7 <halvings>` times.\n")
    panel = town.panel()

    assert words(panel.left_out) == ["about 7"]
    assert ids(panel.claims) == ["ratio"]
    with pytest.raises(PanelError, match="more than one expression"):
        town.panel(dots="halvings")


def test_a_claim_that_is_a_single_number_has_no_dots(town):
    town.document.edit(town.document.functions, "spend / fines", "spend / spend")
    town.document.edit(town.document.page, "around 100-to-1", "around 1-to-1")

    with pytest.raises(PanelError, match="“ratio” is a single number and no range"):
        town.panel(dots="ratio")


def test_words_that_can_not_be_judged_are_left_out(town):
    town.document.add(town.document.page, "Fines bring in {claim}`5 people <fines>`.\n")

    assert "5 people" not in words(town.panel().statements)


@pytest.mark.parametrize(
    ("asked", "message", "wrong"),
    [
        ({"figures": ["spent"]}, "“spent” is no figure", "spent"),
        ({"figures": ["ratio"]}, "“ratio” is no figure", "ratio"),
        ({"figures": ["survey"]}, "no statement of this page rests on “survey”", "survey"),
        ({"dots": "spend"}, "“spend” is no claim", "spend"),
    ],
)
def test_what_can_not_be_made_is_told(town, asked, message, wrong):
    with pytest.raises(PanelError, match=message) as found:
        town.panel(**asked)

    assert found.value.wrong == wrong
    assert "fines" in found.value.known or found.value.known == ("ratio",)


def test_a_page_without_statements_has_an_empty_panel(town):
    town.document.write("docs/other.md", "# Another page\n")

    assert town.panel(path="docs/other.md").statements == ()
