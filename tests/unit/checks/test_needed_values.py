import pytest

from sphinx_claims.errors import Code


def move(document, new):
    """Move the figure, and its excerpt and its own statement along with it."""
    document.edit(document.figures, "value: 10 million", f"value: {new} million")
    document.edit(document.figures, '"$10 million a year"', f'"${new} million a year"')


def notes(document):
    (problem,) = (p for p in document.problems() if p.code is Code.CLAIM_DRIFT)
    return [note for note in problem.notes if note.startswith("would")]


def test_a_moved_figure_is_told_what_it_would_have_to_be_for_all_of_its_statements(document):
    move(document, 25)
    # “about $10 million” alone would take 5 to 20, and the ratio takes 5 to 10.
    assert notes(document) == ["would hold again with spend from 5 million to 10 million USD/year"]


def test_what_it_says_mends_the_document(document):
    move(document, 25)
    assert notes(document) == ["would hold again with spend from 5 million to 10 million USD/year"]
    for value in (5, 7, 10):
        move_back = document.read(document.figures)
        document.edit(document.figures, "value: 25 million", f"value: {value} million")
        document.edit(document.figures, '"$25 million a year"', f'"${value} million a year"')
        assert document.problems() == []
        document.write(document.figures, move_back)


def test_each_figure_has_a_line_of_its_own(document):
    document.edit(document.page, "around 100-to-1", "around 300-to-1")
    document.edit(document.page, "about $10 million a year", "less than $60 million a year")
    assert notes(document) == [
        "would hold again with fines from 16,700 to 66,600 USD/year",
        "would hold again with spend from 15 million to 30 million USD/year",
    ]


def test_what_would_break_another_sentence_is_told_so(document):
    document.edit(document.page, "around 100-to-1", "around 300-to-1")
    # “About $10 million” takes 5 to 20 million.
    assert notes(document) == [
        "would hold again with fines from 16,700 to 66,600 USD/year",
        "would hold again with spend from 15 million to 30 million USD/year; for all that rests "
        "on it to stand, from 15 million to 20 million USD/year",
    ]
    document.edit(document.page, "around 300-to-1", "around 500-to-1")
    assert notes(document)[1] == (
        "would hold again with spend from 25 million to 50 million USD/year; for all that rests "
        "on it to stand, nowhere"
    )


def test_a_sentence_at_the_edge_may_stay_there(document):
    document.edit(document.page, "around 100-to-1 <ratio>", "around 75-to-1 <ratio>")
    document.edit(document.page, "about $10 million a year", "about $4.5 million a year")
    # The ratio holds up to 7.5 million, and is at the edge up to 10.6.
    assert notes(document) == [
        "would hold again with spend from 2.25 million to 9 million USD/year; for all that rests "
        "on it to stand, from 2.66 million to 9 million USD/year"
    ]


@pytest.mark.parametrize("words", ["$70,000 to $200,000 a year", "$20,000 to $100,000 a year"])
def test_a_range_that_is_stated_as_one_has_its_ends_told_and_no_more(document, words):
    document.add(document.page, f"{{claim}}`{words} <fines>`\n")
    assert notes(document) == []


def test_a_sentence_that_holds_now_may_come_to_the_edge(document):
    document.edit(document.figures, "50 to 100 thousand", "40 to 100 thousand")
    document.edit(document.figures, "$50,000 to", "$40,000 to")
    document.edit(document.page, "around 100-to-1", "around 75-to-1")
    document.edit(document.page, "about $10 million a year", "$9 million a year")
    document.edit(document.figures, "value: 10 million", "value: 6 million")
    document.edit(document.figures, '"$10 million a year"', '"$6 million a year"')
    # With 9 million the ratio is 90 to 225, at the edge of what “around 75” accepts.
    assert notes(document) == [
        "would hold again with spend from 8.5 million to 9.5 million USD/year; for all that rests "
        "on it to stand, from 8.5 million to 9.48 million USD/year"
    ]


def test_what_the_machine_writes_moves_along_and_asks_for_nothing(document):
    document.add(document.page, "It spends {claim}`spend`.\n")
    move(document, 25)
    assert notes(document) == ["would hold again with spend from 5 million to 10 million USD/year"]
