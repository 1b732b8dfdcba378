import re

import pytest

from sphinx_claims.errors import Code
from sphinx_claims.model import Verdict

MORE = """
The ratio is {claim}`about 110-to-1 <ratio>`.
It is {claim}`100 to 200 <ratio>`, and {claim}`$10 million a year <spend>`.
"""
TWICE = '\n@claim(label="twice the ratio")\ndef twice(ratio):\n    return 2 * ratio\n'


def shown(document, places):
    return [document.spanned(place.location) for place in places if place.shown]


def told(document, places):
    return [(document.spanned(place.location), place.remark) for place in places if not place.shown]


def move(document, old="value: 10 million", new="value: 25 million"):
    document.edit(document.figures, old, new)
    # The excerpt moves along, so that the words of the page are all that is wrong.
    document.edit(document.figures, '"$10 million a year"', '"$25 million a year"')


def test_what_holds_is_no_problem(document):
    document.add(document.page, MORE)
    assert document.problems() == []


def test_a_figure_that_moved_several_statements_is_one_problem_with_all_its_places(document):
    document.add(document.page, MORE)
    document.add(document.functions, TWICE)
    document.write("docs/b.md", "It is {claim}`about 250 <twice>`.\n")
    move(document)
    problem = document.problem()
    assert problem.code is Code.CLAIM_DRIFT
    # The statement of the figure that moved leads.
    assert document.spanned(problem.location) == "about $10 million a year"
    assert problem.location.line == 3
    assert problem.message == (
        "the words say “about $10 million a year”; the figure is $25 million a year"
    )
    assert problem.remark == ("accepts $5 to 20 million a year (“about”: a factor of 2 either way)")
    assert sorted(shown(document, problem.places)) == [
        "$10 million a year",
        "100 to 200",
        "about 110-to-1",
        "about 250",
        "around 100-to-1",
    ]
    remarks = {document.spanned(p.location): p.remark for p in problem.places if p.shown}
    assert remarks["around 100-to-1"] == (
        "accepts 50 to 200 (“around”: a factor of 2 either way); “ratio” is 250 to 500"
    )
    assert remarks["$10 million a year"] == "accepts $7.5 to 12.5 million a year"


def test_the_lines_of_all_inputs_are_told(document):
    move(document)
    inputs = told(document, document.problem().places)
    assert inputs == [
        ("25 million USD/year", "spend = 25 million USD/year"),
        ("50 to 100 thousand USD/year", "fines = 50 to 100 thousand USD/year"),
    ]


def test_the_computation_is_told_with_its_values_once_a_claim(document):
    document.add(document.functions, TWICE)
    document.add(document.page, "{claim}`about 250 <twice>`, {claim}`about 260 <twice>`\n")
    move(document)
    assert document.problem().notes == (
        "ratio = spend / fines = $25 million a year / ($50,000 to 100,000 a year) = 250 to 500",
        "twice = 2 * ratio = 2 * (250 to 500) = 500 to 1,000",
        "would hold again with spend from 6.5 million to 10 million USD/year",
    )


def test_a_function_without_a_formula_is_told_by_its_inputs(document):
    document.edit(
        document.functions,
        "    return spend / fines",
        "    if spend > fines:\n        return spend / fines\n    return fines / spend",
    )
    move(document)
    assert document.problem().notes == (
        "ratio is computed by a function of spend, fines: 250 to 500",
        "would hold again with spend from 5 million to 10 million USD/year",
    )


def test_a_figure_without_a_claim_has_no_computation(document):
    document.edit(document.page, "about $10 million", "about $30 million")
    problem = document.problem()
    # No value of it would do for the ratio as well.
    assert problem.notes == (
        "would hold again with spend from 15 million to 60 million USD/year; for all that rests "
        "on it to stand, nowhere",
    )
    assert problem.location.line == 3


