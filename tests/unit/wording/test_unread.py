"""Words that look like something that can be read, and must not be."""

import pytest

from sphinx_claims.wording import Conventions, Unread, read
from sphinx_claims.wording.vocabulary import load_vocabulary

CONVENTIONS = Conventions.default()

# Each list under what its words must not be taken for, with a part of the reason.
UNREAD = {
    "no number": (
        "hold no number",
        ["", "   ", "a lot of money", "many", "the field is small", "...", "—"],
    ),
    "words not read yet": (
        "",
        [
            *[
                "some",
            ],
            *[
                "a guess of 25",
            ],
            *["hundred people"],
            *["1.9 times", "10 times"],
            *[
                "two orders of magnitude",
                "an order of magnitude",
            ],
        ],
    ),
    "a bound or an alternative": (
        "",
        [
            *[
                "25 or 30",
                "25-plus",
                "25 plus",
                "±25",
            ],
            *[
                "within 5 years",
                "25 and up",
                "25ish",
            ],
            *[
                "$10 billion over five years",
                "$10 billion over",
            ],
        ],
    ),
    "a second number": (
        "",
        [
            *["25 30", "25, 30", "10 000", "5 of 10", "1/3", "3/4", "12:30", "100 : 1", "5 + 5"],
            *["$10 billion and $20 billion", "50-100-200", "50 -100", "-10--5", "10 to 20 to 30"],
            *["5 May 2019", "2019-05-01", "in 2019, 50 labs", "hundreds of 25", "25 hundreds"],
            *["hundreds or thousands", "one of 25 labs", "100:1:1", "five or ten"],
        ],
    ),
    "a number at all": (
        "",
        [
            *[
                "25 x²",
                "25 H2O",
                "25 of 10x",
                "25 in the 1990s",
                "GPT4 has 25",
                "½ of 25",
                "50k million",
                "2nd of 25",
            ],
            *[
                "1,25,000",
                "1.2.3",
                "--5",
                "- 5",
                "007",
                "GPT-4",
                "GPT4",
                "H2O",
                "x86",
                "v2",
                "C3-04",
            ],
            *[
                "10 x",
                "5kg",
                "1990s",
                "1st",
                "2nd",
                "50 k",
                "5%%",
                "½",
                "5½",
                "x²",
            ],
            *[
                "٥",
                "1\u200b0",
                "#5",
                "5-year plan",
                "mid-2019",
                "five-year",
                "cost – 5 years",
            ],
            *["1" * 41, "1e999", "word.5", "$10 million-a-year", "in 5.5.2019", "5 10^6"],
        ],
    ),
    "a currency": (
        "",
        [
            *["A$5", "C$10 million", "₹5", "10 $", "10$", "$", "$$5", "$-5", "$hundreds"],
            *["$10 billion EUR", "€10 USD", "$10 people", "$5%"],
        ],
    ),
    "a negation": (
        "negation",
        [
            *["not 25", "never 25", "25 without tax", "isn't 25", "isn\u2019t 25", "hardly 25"],
            *["neither 25", "barely $5 million", "scarcely 25", "no 25", "it cannot be 25"],
            *["not almost certainly", "almost certainly not", "25, not quite", "not hundreds"],
            "not thousands but hundreds",
        ],
    ),
    "a contradiction": ("contradicts", ["hundreds, not hundreds", "thousands, not thousands"]),
    "a rate": (
        "",
        [
            *["$10 billion per lab", "$10 billion in funding a year", "25 each", "every 5 years"],
            *[
                "$10 billion a year ago",
                "$10 billion per",
                "$10 billion / lab",
                "an annual $5 million",
            ],
            "$10 billion in grants yearly",
        ],
    ),
    "a range": (
        "",
        [
            *["100-50", "100 to 50", "100-1", "100 to 50 million", "$100-50 million", "50 to 50"],
            *["at least 50-100", "over 50-100"],
            *["almost 5 to 10", "between 50 and", "between 50", "between about 50 and 100"],
            *["5% to 10", "$5 to 10%", "$5 to €10", "5 people to 10", "$5 a year to $10"],
            *["5-10 years ago", "between 10 and 5", "5 to 1e308 billion", "1e300 to 5 trillion"],
            "5 years to 10 people",
        ],
    ),
    "a ratio": (
        "",
        [
            *["100% to 1", "100 to 1 million", "100 a year to 1 a year"],
            *[
                "$100 for every €1",
                "$100 for every 1",
                "100 for every $1",
            ],
            *[
                "100-to-2 to 1",
                "100 to 1 a year",
                "100% for every 1%",
            ],
            *["$5 million per 1,000 people", "100 to 1%", "$100 to 1"],
            "100 to $1",
        ],
    ),
    "two hedges": (
        "",
        [
            *["about almost 5", "about roughly 5", "at least about 5", "no more than about 5"],
            *["about 5, roughly", "about", "at least", "about hundreds", "at least hundreds"],
            *["25 papers about dogs", "something in the range of"],
        ],
    ),
    "a likelihood": (
        "",
        [
            *["25 labs likely", "likely unlikely", "probable, remote"],
            *["highly likely", "more likely", "less likely", "very probable", "quite likely"],
            *[
                "almost certainly likely",
                "likely or very likely",
                "probably likely 5",
                "most likely",
            ],
            *["$5 million, probably", "almost certainly over", "25 remote researchers"],
            *[
                "extremely unlikely",
                "probably about",
            ],
        ],
    ),
    "a likelihood that denies": (
        "says that the quantity is not likely to be so",
        [
            *["unlikely $10 million", "improbably 5 years", "remote hundreds", "unlikely in 2019"],
            *["a roughly even chance of $10 million", "almost no chance of 50 to 100"],
            *["highly improbable 100-to-1", "very unlikely about 5"],
        ],
    ),
    "another time than ago": (
        "",
        [
            *["five years hence", "five years from now", "five years ago now", "until 5 years ago"],
            *["early five years ago", "from five years ago", "before five years ago"],
        ],
    ),
    "a year": ("", ["published in 2019", "2019 BC", "since about 2019 or so"]),
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


@pytest.mark.parametrize("word", ["well", "c", "guess", "supposedly", "way", "near", "exactly"])
def test_a_word_that_hedges_and_has_no_row_is_named(word):
    assert read(f"{word} 300 labs", CONVENTIONS).reason == (
        f"“{word}” carries number meaning that is not read here"
    )


def test_no_word_is_listed_both_as_neutral_and_as_one_that_changes_a_number():
    words = load_vocabulary()
    changing = words.denials | words.negations | words.vague | words.unread | words.rates
    assert words.verbs < words.before
    assert not words.before & changing
