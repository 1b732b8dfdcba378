import pytest

from sphinx_claims.wording import AUTO, FORMATS, Format, FormatSyntaxError


@pytest.mark.parametrize(
    ("text", "style", "has_both_ends", "significant"),
    [
        ("auto", "auto", False, None),
        ("words", "words", False, None),
        ("digits", "digits", False, None),
        ("ratio", "ratio", False, None),
        ("percent", "percent", False, None),
        ("range", "auto", True, None),
        ("sig 2", "auto", False, 2),
        ("sig  15", "auto", False, 15),
        (" words ,sig 2 ", "words", False, 2),
        ("range, percent, sig 1", "percent", True, 1),
    ],
)
def test_a_format_is_parts_with_commas_between(text, style, has_both_ends, significant):
    form = Format.parse(text)
    assert (form.style, form.has_both_ends, form.significant) == (style, has_both_ends, significant)


@pytest.mark.parametrize("name", FORMATS)
def test_every_known_word_is_a_format(name):
    assert str(Format.parse(name)) in {name, ""}


@pytest.mark.parametrize(
    "text", ["words", "range", "sig 2", "percent, range, sig 4", "ratio", "ratio, range"]
)
def test_a_format_in_words_is_read_back(text):
    assert str(Format.parse(text)) == text
    assert Format.parse(str(Format.parse(text))) == Format.parse(text)


def test_the_usual_format_is_said_by_no_words():
    assert str(AUTO) == ""
    assert Format.parse("auto") == AUTO


@pytest.mark.parametrize(
    ("text", "why", "word"),
    [
        ("ratoi", "“ratoi” is no format; formats are auto, words", "ratoi"),
        ("words ratio", "“words ratio” is no format", "words ratio"),
        ("Words", "“Words” is no format", "Words"),
        ("words, ratoi", "“ratoi” is no format", "ratoi"),
        ("", "a format is missing", ""),
        ("words,", "a format is missing", ""),
        ("sig", "from 1 to 15", ""),
        ("sig two", "from 1 to 15", ""),
        ("sig 0", "from 1 to 15", ""),
        ("sig 16", "from 1 to 15", ""),
        ("sig 1" + "0" * 5000, "from 1 to 15", ""),
        ("sig -2", "from 1 to 15", ""),
        ("sig ²", "from 1 to 15", ""),
        ("words, digits", "asks for words and for digits at once", ""),
        ("words, words", "asks for words and for words at once", ""),
        ("sig 2, sig 3", "asks for 2 and for 3 at once", ""),
    ],
)
def test_what_is_no_format_is_refused_with_the_reason(text, why, word):
    with pytest.raises(FormatSyntaxError) as caught:
        Format.parse(text)
    assert why in str(caught.value)
    assert caught.value.word == word
