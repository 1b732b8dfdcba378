import pytest

SHARE = """
share:
  label: what part of the books is lent
  value: {}
  basis: measured
  as_of: 2025
  review_by: 2030-12-31
  source: {{ref: budget, excerpt: "{}"}}
  scope: All books.
"""


@pytest.mark.parametrize(
    ("value", "words", "said"),
    [
        ("1.6", "1.9 times as much", "1.6 times as much"),
        ("4.5", "about twice as much", "about 4.5 times as much"),
        ("3 to 4", "1.9 times as much", "3 to 4 times as much"),
        ("1.6", "at least 18 times as many books", "at least 1.6 times as many books"),
        ("850", "around 300 links", "around 850 links"),
        ("20 million", "3 million books", "20 million books"),
        ("300", "a 100-to-1 chance", "a 300-to-1 chance"),
        ("300", "around 90-to-1", "300-to-1"),
        ("0.4", "half of it", "0.4 of it"),
        ("40 %", "half of it", "40% of it"),
        ("2021 CE", "in 2019", "in 2021"),
        # The value alone, where the words are no more than that.
        ("0.4", "half", "0.4"),
        ("500 people", "around 100 people", "500 people"),
    ],
)
def test_the_sentence_can_say_its_value_in_its_own_form(document, value, words, said):
    add(document, value, words)
    (problem,) = document.problems()
    assert problem.help[0].endswith(f", the sentence can say “{said}”")
    (edit,) = problem.suggestions[0].edits
    assert edit.replacement == said
    document.edit(document.page, words, said)
    assert document.problems() == []


@pytest.mark.parametrize(
    ("value", "words", "is_"),
    [
        ("300", "$100 on books for every $1 on chairs", "300"),
        ("0.4", "three out of four teams", "0.4"),
        ("1", "three times as much", "1"),
        ("10", "less than 3 books", "10"),
    ],
)
def test_where_no_words_are_certain_the_value_is_told_and_nothing_is_edited(
    document, value, words, is_
):
    add(document, value, words)
    (problem,) = document.problems()
    assert problem.help[0] == (
        f"where the value of “share” is right, find words for it in the sentence: it is {is_}"
    )
    assert problem.suggestions == ()


def add(document, value, words):
    """State a figure in some words."""
    kind = "\n  range: spread" if " to " in value else ""
    excerpt = value.replace(" CE", "")
    document.add(document.figures, SHARE.format(f"{value}{kind}", excerpt))
    document.add(document.page, f"{{claim}}`{words} <share>`\n")
