import itertools
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_claims.wording import (
    ENGLISH,
    LOCALES,
    Conventions,
    UnknownLocaleError,
    Unread,
    load_locale,
    read,
    read_value,
)

ROOT = Path(__file__).parents[3]
SOUND = ROOT / "tests" / "mistakes" / "sound"


def conventions(name):
    return Conventions.default().with_(locale=load_locale(name))


def test_the_languages_that_are_shipped_differ_where_languages_do():
    locales = [load_locale(name) for name in LOCALES]
    assert {locale.point for locale in locales} == {".", ","}
    assert {locale.group for locale in locales} == {",", ".", "’", "\u00a0", "\u202f"}
    assert {locale.secondary for locale in locales} == {3, 2}
    assert {locale.minus for locale in locales} == {"-", "\u2212"}
    assert {locale.percent for locale in locales} == {"%", "\u00a0%"}
    assert {locale.money for locale in locales} == {"¤#", "¤\u00a0#", "#\u00a0¤"}


@pytest.mark.parametrize("name", ["pt-BR", "pt_BR"])
def test_a_language_may_be_written_as_sphinx_writes_it(name):
    assert load_locale(name).name == "pt-BR"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("nb_NO", "1\u00a0234,5"),
        ("zh_CN", "1,234.5"),
        ("es-AR", "1.234,5"),
        ("es-419", "1,234.5"),
        ("it-CH", "1’234.5"),
        ("en-CH", "1’234.5"),
        ("en-AU", "1,234.5"),
    ],
)
def test_any_region_of_a_language_is_written_as_that_region_does(name, written):
    locale = load_locale(name)
    assert locale.digits(Decimal("1234.5")) == written
    assert [token.text for token in locale.tokens(written)] == ["1,234.5"]


@pytest.mark.parametrize("name", ["en", "en-US", "en_GB", "en-IN"])
def test_some_languages_are_english(name):
    assert load_locale(name).is_english


@pytest.mark.parametrize("name", ["xx", "", "tr", "EN", "de_XX", "de-", "../de", "de-../de"])
def test_other_languages_are_refused(name):
    with pytest.raises(UnknownLocaleError, match="neither written nor read"):
        load_locale(name)


# A language, a number as it is written there, and as English writes it.
NUMERALS = [
    ("en", "1,234.5", "1,234.5"),
    ("en-IN", "12,34,567.5", "1,234,567.5"),
    ("en-IN", "1,234,567.5", "1,234,567.5"),
    ("de", "1.234,5", "1,234.5"),
    ("de", "1.234.567", "1,234,567"),
    ("de", "1234,5", "1234.5"),
    ("de", "0,05", "0.05"),
    ("de", ",5", ".5"),
    ("de", "1,5e-9", "1.5e-9"),
    ("de", "1,5bn", "1.5bn"),
    ("de", "2019", "2019"),
    ("de-CH", "1’234.5", "1,234.5"),
    ("de-CH", "1'234.5", "1,234.5"),
    ("fr", "1\u202f234,5", "1,234.5"),
    ("fr", "1\u00a0234,5", "1,234.5"),
    ("fr", "1\u2009234\u202f567", "1,234,567"),
    ("sv", "1\u00a0234,5", "1,234.5"),
    ("ja", "1,234.5", "1,234.5"),
]


@pytest.mark.parametrize(
    ("name", "text", "english"), NUMERALS, ids=[f"{r[0]} {r[1]}" for r in NUMERALS]
)
def test_a_number_is_read_as_its_language_writes_it(name, text, english):
    (token,) = load_locale(name).tokens(text)
    assert (token.kind, token.text) == ("number", english)
    assert (token.start, token.end) == (0, len(text))


ILL_FORMED = [
    ("de", "1.5"),
    ("de", "1,234.5"),
    ("de", "0.123"),
    ("de", "1.23.456"),
    ("de", "1,2,3"),
    ("de", ".5"),
    ("de-CH", "1,5"),
    ("de-CH", "1,234"),
    ("fr", "1.5"),
    ("fr", "1.234"),
    ("fr", "1\u202f23"),
    ("en-IN", "1,23"),
    ("en-IN", "123,45,678"),
]


