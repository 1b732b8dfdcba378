"""What stands beside words and makes other words of them."""

import pytest

from sphinx_claims.wording import Conventions, Hedge, trouble_beside

CONVENTIONS = Conventions.default()


def trouble(text):
    """Return the trouble of the words in square brackets."""
    before, _, rest = text.partition("[")
    words, _, after = rest.partition("]")
    return trouble_beside(before, words, after, CONVENTIONS)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("more than [412] schools", "more than"),
        ("It has less than [twelve people]", "less than"),
        ("fewer than [412]", "fewer than"),
        ("no fewer than [412]", "no fewer than"),
        ("no more than [412]", "no more than"),
        ("not more than [412]", "not more than"),
        ("at least [412]", "at least"),
        ("under [412]", "under"),
        ("over [a third]", "over"),
        ("well over [a third]", "over"),
        ("almost [412]", "almost"),
        ("just under [412]", "just under"),
        ("far more than [412]", "more than"),
        ("nowhere near [412]", "nowhere near"),
        ("it is far from [412]", "far from"),
        ("short of [412]", "short of"),
        ("anything but [100-to-1]", "anything but"),
        ("rather than [412]", "rather than"),
        ("not even [412]", "not even"),
        ("there are not [412]", "not"),
        ("there aren't [412]", "aren't"),
        ("half of [$5 million]", "half of"),
        ("twice [$5 million]", "twice"),
        ("minus [412]", "minus"),
        ("more than about [412]", "more than"),
        ("at least roughly [412]", "at least"),
        ("not about [412]", "not"),
        ("MORE THAN [412]", "more than"),
        ("under []", "under"),
        ("[412] or more", "or more"),
        ("[412] or fewer", "or fewer"),
        ("[412] at most", "at most"),
        ("[€4.2 million] annually", "annually"),
        ("[412] people", "people"),
        ("[twelve] percent", "percent"),
        ("[3 to 5] years", "years"),
        ("[] people", "people"),
    ],
)
def test_what_changes_the_words_is_named(text, beside):
    assert trouble(text) == beside


@pytest.mark.parametrize(
    "text",
    [
        "[412] schools",
        "about [412] schools",
        "around [412]",
        "roughly []",
        "in the range of [5 to 10]",
        "[412] or so",
        "It is not so: [412] schools",
        "not now (it has [412])",
        "the ratio is [100-to-1] people say",
        "in the year [in 2019] people moved",
        "[$5 million] people think",
        "[412 people] years ago they came",
        "so far [412 people] came",
        "Without [412 people] it closes",
        "over there, [412] stand",
        "the town, which is under water. [412] left",
        "all over the country [412] stand",
        "[5 people], or more exactly none",
        "[many] people",
        "The town spends [about $10 million a year] on its library.",
    ],
)
def test_words_that_stand_by_themselves_are_let_be(text):
    assert trouble(text) is None


def test_a_hedge_of_the_document_itself_counts():
    hedge = Hedge(words=("north of",), kind="more-than", ground="house style")
    conventions = CONVENTIONS.with_(hedges=[hedge])
    assert trouble_beside("It has north of ", "412", " schools", conventions) == "north of"
    assert trouble_beside("It has north of ", "412", " schools", CONVENTIONS) is None
