import pytest

from sphinx_claims import claim
from sphinx_claims.marking import MARK, Mark


def test_a_mark_leaves_the_function_as_it_is():
    def ratio(spend, fines):
        return spend / fines

    marked = claim(label="a ratio")(ratio)
    assert marked is ratio
    assert marked(6, 3) == 2


def test_a_mark_says_label_unit_and_event():
    @claim(label="a chance", unit="percent", event="higher")
    def chance(spend):
        return spend

    assert getattr(chance, MARK) == Mark(label="a chance", unit="percent", event="higher")


def test_a_mark_has_neither_unit_nor_event_unless_told():
    @claim(label="a ratio")
    def ratio(spend):
        return spend

    assert getattr(ratio, MARK) == Mark(label="a ratio", unit="", event="")


def test_two_marks_do_not_share_anything():
    first = claim(label="first")(lambda: 1)
    second = claim(label="second")(lambda: 2)
    assert (getattr(first, MARK).label, getattr(second, MARK).label) == ("first", "second")


@pytest.mark.parametrize(
    "mark",
    [
        claim,
        lambda: claim(label=""),
        lambda: claim(unit="USD"),
        lambda: claim("a ratio"),
        lambda: claim("a ratio", label="a ratio"),
        lambda: claim(lambda spend: spend),
    ],
    ids=["nothing", "an empty label", "a unit alone", "a text", "a text besides", "bare"],
)
def test_a_mark_needs_a_label_and_takes_nothing_else_unnamed(mark):
    with pytest.raises(TypeError, match=r"^write @claim\(label=…\)"):
        mark()