@pytest.mark.parametrize(("name", "text"), ILL_FORMED, ids=[" ".join(row) for row in ILL_FORMED])
def test_a_number_of_another_language_is_never_taken_for_another_number(name, text):
    (token,) = load_locale(name).tokens(text)
    assert (token.kind, token.text) == ("odd", text)
    found = read(f"{text} people", conventions(name))
    assert isinstance(found, Unread)
    assert text in found.reason


@pytest.mark.parametrize("name", LOCALES)
def test_digits_are_read_back_as_they_were_written(name):
    locale = load_locale(name)
    for number in ("0.5", "7", "1234.25", "1234567", "0.000001", "123456789012345"):
        (token,) = locale.tokens(locale.digits(Decimal(number)))
        assert token.kind == "number"
        assert Decimal(token.text.replace(",", "")) == Decimal(number)


def test_the_places_of_tokens_are_those_of_the_text():
    text = "rund 12\u202f345,5 personnes, ou 7\u00a0%"
    for token in load_locale("fr").tokens(text):
        if token.kind == "word":
            assert text[token.start : token.end] == token.text
    words = [token.text for token in load_locale("fr").tokens(text)]
    assert words == ["rund", "12,345.5", "personnes", ",", "ou", "7", "%"]


def test_a_sentence_is_read_with_the_numbers_of_its_language():
    wording = read("about 1.234,5 people", conventions("de"))
    assert wording.accepts.low == pytest.approx(617.25)
    assert str(wording.unit) == "person"
    assert read("about 1.234,5 people", conventions("en")).reason


@pytest.mark.parametrize("name", LOCALES)
@pytest.mark.parametrize(
    "piece", ["1.", "1,", "1.234", ".234", "1\u202f", "\u00a0234", "’234", "1,2 ", "10e", "-1"]
)
def test_no_text_is_too_odd_to_be_read(name, piece):
    text = "1" + piece * (9_000 // len(piece))
    found = read(text, conventions(name))
    assert isinstance(found, Unread)
    tokens = list(load_locale(name).tokens(text))
    assert all(before.end <= after.start for before, after in itertools.pairwise(tokens))
    assert tokens[-1].end <= len(text)


@pytest.mark.parametrize("name", LOCALES)
@given(
    text=st.text(st.sampled_from("0123456789.,'’ \u00a0\u202f-−%$€eEx×^kbnİ\ud800"), max_size=40)
)
def test_every_text_is_read_or_refused(name, text):
    for token in load_locale(name).tokens(text):
        assert 0 <= token.start < token.end <= len(text)
    assert read(text, conventions(name)).text == text


def test_an_enumeration_is_no_decimal():
    tokens = [token.text for token in load_locale("de").tokens("3, 4 und 5.")]
    assert tokens == ["3", ",", "4", "und", "5", "."]


@pytest.mark.parametrize("name", LOCALES)
def test_data_is_in_the_form_of_english_whatever_the_language(name):
    value = read_value("1,234.5 USD/year", conventions(name))
    assert value.low.value == 1234.5


def test_english_is_written_down_here():
    assert load_locale("en") == ENGLISH


IN_ENGLISH = """
import sys
sys.modules["babel"] = None  # any import of it now fails
from sphinx_claims.cli import main
status = main(["check", sys.argv[1]])
assert sys.modules["babel"] is None
assert not [name for name in sys.modules if name.startswith("babel.")]
sys.exit(status)
"""

ALONE = """
import sys
from sphinx_claims.wording import Conventions, Unit, load_locale, read, write
english = Conventions.default()
read(write(5e6, 6e6, Unit.named("EUR"), conventions=english), english)
assert "babel" not in sys.modules, "English asks for babel"
write(5e6, 6e6, Unit.named("EUR"), conventions=english.with_(locale=load_locale("de")))
assert "babel" in sys.modules, "German does without babel"
"""


def python(code, *arguments):
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_check_of_an_english_document_does_without_babel():
    """The library of units asks for it by itself, and does without where there is none."""
    done = python(IN_ENGLISH, SOUND)
    assert done.returncode == 0, done.stderr


def test_babel_is_loaded_for_the_first_number_of_another_language():
    done = python(ALONE)
    assert done.returncode == 0, done.stderr
