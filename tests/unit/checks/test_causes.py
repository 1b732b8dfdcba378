import pytest

from sphinx_claims.errors import Code, Severity

TWICE = '\n@claim(label="twice the ratio")\ndef twice(ratio):\n    return 2 * ratio\n'


def shown(document, places):
    return [document.spanned(place.location) for place in places if place.shown]


def told(document, places):
    return [(document.spanned(place.location), place.remark) for place in places if not place.shown]


def move_alone(document, value):
    """Give the figure another value, and leave its excerpt as it is."""
    document.edit(document.figures, "value: 10 million USD/year", f"value: {value} USD/year")


@pytest.mark.parametrize("value", ["10.05 million", "12 million", "25 million", "8 to 12 million"])
def test_a_figure_that_its_source_contradicts_comes_first_whatever_its_value(document, value):
    kind = "range: plausible\n  " if " to " in value else ""
    document.edit(document.figures, "value: 10 million", f"{kind}value: 10 million")
    document.add(document.functions, TWICE)
    document.add(document.page, "It is {claim}`exactly 282.8 <twice>`.\n")
    move_alone(document, value)
    (problem,) = [p for p in document.problems() if p.severity is not Severity.NOTICE]
    assert problem.message.startswith(
        f"“spend” is {value} USD/year, and its source says “$10 million a year”; "
    )
    assert document.spanned(problem.location) == f"{value} USD/year"
    excerpt, *statements = [place for place in problem.places if place.shown]
    assert document.spanned(excerpt.location) == '"$10 million a year"'
    assert excerpt.remark == "prints $10 million a year"
    assert "exactly 282.8" in {document.spanned(place.location) for place in statements}
    assert problem.help[0] == (
        "quote the words that carry the value, or write the value that the words carry"
    )


def test_a_figure_that_its_source_contradicts_comes_first_though_its_own_sentence_fails(document):
    move_alone(document, "25 million")
    problem = document.problem()
    assert problem.code is Code.CLAIM_DRIFT
    assert problem.message == (
        "“spend” is 25 million USD/year, and its source says “$10 million a year”; "
        "2 statements that rest on it fail"
    )
    assert [(document.spanned(p.location), p.remark) for p in problem.places if p.shown] == [
        ('"$10 million a year"', "prints $10 million a year"),
        (
            "about $10 million a year",
            "accepts $5 to 20 million a year (“about”: a factor of 2 either way)",
        ),
        (
            "around 100-to-1",
            "accepts 50 to 200 (“around”: a factor of 2 either way); “ratio” is 250 to 500",
        ),
    ]
    assert told(document, problem.places) == [
        ("50 to 100 thousand USD/year", "fines = 50 to 100 thousand USD/year")
    ]


def test_a_single_sentence_is_counted_as_one(document):
    document.edit(document.page, "about $10 million a year", "in the range of $10 million a year")
    move_alone(document, "25 million")
    assert document.problem().message.endswith("; 1 statement that rests on it fails")


def test_of_two_figures_that_moved_the_one_that_its_source_contradicts_leads(document):
    # “fines” comes first by its name, and only its own sentence fails.
    document.add(document.page, "They bring {claim}`$1 to $2 a year <fines>`.\n")
    move_alone(document, "25 million")
    found = {document.spanned(p.location): p for p in document.problems()}
    assert set(found) == {"25 million USD/year", "$1 to $2 a year"}
    assert "around 100-to-1" in shown(document, found["25 million USD/year"].places)


def test_a_second_figure_that_its_source_contradicts_is_told_with_the_first(document):
    document.edit(document.figures, "50 to 100 thousand", "5 to 6 thousand")
    move_alone(document, "12 million")
    problem = document.problem()
    assert problem.message.startswith("“fines” is 5 to 6 thousand USD/year, and its source says")
    assert told(document, problem.places)[:2] == [
        ("12 million USD/year", "spend = 12 million USD/year"),
        ('"$10 million a year"', "its source says “$10 million a year”"),
    ]


def test_a_figure_moved_away_from_its_source_is_the_cause_of_what_several_claims_say(document):
    # Its own statement is hedged so widely that it holds.
    document.edit(document.page, "about $10 million a year", "in the range of $10 million a year")
    document.add(document.functions, TWICE)
    document.add(document.page, "{claim}`about 250 <twice>`\n")
    move_alone(document, "25 million")
    assert shown(document, document.problem().places) == [
        '"$10 million a year"',
        "around 100-to-1",
        "about 250",
    ]