def test_statements_that_still_hold_are_told_as_such(document):
    document.add(document.page, "It is {claim}`around 300-to-1 <ratio>`.\n")
    problem = document.problem()
    assert document.spanned(problem.location) == "around 300-to-1"
    assert shown(document, problem.places) == []
    assert told(document, problem.places)[2:] == [
        ("about $10 million a year", "“about $10 million a year” states spend: holds"),
        ("around 100-to-1", "“around 100-to-1” states ratio: holds"),
    ]


def test_words_that_were_changed_are_one_problem_of_their_claim(document):
    document.edit(document.page, "around 100-to-1", "around 300-to-1")
    problem = document.problem()
    assert problem.message == "the words say “around 300-to-1”; the figures give 100 to 200"
    assert problem.help == (
        "where the value of “ratio” is right, the sentence can say “100-to-1 to 200-to-1”",
        "where the sentence is right, mend the figures it rests on, with a source that says so",
    )


def test_a_claim_that_fails_in_two_places_is_one_problem(document):
    document.write("docs/a.md", "It is {claim}`around 400-to-1 <ratio>`.\n")
    document.edit(document.page, "around 100-to-1", "around 300-to-1")
    problem = document.problem()
    assert problem.location.path == "docs/a.md"
    assert shown(document, problem.places) == ["around 300-to-1"]


def test_two_causes_are_two_problems(document):
    document.add(document.functions, TWICE)
    document.add(document.page, "{claim}`about 800 <twice>`\n")
    document.edit(document.page, "around 100-to-1", "around 700-to-1")
    problems = document.problems()
    assert [document.spanned(problem.location) for problem in problems] == [
        "around 700-to-1",
        "about 800",
    ]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            "some money",
            Code.CLAIM_UNJUDGED,
            "the words say “some money”, and can't be judged: "
            "the hedge “some” is not directly before one number",
        ),
        (
            "about $10 million",
            Code.CLAIM_UNIT,
            "the words say “about $10 million”, which is in “USD”; “spend” is in “USD/year”",
        ),
        (
            "about 10 million",
            Code.CLAIM_UNIT,
            "the words say “about 10 million”, which is in “a pure number”; "
            "“spend” is in “USD/year”",
        ),
        (
            "about $30 million a year",
            Code.CLAIM_DRIFT,
            "the words say “about $30 million a year”; the figure is $10 million a year",
        ),
    ],
)
def test_words_that_do_not_fit_a_figure_say_why(document, words, code, message):
    document.edit(document.page, "about $10 million a year", words)
    problem = document.problem()
    assert (problem.code, problem.message) == (code, message)
    assert problem.help


CHANCE = """
@claim(label="a chance"{})
def chance(fines, spend):
    return 1 - fines / spend
"""


@pytest.mark.parametrize(
    ("event", "words", "message"),
    [
        (
            "higher",
            "almost certainly lower",
            "the words say “almost certainly lower”, which speaks of “lower”; "
            "“chance” is the probability of “higher”",
        ),
        (
            "higher",
            "almost certainly",
            "the words say “almost certainly”, which speaks of “no event”; "
            "“chance” is the probability of “higher”",
        ),
        (
            "",
            "almost certainly higher",
            "the words say “almost certainly higher”, which speaks of “higher”; "
            "“chance” is the probability of no event that it names",
        ),
    ],
)
def test_words_of_another_event_say_which(document, event, words, message):
    document.add(document.functions, CHANCE.format(f', event="{event}"' if event else ""))
    document.add(document.page, f"It is {{claim}}`{words} <chance>`.\n")
    problem = document.problem()
    assert (problem.code, problem.message) == (Code.CLAIM_EVENT, message)


@pytest.mark.parametrize(
    ("words", "code"),
    [("some money", Code.CLAIM_UNJUDGED), ("about $10 million", Code.CLAIM_UNIT)],
)
def test_words_that_can_not_be_judged_are_the_cause_of_no_drift(document, words, code):
    document.edit(document.page, "about $10 million a year", words)
    document.edit(document.page, "around 100-to-1", "around 900-to-1")
    assert {problem.code for problem in document.problems()} == {code, Code.CLAIM_DRIFT}


