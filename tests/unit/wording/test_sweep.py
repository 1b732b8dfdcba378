import pytest

from sphinx_claims.wording import find_numbers

FOUND = [
    ("it costs $10 billion a year", ["$10 billion"]),
    ("-$5 million or US$7", ["-$5 million", "US$7"]),
    ("$10B, £5M, 50k and $10bn", ["$10B", "£5M", "50k", "$10bn"]),
    ("50%, 9.4 percent, 5 %", ["50%", "9.4 percent", "5 %"]),
    ("1,250,000 and 2.5e-3", ["1,250,000", "2.5e-3"]),
    ("somewhere around 100-to-1 in favor", ["100-to-1"]),
    ("$50-100 million; $50–$100 million", ["$50-100 million", "$50–$100 million"]),
    ("100:1 and 3/4", ["100:1", "3/4"]),
    ("from 50 to 100", ["50", "100"]),
    ("in 2019, 50 labs", ["2019", "50"]),
    ("2019 50", ["2019", "50"]),
    ("on 2019-05-01", ["2019-05-01"]),
    ("a 5-year plan, 100-fold", ["5", "100"]),
    ("mid-2019 and sub-100", ["2019", "100"]),
    ("labs—50 of them—grew", ["50"]),
    ("10x faster", ["10x"]),
    ("10€", ["10€"]),
    ("½ and 5½ and ٥", ["½", "5½", "٥"]),
    ("1.2.3 and 1,25,000", ["1.2.3", "1,25,000"]),
    ("word.5", [".5"]),
    ("Two of them; twelve, thirteen, Ninety", ["Two", "twelve", "thirteen", "Ninety"]),
    ("twenty-five, two hundred, ten thousand", ["twenty-five", "two hundred", "ten thousand"]),
    ("hundreds of researchers, not thousands", ["hundreds", "thousands"]),
    ("two dozen, dozens, a dozen", ["two dozen", "dozens", "a dozen"]),
    ("a hundred, one million, a trillion", ["a hundred", "one million", "a trillion"]),
    ("half of it, twice, double, triple", ["half", "twice", "double", "triple"]),
    ("two thirds, two-thirds, a third", ["two thirds", "two-thirds", "a third"]),
    ("a quarter, three quarters, one third", ["a quarter", "three quarters", "one third"]),
    ("the third, the last quarter, third-party, a third-party audit", []),
    ("one of them, no one, someone", []),
    ("first, second, fifth, 1st, 2nd, 20th, 1,000th", []),
    ("GPT-4, gpt-4, GPT-4-32k, C3-04, H2O, v2, v2.1, x86, Claude-3.5, 1990s, 5kg", []),
    ("_5_ in italics", ["_5_"]),
    ("var_5, a2b", []),
    ("no numbers here, only attention", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "numbers"), FOUND, ids=[r[0] for r in FOUND])
def test_finds(text, numbers):
    assert [found.text for found in find_numbers(text)] == numbers


@pytest.mark.parametrize(("text", "numbers"), FOUND, ids=[r[0] for r in FOUND])
def test_places_are_those_in_the_text(text, numbers):
    # This capital has two characters in lower case.
    padded = "İ\u00a0— " + text
    found = list(find_numbers(padded))
    assert [padded[number.start : number.end] for number in found] == numbers
    assert [number.text for number in found] == numbers
