"""Whatever the text, the readers return what they promise, at a cost in step with it."""

import random
import sys

import pytest

from sphinx_claims.wording import (
    Conventions,
    Found,
    Unread,
    Value,
    ValueSyntaxError,
    Wording,
    find_numbers,
    read,
    read_value,
)

CONVENTIONS = Conventions.default()
PROSE = """
$ € US$ A$ USD % - – — − + / : . , ; ( ) " ' * ^ ~ 0 1 2 5 10 50 100 2019 1,250,000 1,25 1.5 .5 1e9
1e999 10bn 50k 10x 1st 1990s ½ ٥ one two five ten twenty a hundred thousand million billion trillion
hundreds thousands of not no never per each every year years ago people researchers percent to and
between for in since by the about roughly almost just over under at least most more less than up
range something somewhere around likely probably very almost certainly certain chance twice half
third quarter higher on n't isn't word nan inf CE e9 k m
"""
MORE = """
thirds halves dozen dozens tens millions fold tenfold twofold -fold × x ± ~ ≈ +
≥ 10^9 10⁹ 1\u00a0000 ‰ percentage points basis pp dollars euros cents pounds yen decade decades
century last this next past coming few several couple most all none majority close nearly ago so
fewer zero thirteen nineteen seventy-five three-quarters in five out times as many much double
twice triple minimum maximum circa ca. some an estimated ish give take from 1990s 3:2 $10B
"""
PIECES = PROSE.split()
ALL_PIECES = [*PIECES, *MORE.split()]
REPEATED = [
    *["a ", "-", "1", "1,", ".", "about ", "for every ", "not ", "in the range of ", "tenfold "],
    *["per ", "a year ", "word ", "'", "a'", "almost certainly ", "hundreds ", "5 ", "$", "x$"],
    *[
        "one hundred and ",
        "$1 for every ",
        "between 3 and ",
        "1-1-",
        "half of a ",
        "a few ",
        "one ",
    ],
    *["the last ", "in the past ", "two and a half ", "one in ", "twenty-", "1\u00a0000\u00a0"],
    *[
        "three times as ",
        "10^",
        "1.5 × ",
        "one million ",
        "a ",
        "from 1 to ",
        "3 ± ",
        "or ",
        "most ",
    ],
    *[
        "hundred ",
        "thousand ",
        "1:",
        "half ",
        "all ",
        "10⁹",
        "a year ago ",
        "tens of ",
        "× ",
        "1 x ",
    ],
    *["nearly ", "close to ", "label, ", "or more ", "one per year ", "in the last 5 per year "],
    *["( -", "per $", "1 of word ", "GPT-1-", "something in the range ", "1-", "1e", "\u0300"],
    # What dates, names and references are made of.
    *[
        "Sections 3, ",
        "(1",
        "[1,",
        "6(1)(a)",
        "1.",
        "#1",
        "', 2024",
        "March 1-",
        "+1-1",
        "1/",
        "1:",
    ],
    *["one in ", "tens or hundreds of ", "half a ", "35 000 ", "1^-", "§ 1", "et al. ", "A/1"],
]


def texts(seed: int, count: int, pieces_of=ALL_PIECES):
    lots = random.Random(seed)
    for _ in range(count):
        pieces = lots.choices(pieces_of, k=lots.randint(1, 9))
        yield "".join(piece + lots.choice([" ", " ", " ", "", "\u00a0"]) for piece in pieces)
        yield "".join(
            chr(lots.choice([lots.randrange(0x110000), lots.randrange(128)])) for _ in "12345678"
        )


def test_read_returns_a_wording_or_says_why_not():
    for text in texts(3, 8_000):
        wording = read(text, CONVENTIONS)
        assert isinstance(wording, Wording | Unread)
        assert wording.text == text
        if isinstance(wording, Unread):
            assert wording.reason
        else:
            # Nothing is a factor of zero but zero itself.
            is_zero = wording.printed is not None and 0 in wording.printed
            changes = is_zero or wording.accepts != wording.bare
            assert wording.hedge is None or changes, text


def test_read_value_returns_a_value_or_says_where_it_fails():
    for text in texts(4, 8_000):
        try:
            outcome = read_value(text, CONVENTIONS)
        except ValueSyntaxError as error:
            outcome = error
        if isinstance(outcome, ValueSyntaxError):
            assert 0 <= outcome.offset <= len(text)
            assert outcome.reason
        else:
            assert isinstance(outcome, Value)
            assert outcome.low.value <= outcome.high.value


def test_find_numbers_returns_places_in_order():
    for text in texts(5, 8_000):
        end = 0
        for found in find_numbers(text):
            assert isinstance(found, Found)
            assert end <= found.start < found.end <= len(text)
            assert text[found.start : found.end] == found.text
            end = found.end


def test_a_number_that_is_read_is_also_found():
    # Which of the other words count as numbers in prose is for the search to say.
    for text in texts(6, 8_000, PIECES):
        wording = read(text, CONVENTIONS)
        # A share and a time of reading need no number, and "one" alone is none in prose.
        is_number = isinstance(wording, Wording) and wording.kind not in {"likelihood", "share"}
        if is_number and "one" not in text:
            assert next(find_numbers(text), None) is not None, text


def work(piece: str, length: int) -> int:
    """Count the function calls that reading a text of a piece repeated takes."""
    text = (piece * length)[:length]
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        read(text, CONVENTIONS)
        list(find_numbers(text))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", REPEATED)
def test_the_work_grows_no_faster_than_the_text(piece):
    # Calls are counted, not seconds: a machine that is busy with something else changes nothing.
    work(piece, 100)  # what is read once and kept is read by now
    assert work(piece, 4_000) <= 2.5 * work(piece, 2_000) + 1_000