def test_a_drift_hides_no_words_that_can_not_be_judged(document):
    document.add(document.page, "It spends {claim}`some money <spend>`.\n")
    move(document)
    codes = {problem.code for problem in document.problems()}
    assert codes == {Code.CLAIM_DRIFT, Code.CLAIM_UNJUDGED}


def test_a_format_that_does_not_suit_the_value_says_which_would(document):
    document.edit(document.page, "against what", "{claim}`spend | percent` against what")
    problem = document.problem()
    assert problem.code is Code.FORMAT_UNSUITED
    assert problem.message == (
        "“spend”, which is $10 million a year, is to be written as “percent”: "
        "“percent” writes a share of one, and the value is in USD/year"
    )
    assert problem.help == ("use “words” or “digits”, or write the id alone",)
    assert document.spanned(problem.location) == "spend"
    document.edit(document.page, "| percent", "| digits")
    assert document.problems() == []


def test_what_the_sentence_can_say_is_said_in_the_documents_language(document):
    """The help, applied, makes the check pass."""
    document.add(document.conf, 'language = "de"\n')
    document.edit(document.sources, "type: report", "type: report\n  language: en")
    document.edit(document.page, "around 100-to-1", "around 100:1")
    document.edit(document.page, "about $10 million a year", "5.000 USD/year")
    problem = document.problem()
    (words,) = re.findall("can say “(.*)”", problem.help[0])
    (edit,) = problem.suggestions[0].edits
    assert edit.replacement == words
    assert words == "10.000.000\u00a0USD/year"
    document.edit(document.page, "5.000 USD/year", words)
    assert document.problems() == []


def test_a_statement_at_the_edge_is_a_notice(document):
    document.edit(document.figures, "50 to 100 thousand", "40 to 100 thousand")
    document.edit(document.figures, "$50,000 to", "$40,000 to")
    problem = document.problem()
    assert problem.code is Code.CLAIM_EDGE
    assert problem.message == (
        "the words say “around 100-to-1”; of 100 to 250, which “ratio” is, "
        "only the central estimate lies within"
    )
    assert problem.remark == "accepts 50 to 200 (“around”: a factor of 2 either way)"
    assert document.spanned(problem.location) == "around 100-to-1"


def test_each_statement_at_the_edge_is_a_notice_of_its_own(document):
    document.edit(document.figures, "50 to 100 thousand", "40 to 100 thousand")
    document.edit(document.figures, "$50,000 to", "$40,000 to")
    document.add(document.page, "{claim}`around 100-to-1 <ratio>`\n")
    assert [p.code for p in document.problems()] == [Code.CLAIM_EDGE, Code.CLAIM_EDGE]


def test_each_target_has_its_own_help_and_the_figures_one_more(document):
    document.add(document.functions, TWICE)
    document.add(document.page, "It is {claim}`about 250 <twice>`.\n")
    move(document)
    assert sorted(document.problem().help) == [
        "where the sentence is right, mend the figure, with a source that says so",
        "where the value of “ratio” is right, the sentence can say “250-to-1 to 500-to-1”",
        "where the value of “spend” is right, the sentence can say “$25 million a year”",
        "where the value of “twice” is right, the sentence can say “500 to 1,000”",
    ]


def test_words_of_a_text_that_is_kept_word_for_word_are_not_to_be_changed(document):
    document.write("claims/sources/budget.txt", "The library\n\nIt is around 300-to-1.\n")
    document.write("docs/essay.md", "# The library\n\nIt is {claim}`around 300-to-1 <ratio>`.\n")
    document.edit(
        document.sources,
        "type: report",
        "type: report\n  custom: {text: claims/sources/budget.txt}",
    )
    document.add(document.conf, 'claims_verbatim = {"essay": "budget"}\n')
    (problem,) = [p for p in document.problems() if p.code is Code.CLAIM_DRIFT]
    assert problem.help[0].startswith("“docs/essay.md” keeps a text word for word")
    assert "“ratio” is 100 to 200" in problem.help[0]
    assert not any("the sentence can say" in advice for advice in problem.help)


