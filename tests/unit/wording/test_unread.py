"""Words that look like something that can be read, and must not be."""

import pytest

from sphinx_claims.wording import Conventions, Unread, read
from sphinx_claims.wording.vocabulary import load_vocabulary

CONVENTIONS = Conventions.default()

# Each list under what its words must not be taken for, with a part of the reason. Words for which
# any reason will do stand in wordings.yaml.
UNREAD = {
    "no number": (
        "hold no number",
        ["", "   ", "a lot of money", "many", "the field is small", "...", "—"],
    ),
    "a negation": (
        "negation",
        [
            "not 25",
            "never 25",
            "25 without tax",
            "isn't 25",
            "isn’t 25",
            "hardly 25",
            "neither 25",
            "barely $5 million",
            "scarcely 25",
            "no 25",
            "it cannot be 25",
            "not almost certainly",
            "almost certainly not",
            "25, not quite",
            "not hundreds",
            "not thousands but hundreds",
        ],
    ),
    "a contradiction": (
        "contradicts",
        ["hundreds, not hundreds", "thousands, not thousands"],
    ),
    "a likelihood that denies": (
        "says that the quantity is not likely to be so",
        [
            "unlikely $10 million",
            "improbably 5 years",
            "remote hundreds",
            "unlikely in 2019",
            "a roughly even chance of $10 million",
            "almost no chance of 50 to 100",
            "highly improbable 100-to-1",
            "very unlikely about 5",
        ],
    ),
}
CASES = [
    pytest.param(text, part, id=f"{what}: {text}")
    for what, (part, texts) in UNREAD.items()
    for text in texts
]


@pytest.mark.parametrize(("text", "part"), CASES)
def test_is_unread_with_a_reason(text, part):
    unread = read(text, CONVENTIONS)
    assert isinstance(unread, Unread), unread
    assert unread.text == text
    assert part in unread.reason
    assert not unread.reason.endswith(".")
    assert len(unread.reason.split()) > 3


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("$10 billion twice", "“twice”"),
        ("not 25", "“not”"),
        ("25 and 30", "“30”"),
        ("about almost 5", "“about”"),
        ("labs at most", "“at most”"),
        ("25 million thousand", "“thousand”"),
        ("25 hundreds", "“hundreds”"),
        ("$5 for researchers a year", "“a year”"),
        ("100 times as little", "“as little”"),
        ("25% down on last year", "“down”"),
        ("25% in the red", "“red”"),
        ("13 people min.", "“min”"),
        ("a $5 million cap", "“cap”"),
        ("$5 mil", "“mil”"),
        ("25 ppm", "“ppm”"),
        ("$5 million pa", "“pa”"),
        ("$5 million Canadian", "“canadian”"),
        ("300 people by next year", "“next year”"),
        ("300 people someday", "“someday”"),
        ("about 2019", "“about 2019”"),
        ("2019–20", "a short year is not read"),
        ("$5 per year and person", "“and person”"),
        ("about zero", "“about”"),
    ],
)
def test_the_reason_names_the_word(text, word):
    assert word in read(text, CONVENTIONS).reason


MEANINGFUL = """
twice thrice double triple half halves dozen dozens tenfold hundredfold fold times quarter quarters
third thirds fifth tenths percentage points thirteen nineteen hundred thousand million millions
billions trillion tens zero couple few several most more less fewer or plus minus above below within
between beyond up dollars cents decade century seconds second bn k x per each every monthly annual
annually not no never neither nor without hardly barely scarcely can't two ten hundreds thousands
about roughly almost over under nowhere stopped stopping denied denies dwarfed missed missing if
unless but although wrong false myth exaggeration could might versus except excluding lower halved
doubtful impossible many lots countless short shy too than fell declined cut losses worst disputed
retracted debunked
"""


@pytest.mark.parametrize("word", MEANINGFUL.split())
@pytest.mark.parametrize("frame", ["{} of the 25 labs", "25 labs {}", "hundreds of labs, {}"])
def test_a_word_with_number_meaning_is_never_skipped_over(frame, word):
    unread = read(frame.format(word), CONVENTIONS)
    assert isinstance(unread, Unread)
    assert f"“{word}" in unread.reason or f"{word}”" in unread.reason or "“25”" in unread.reason


def test_an_unknown_currency_is_named():
    assert "“a$” is no currency" in read("A$5", CONVENTIONS).reason


def test_too_long_a_text_is_unread():
    assert not isinstance(read("5" + " " * 9_999, CONVENTIONS), Unread)
    assert "10,000 characters" in read("5" + " " * 10_000, CONVENTIONS).reason


@pytest.mark.parametrize("word", ["well", "c", "guess", "supposedly", "way", "near", "ballpark"])
def test_a_word_that_hedges_and_has_no_row_is_named(word):
    assert read(f"{word} 300 labs", CONVENTIONS).reason == (
        f"“{word}” carries number meaning that is not read here"
    )


def test_no_word_is_listed_both_as_neutral_and_as_one_that_changes_a_number():
    words = load_vocabulary()
    changing = words.denials | words.negations | words.vague | words.unread | words.rates
    assert words.verbs < words.before
    assert not words.before & changing
