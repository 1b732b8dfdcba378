import copy
import pickle

import pytest

from sphinx_claims.wording import Conventions, Hedge, Interval, Scale, Term, Unit, read

DEFAULT = Conventions.default()


def copied(thing):
    """Send a thing the way of pickling, which other processes of a build do."""
    assert pickle.dumps(thing)
    return copy.deepcopy(thing)


def accepts(text, conventions):
    return read(text, conventions).accepts


def test_a_given_hedge_comes_before_the_shipped_one():
    mine = Hedge(words=("about", "More or Less"), kind="factor", width=3.0, ground="a test")
    conventions = DEFAULT.with_(hedges=[mine])
    assert accepts("about 9", conventions) == Interval(3, 27)
    assert accepts("more or less 9", conventions) == Interval(3, 27)
    assert accepts("roughly 8", conventions) == Interval(4, 16)
    assert accepts("about 8", DEFAULT) == Interval(4, 16)


def test_a_given_introducer_lets_a_range_follow():
    mine = Hedge(words=("say",), kind="introduces", ground="a test")
    conventions = DEFAULT.with_(hedges=(mine,))
    assert read("say 50-100", conventions).hedge is None
    assert accepts("say 50-100", conventions) == Interval(45, 125)
    assert accepts("say 50", conventions) == Interval(45, 55)


def test_given_unit_words_override_and_extend():
    words = {"Full-time employees": Unit.parse("FTE"), "staff": Unit.parse("FTE")}
    conventions = DEFAULT.with_(unit_words=words)
    assert read("25 staff", conventions).unit == Unit.parse("FTE")
    assert read("25 full-time employees", conventions).unit == Unit.parse("FTE")
    assert read("25 people", conventions).unit == Unit.parse("person")


def test_a_given_unit_word_is_read_although_it_carries_number_meaning():
    conventions = DEFAULT.with_(unit_words={"dollars": Unit.parse("USD"), "₹": Unit.parse("INR")})
    assert read("10 billion dollars a year", conventions).unit == Unit.parse("USD/year")
    assert read("₹10 billion", conventions).unit == Unit.parse("INR")


def test_a_given_scale_replaces_the_shipped_one():
    terms = (
        Term(words=("doubtful",), low=0.1, high=0.4),
        Term(words=("sure",), low=0.9, high=0.97),
    )
    conventions = DEFAULT.with_(scale=Scale(name="mine", source="a test", terms=terms))
    assert accepts("sure to rise", conventions) == Interval(0.9, 1)
    assert accepts("doubtful", conventions) == Interval(0, 0.4)


@pytest.mark.parametrize(
    ("given", "resolved"),
    [
        ("people", "person"),
        ("USD/years", "USD/year"),
        ("usd", "USD"),
        ("people^2/lab", "person^2/lab"),
        ("", ""),
    ],
)
def test_resolves_the_words_in_a_unit(given, resolved):
    assert DEFAULT.resolve(Unit.parse(given)) == Unit.parse(resolved)


def test_survive_pickling_and_serve_as_a_key():
    assert copied(DEFAULT) == DEFAULT
    assert DEFAULT.with_() == DEFAULT
    assert hash(DEFAULT) == hash(DEFAULT.with_())
    assert read("about $10 billion", copied(DEFAULT)) == read("about $10 billion", DEFAULT)