def test_an_excerpt_of_a_figure_that_does_not_drift_is_a_problem_of_its_own(document):
    document.edit(document.page, "around 100-to-1", "around 300-to-1")
    document.add(
        document.figures,
        """
        extra:
          label: one more
          value: 5
          basis: measured
          as_of: 2025
          review_by: 2030-12-31
          source: {ref: budget, excerpt: six}
          scope: A test.
        """,
    )
    document.add(document.page, "{claim}`five <extra>`\n")
    codes = [problem.code for problem in document.problems()]
    assert sorted(codes, key=str) == [Code.CLAIM_DRIFT, Code.EXCERPT_DRIFT]


def test_words_of_another_event_are_told_for_a_figure_too(document):
    document.edit(document.figures, "value: 10 million USD/year", "value: 97 %")
    document.edit(document.figures, '"$10 million a year"', "97 %")
    document.edit(document.figures, "scope: Wages", "event: higher\n  scope: Wages")
    document.edit(document.functions, "spend / fines", "(spend / spend) + (fines / fines) + 98")
    document.edit(document.page, "about $10 million a year", "almost certainly lower")
    problem = document.problem()
    assert (problem.code, problem.message) == (
        Code.CLAIM_EVENT,
        "the words say “almost certainly lower”, which speaks of “lower”; "
        "“spend” is the probability of “higher”",
    )
    assert problem.help == ("speak of the event that “spend” names with the key “event”",)
    document.edit(document.page, "almost certainly lower", "almost certainly higher")
    assert document.problems() == []


@pytest.fixture
def share(document):
    """Add a figure in per cent."""
    document.add(
        document.figures,
        """
        share:
          label: what part of the books is lent
          value: 60 %
          basis: measured
          as_of: 2025
          review_by: 2030-12-31
          source: {ref: budget, excerpt: 60 %}
          scope: All books.
        """,
    )


@pytest.mark.parametrize(
    ("words", "accepted"),
    [("12 %", "accepts 11.5 to 12.5%"), ("about 0.12", "accepts 0.06 to 0.24")],
)
def test_a_share_in_per_cent_is_told_and_mended_in_per_cent(document, share, words, accepted):
    document.add(document.page, f"{{claim}}`{words} <share>`\n")
    problem = document.problem()
    assert problem.message == f"the words say “{words}”; the figure is 60%"
    assert problem.remark.startswith(accepted)
    assert problem.help[0] == "where the value of “share” is right, the sentence can say “60%”"
    (told,) = problem.suggestions
    assert [edit.replacement for edit in told.edits] == ["60%"]


def test_words_in_per_cent_have_a_fraction_told_in_per_cent(document):
    document.add(document.page, "{claim}`about 300 % <ratio>`\n")
    message = document.problem().message
    assert message == "the words say “about 300 %”; the figures give 10,000 to 20,000%"


def test_a_value_in_per_cent_is_pulled_in_per_cent(document, share):
    document.add(document.page, "{claim}`share`, {claim}`share | digits`\n")
    judged = document.ledger().of("share")
    assert [one.judgement.words for one in judged] == ["60%", "0.6"]
    assert all(one.judgement.verdict is Verdict.HOLDS for one in judged)


def test_a_rate_that_can_not_be_said_in_per_cent_is_pulled_as_it_is(document, share):
    document.edit(document.figures, "value: 60 %", "value: 60 %/person")
    document.edit(document.figures, "excerpt: 60 %", "excerpt: 60 % per person")
    document.add(document.page, "{claim}`share`\n")
    (judged,) = document.ledger().of("share")
    assert judged.judgement.mismatch is None
