import pytest

from sphinx_claims.mutants.numbers import changed_likelihood, changed_numbers
from sphinx_claims.wording import load_scales


def changed(words):
    """Return the words with each of their numbers changed, one at a time."""
    return [
        words[:start] + after + words[start + len(before) :]
        for start, before, after in changed_numbers(words)
    ]


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("$10 billion per year", "$30 billion per year"),
        ("1,250,000 people", "3,750,000 people"),
        ("2.5 million", "6.5 million"),
        ("0.5 %", "0.95 %"),
        ("in 2019", "in 2026"),
        ("all three", "all twelve"),
        ("five years ago", "twenty years ago"),
        ("half of them", "twice of them"),
        ("close to 0%", "close to 09%"),
    ],
)
def test_a_number_becomes_another_one(words, other):
    assert changed(words) == [other]


def test_each_number_of_the_words_is_changed_by_itself():
    assert changed("around 100-to-1") == ["around 300-to-1", "around 100-to-3"]
    assert changed("$50-100 million") == ["$150-100 million", "$50-300 million"]
    assert changed("roughly $100 on capability for every $1 on understanding") == [
        "roughly $300 on capability for every $1 on understanding",
        "roughly $100 on capability for every $3 on understanding",
    ]
    assert changed("hundreds of researchers globally, not thousands") == [
        "thousands of researchers globally, not thousands",
        "hundreds of researchers globally, not hundreds",
    ]


def test_words_without_a_number_have_no_other():
    assert changed("almost certainly higher") == []


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("almost certainly higher", "almost no chance higher"),
        ("it is very likely so", "it is almost no chance so"),
        ("a remote possibility", "a almost certain possibility"),
    ],
)
def test_a_likelihood_becomes_one_from_the_far_end_of_the_scale(words, other):
    start, before, after = changed_likelihood(words, load_scales()["ICD 203"])
    assert words[:start] + after + words[start + len(before) :] == other


def test_words_without_a_likelihood_have_no_other_one():
    assert changed_likelihood("five years ago", load_scales()["ICD 203"]) is None
