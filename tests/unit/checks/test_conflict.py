import itertools

import pytest

from sphinx_claims.errors import Code

BOTH = "It is {{claim}}`{} <ratio>`.\n\nIt is {{claim}}`{} <ratio>`.\n"


def conflicts(document):
    return [p for p in document.problems() if p.code is Code.CLAIM_CONFLICT]


def state(document, one, other):
    """State the ratio, 100 to 200 with 141 as its centre, in two ways and no other."""
    document.write(document.page, "# A\n\n{claim}`spend`\n\n" + BOTH.format(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Both hold, both are at the edge, or one of each.
        ("in the range of 65-to-1", "in the range of 300-to-1"),
        ("around 75-to-1", "around 280-to-1"),
        ("in the range of 300-to-1", "around 75-to-1"),
    ],
)
def test_two_numbers_of_which_neither_is_accepted_by_the_other_are_a_conflict(document, one, other):
    state(document, one, other)
    (problem,) = conflicts(document)
    assert document.spanned(problem.location) == other
    (place,) = problem.places
    assert document.spanned(place.location) == one
    assert place.shown
    assert problem.message == (
        f"“ratio” is stated as “{one}” and as “{other}”, which can't both be true"
    )
    assert problem.remark.startswith("accepts ")
    assert problem.help


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("around 100-to-1", "around 150-to-1"),
        # 280 is outside of what “around 100” accepts, and 100 is inside of “in the range of 280”.
        ("around 100-to-1", "in the range of 280-to-1"),
        ("hundreds", "about 150"),
        ("at least 100", "about 130"),
        ("more than 50", "less than 500"),
        ("around 75-to-1", "around 75-to-1"),
    ],
)
def test_words_that_leave_room_for_each_other_are_none(document, one, other):
    state(document, one, other)
    assert conflicts(document) == []


def test_a_number_is_what_is_printed_and_not_what_it_may_be_a_rounding_of(document):
    # What “about 10” accepts and what may be written as 25 meet at 12.5 and at 20.
    document.edit(document.figures, "10 million USD", "14 million USD")
    document.edit(document.figures, '"$10 million', '"$14 million')
    document.edit(document.page, "about $10 million a year", "about $10 million a year")
    document.add(document.page, "{claim}`about $25 million a year <spend>`\n")
    (problem,) = conflicts(document)
    assert document.spanned(problem.location) == "about $25 million a year"


def test_words_that_fail_are_no_conflict_beside(document):
    state(document, "around 75-to-1", "around 600-to-1")
    assert Code.CLAIM_DRIFT in {problem.code for problem in document.problems()}
    assert conflicts(document) == []


def test_words_that_share_but_one_point_of_a_range_are_a_conflict(document):
    # The fines run from 64 to 100 thousand, and their geometric middle is 80 thousand.
    document.edit(document.figures, "50 to 100 thousand", "64 to 100 thousand")
    document.edit(document.figures, '"$50,000 to $100,000', '"$64,000 to $100,000')
    document.edit(document.page, "around 100-to-1 <ratio>", "ratio")
    document.add(
        document.page,
        "{claim}`at least $80,000 a year <fines>`, {claim}`at most $80,000 a year <fines>`\n",
    )
    (problem,) = conflicts(document)
    assert document.spanned(problem.location) == "at most $80,000 a year"


def test_a_point_can_be_all_that_words_share_where_the_value_is_one(document):
    document.add(
        document.page,
        "{claim}`at least $10 million a year <spend>`, "
        "{claim}`at most $10 million a year <spend>`\n",
    )
    assert conflicts(document) == []


def test_units_are_no_matter(document):
    document.edit(document.page, "about $10 million a year", "about $6 million a year")
    document.add(document.page, "{claim}`about $1.5 million a month <spend>`\n")
    (problem,) = conflicts(document)
    assert document.spanned(problem.location) == "about $1.5 million a month"


def test_of_many_statements_of_a_target_one_pair_is_told(document):
    words = ["around 75-to-1", "around 280-to-1", "around 100-to-1", "around 270-to-1"]
    for order in itertools.permutations(words):
        said = "".join(f"{{claim}}`{one} <ratio>`\n\n" for one in order)
        document.write(document.page, f"# A\n\n{{claim}}`spend`\n\n{said}")
        (problem,) = conflicts(document)
        places = (problem.places[0].location, problem.location)
        low, high = sorted(
            int(document.spanned(place).removeprefix("around ").removesuffix("-to-1"))
            for place in places
        )
        assert low in {75, 100}
        assert high in {270, 280}
        assert sorted(places) == list(places)
