from sphinx_claims.errors import Location
from sphinx_claims.judge import Judge
from sphinx_claims.model import Quantity, Records, Statement
from sphinx_claims.wording import DIMENSIONLESS, Conventions, Interval

HERE = Location(path="a.md")
JUDGE = Judge(Records(sources={}, figures={}, claims={}), Conventions.default(), lambda a, b: None)
VALUE = Quantity.spanning(100, 100, DIMENSIONLESS)


def test_a_statement_without_words_is_pulled():
    assert Statement(target="ratio", words="", location=HERE).is_pulled
    assert not Statement(target="ratio", words="about 5", location=HERE).is_pulled


def test_a_judgement_accepts_what_its_words_accept():
    assert JUDGE.words("around 100", VALUE).accepts == Interval(50, 200)


def test_a_judgement_of_unread_words_accepts_nothing():
    assert JUDGE.words("some", VALUE).accepts is None
