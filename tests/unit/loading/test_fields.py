import pytest

from sphinx_claims.errors import Code
from sphinx_claims.loading.fields import Fields, suggestion
from sphinx_claims.loading.tree import parse_yaml
from sphinx_claims.model import Basis, PartialDate

KNOWN = ("label", "value", "basis", "as_of")


def read(text):
    """Return the fields of a record, and the list that its problems go to."""
    problems = []
    fields = Fields(
        parse_yaml(text, "a.yaml"), what="a figure", known=KNOWN, report=problems.append
    )
    return fields, problems


def told(problems):
    return [(p.code, p.location.line, p.location.column) for p in problems]


def test_a_text_comes_with_its_white_space_folded():
    fields, problems = read("label: >-\n  what the\n  town   spends\n")
    assert fields.text("label") == "what the town spends"
    assert not problems


def test_an_optional_key_may_be_missing():
    fields, problems = read("label: a")
    assert (fields.text("value"), fields.node("value"), fields.has("value")) == ("", None, False)
    assert fields.choice("basis", Basis) is None
    assert fields.date("as_of") is None
    assert not problems


def test_a_required_key_that_is_missing_is_told_once_at_the_record():
    fields, problems = read("\nlabel: a")
    fields.text("value", required=True)
    assert told(problems) == [(Code.KEY_MISSING, 2, 1)]


@pytest.mark.parametrize("text", ["a text", "[a, list]"])
def test_a_record_that_is_no_mapping_is_told_once(text):
    fields, problems = read(text)
    fields.text("value", required=True)
    assert told(problems) == [(Code.VALUE_SHAPE, 1, 1)]


def test_an_unknown_key_is_told_with_the_nearest_right_spelling():
    _, problems = read("label: a\nvlaue: b")
    assert told(problems) == [(Code.KEY_UNKNOWN, 2, 1)]
    assert problems[0].help == ("did you mean “value”?",)


def test_a_misspelt_key_is_one_problem_and_the_key_that_was_meant_not_another():
    fields, problems = read("label: a\nvlaue: b")
    assert fields.text("value", required=True) == ""
    assert told(problems) == [(Code.KEY_UNKNOWN, 2, 1)]


def test_a_key_that_the_record_requires_is_told_once_however_often_it_is_asked_for():
    problems = []
    tree = parse_yaml("label: a", "a.yaml")
    fields = Fields(
        tree, what="a figure", known=KNOWN, required=("label", "value"), report=problems.append
    )
    assert not problems
    assert (fields.text("label"), fields.text("value"), fields.node("value")) == ("a", "", None)
    assert told(problems) == [(Code.KEY_MISSING, 1, 1)]


def test_a_key_that_nobody_meant_is_missing_beside_an_unknown_one():
    fields, problems = read("label: a\nvlaue: b")
    fields.text("basis", required=True)
    assert told(problems) == [(Code.KEY_UNKNOWN, 2, 1), (Code.KEY_MISSING, 1, 1)]


def test_a_key_that_stands_twice_keeps_its_first_value():
    fields, problems = read("label: a\nlabel: b\nlabel: c")
    assert fields.text("label") == "a"
    assert told(problems) == [(Code.KEY_DUPLICATE, 2, 1), (Code.KEY_DUPLICATE, 3, 1)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("label: ''", Code.VALUE_INVALID),
        ("label:", Code.VALUE_INVALID),
        ("label: '  '", Code.VALUE_INVALID),
        ("label: [a]", Code.VALUE_SHAPE),
        ("label: {a: b}", Code.VALUE_SHAPE),
    ],
)
def test_a_text_that_is_empty_or_none_is_told(text, code):
    fields, problems = read(text)
    assert fields.text("label", required=True) == ""
    assert [p.code for p in problems] == [code]


def test_a_choice_is_one_of_its_values():
    fields, problems = read("basis: author-estimate")
    assert fields.choice("basis", Basis) is Basis.AUTHOR_ESTIMATE
    assert not problems


@pytest.mark.parametrize("text", ["AUTHOR_ESTIMATE", "Measured", "meazured"])
def test_a_choice_takes_its_values_to_the_letter(text):
    fields, problems = read(f"basis: {text}")
    assert fields.choice("basis", Basis) is None
    assert told(problems) == [(Code.VALUE_INVALID, 1, 8)]


def test_a_date_is_read_or_told():
    fields, problems = read("as_of: 2024-06\nvalue: June")
    assert fields.date("as_of") == PartialDate(2024, 6)
    assert fields.date("value") is None
    assert told(problems) == [(Code.VALUE_INVALID, 2, 8)]


def test_a_value_is_placed_and_a_missing_one_is_placed_at_its_record():
    fields, _ = read("label: a\nvalue:  b")
    assert (fields.where("value").line, fields.where("value").column) == (2, 9)
    assert fields.where("basis") == fields.location


@pytest.mark.parametrize(
    ("found", "help_"),
    [
        ("valuue", ("did you mean “value”?",)),
        ("labels", ("did you mean “label”?",)),
        ("zzz", ()),
        ("v" * 100_000, ()),
    ],
    ids=lambda value: str(value)[:20],
)
def test_only_a_spelling_that_is_near_is_suggested(found, help_):
    assert suggestion(found, KNOWN) == help_
