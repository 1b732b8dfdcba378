import pytest

from sphinx_claims.errors import Code, Location, Problems
from sphinx_claims.loading.role import (
    read_citation,
    read_exemption,
    read_statement,
    split_claim,
    split_role,
)
from sphinx_claims.model import ExemptionKind
from sphinx_claims.wording import AUTO

HERE = Location(path="a.md", line=2, column=5)


def refused(read, text):
    with pytest.raises(Problems) as caught:
        read(text, HERE)
    (problem,) = caught.value.problems
    assert problem.location == HERE
    return problem


@pytest.mark.parametrize(
    ("text", "words", "target", "offset"),
    [
        ("about 5 <ratio>", "about 5", "ratio", 0),
        ("about 5<ratio>", "about 5", "ratio", 0),
        ("  about   5  < ratio >  ", "about 5", "ratio", 2),
        ("about\n5\n<ratio>", "about 5", "ratio", 0),
        ("ratio", "", "ratio", 0),
        (" ratio ", "", "ratio", 1),
        ("5 < 6 <ratio>", "5 < 6", "ratio", 0),
        ("a <b> c <ratio>", "a <b> c", "ratio", 0),
        ("about 5 <>", "about 5", "", 0),
        ("<ratio>", "", "<ratio>", 0),
        ("about 5 <ratio", "", "about 5 <ratio", 0),
        ("about 5 <ratio> more", "", "about 5 <ratio> more", 0),
        ("", "", "", 0),
    ],
    ids=repr,
)
def test_a_role_is_words_and_a_target_or_a_target_alone(text, words, target, offset):
    parts = split_role(text)
    assert (parts.words, parts.target, parts.offset) == (words, target, offset)


@pytest.mark.parametrize(
    ("text", "words", "target", "form", "starts_with"),
    [
        ("ratio | words", "", "ratio", "words", "words"),
        ("ratio|words", "", "ratio", "words", "words"),
        ("  ratio  |  words, sig 2 ", "", "ratio", "words, sig 2", "words, sig 2"),
        ("ratio", "", "ratio", None, ""),
        ("ratio |", "", "ratio", "", ""),
        ("5 | 6 <ratio>", "5 | 6", "ratio", None, ""),
        ("5 <ratio | words>", "5", "ratio", "words", "words>"),
        ("words | 5 <ratio | words>", "words | 5", "ratio", "words", "words>"),
    ],
    ids=repr,
)
def test_a_format_stands_after_a_bar(text, words, target, form, starts_with):
    parts = split_claim(text)
    assert (parts.words, parts.target, parts.format) == (words, target, form)
    if form:
        assert text[parts.format_offset :].strip() == starts_with


def test_a_pulled_statement_has_a_format():
    statement = read_statement("ratio | percent, sig 2", HERE)
    assert statement.is_pulled
    assert statement.target == "ratio"
    assert str(statement.format) == "percent, sig 2"
    assert read_statement("ratio", HERE).format == AUTO
    assert read_statement("ratio | auto", HERE).format == AUTO


def refused_format(text):
    there = Location(path="a.md", line=2, column=30)
    with pytest.raises(Problems) as caught:
        read_statement(text, HERE, format_location=there)
    (problem,) = caught.value.problems
    assert problem.code is Code.ROLE_INVALID
    assert problem.location == there
    return problem


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        ("ratio | ratoi", "“ratoi” is no format", ("did you mean “ratio”?",)),
        ("ratio | word, sig 2", "“word” is no format", ("did you mean “words”?",)),
        ("ratio | 2 digits", "“2 digits” is no format", ("did you mean “digits”?",)),
        ("ratio | zzz", "“zzz” is no format", ()),
        ("ratio |", "a format is missing", ()),
        ("ratio | sig 99", "“sig” stands before a number", ()),
        ("ratio | words | sig 2", "“words | sig 2” is no format", ()),
    ],
)
def test_what_is_no_format_is_told_where_it_stands(text, message, help_):
    problem = refused_format(text)
    assert problem.message.startswith(message)
    assert problem.help == help_


def test_the_words_of_an_author_take_no_format():
    problem = refused_format("about 5 <ratio | words>")
    assert "the words “about 5” stay as their author wrote them" in problem.message
    assert problem.help == (
        "keep the words: {claim}`about 5 <ratio>`",
        "or have the value written: {claim}`ratio | words`",
    )


def test_a_statement_has_words_and_target():
    statement = read_statement("about 5 <ratio>", HERE)
    assert (statement.words, statement.target, statement.location) == ("about 5", "ratio", HERE)


@pytest.mark.parametrize("text", ["about 5", "about 5 <>", "<ratio>", "", "Ratio", "a <2nd>", "_a"])
def test_a_statement_without_an_id_is_refused(text):
    assert refused(read_statement, text).code is Code.ROLE_INVALID


@pytest.mark.parametrize("kind", ExemptionKind, ids=lambda kind: kind.value)
def test_an_exemption_has_words_kind_and_reason(kind):
    exemption = read_exemption(f"all three <{kind.value}: it counts>", HERE)
    assert (exemption.words, exemption.kind, exemption.reason) == ("all three", kind, "it counts")


def test_a_reason_may_hold_a_colon():
    assert read_exemption("three <name: as in: three>", HERE).reason == "as in: three"


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("three", Code.ROLE_INVALID, "exempts nothing"),
        ("name: three", Code.ROLE_INVALID, "exempts nothing"),
        ("three <>", Code.ROLE_INVALID, "no kind"),
        ("three <nayme: why>", Code.ROLE_INVALID, "no kind"),
        ("three <name>", Code.ROLE_INVALID, "no reason"),
        ("three <name:  >", Code.ROLE_INVALID, "no reason"),
        ("all of them <name: why>", Code.EXEMPTION_IDLE, "covers no number"),
        ("the first <ordinal: why>", Code.EXEMPTION_IDLE, "covers no number"),
    ],
    ids=str,
)
def test_an_exemption_without_number_kind_or_reason_is_refused(text, code, word):
    problem = refused(read_exemption, text)
    assert problem.code is code
    assert word in problem.message


def test_a_misspelt_kind_is_told_with_the_nearest_right_spelling():
    problem = refused(read_exemption, "three <rhetoricall: why>")
    assert problem.help == ("did you mean “rhetorical”?",)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("smith2020", "", "smith2020"),
        (" smith-2020 ", "", "smith-2020"),
        ("their report <smith2020>", "their report", "smith2020"),
        ("their\nreport < smith2020 >", "their report", "smith2020"),
    ],
)
def test_a_citation_is_an_id_or_words_and_an_id(text, words, source):
    citation = read_citation(text, HERE)
    assert (citation.words, citation.source, citation.location) == (words, source, HERE)


@pytest.mark.parametrize("text", ["", "their report", "their report <>", "a <two words>"])
def test_a_citation_names_a_source(text):
    problem = refused(read_citation, text)
    assert problem.code is Code.ROLE_INVALID
    assert problem.message.startswith(f"“{text}” names no source")
