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
    ("from 50 to 100", ["50 to 100"]),
    ("in 2019, 50 labs", ["2019", "50"]),
    ("2019 50", ["2019", "50"]),
    ("on 2019-05-01", ["2019-05-01"]),
    ("a 5-year plan, 100-fold", ["5", "100-fold"]),
    ("mid-2019 and sub-100", ["2019", "100"]),
    ("labs—50 of them—grew", ["50"]),
    ("10x faster", ["10x"]),
    ("10€", ["10€"]),
    ("½ and 5½ and ٥", ["½", "5½", "٥"]),
    ("1,25,000 and 1.250.000", ["1,25,000", "1.250.000"]),
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
    # Words of size, vague words before them, and what goes on a number.
    ("two hundred and fifty, one hundred and one", ["two hundred and fifty", "one hundred"]),
    ("tens of thousands, hundreds of millions", ["tens of thousands", "hundreds of millions"]),
    ("tens or hundreds of millions; tens of labs", ["tens or hundreds of millions"]),
    ("a few hundred, several thousand", ["a few hundred", "several thousand"]),
    ("a few, several, many and most labs", []),
    ("half a million, half a dozen, half a cup", ["half a million", "half a dozen", "half"]),
    ("a couple of labs, a couple dozen, the couple", ["a couple of", "a couple dozen"]),
    ("tenfold, hundredfold, 20-fold, manifold", ["tenfold", "hundredfold", "20-fold"]),
    ("three times, 20 times, 2.6×, 10,000x", ["three times", "20 times", "2.6×", "10,000x"]),
    ("doubled, tripling, halved", ["doubled", "tripling", "halved"]),
    ("double-check, double standards, double-digit", ["double"]),
    ("half-hearted, the first half, half-year", ["half"]),
    ("5 per cent, 3 percentage points", ["5 per cent", "3 percentage points"]),
    ("percent of, per cent", []),
    ("USD 5 million, EUR 35 000 000, 5 USD", ["USD 5 million", "EUR 35 000 000", "5 USD"]),
    ("£3m, 4.5bn, 5kg, 100MW, 15+ hours", ["£3m", "4.5bn", "5kg", "100MW", "15+"]),
    ("1.5 × 10^9, 10^-6, 10²⁵", ["1.5 × 10^9", "10^-6", "10²⁵"]),
    # Ranges and ratios are one number each.
    ("five to ten percent, between 3 and 5", ["five to ten percent", "3 and 5"]),
    ("two or three, 5 ± 2, 9% to 79.3%", ["two or three", "5 ± 2", "9% to 79.3%"]),
    ("$50 to 100 million", ["$50 to 100 million"]),
    ("£21 million to twelve networks", ["£21 million", "twelve"]),
    (
        "$500 to twelve networks, $21 million to 30 million",
        ["$500", "twelve", "$21 million to 30 million"],
    ),
    ("$50 to 100, $50 to $100, 5 to 10 EUR", ["$50 to 100", "$50 to $100", "5 to 10 EUR"]),
    ("20% to 30 labs, 3 and 5", ["20%", "30", "3", "5"]),
    ("one in five, nine out of ten, 1-in-5", ["one in five", "nine out of ten", "1-in-5"]),
    ("ten to one, five in 2019", ["ten to one", "five", "2019"]),
    # A whole date is one number.
    ("on October 30, 2023, or 30 October 2023", ["October 30, 2023", "30 October 2023"]),
    ("Oct. 30, 2023, October 2023, 30 October", ["Oct. 30, 2023", "October 2023", "30 October"]),
    ("March 1 to 5, 2020, Spring 2025, Q3 2024", ["March 1 to 5, 2020", "Spring 2025", "Q3 2024"]),
    ("FY 2023, FY23, the 1990s, '90s", ["FY 2023", "FY23", "1990s", "'90s"]),
    ("2019-2021, 2019 to 2021", ["2019-2021", "2019 to 2021"]),
    ("March 30% and May 5 million", ["30%", "5 million"]),
    # "one" counts before a unit, a fraction or the other end of a range, and is a pronoun else.
    ("one year, one-third, one percent", ["one", "one-third", "one percent"]),
    ("one or two, one and a half, one-in-five", ["one or two", "one and a half", "one-in-five"]),
    ("within one day; one day we will", ["one"]),
    ("one another, one-off, one can say, one of the five", ["five"]),
    # Ordinals are no numbers, and a share is no ordinal.
    ("first, second, fifth, 1st, 2nd, 20th, 1,000th", []),
    ("the 21st century, twenty-first, forty-second", []),
    ("a third country, a third of it, one fifth", ["a third", "one fifth"]),
    # Names, references and citations.
    ("GPT-4, gpt-4, GPT-4-32k, C3-04, H2O, v2, v2.1, x86, Claude-3.5, 5G, 3D", []),
    ("COVID-19, ISO 27001, ISO/IEC 42001:2023, NIST SP 800-53, RFC 9110", []),
    ("Section 3, sections 3, 4 and 5, Articles 12 to 15, § 12, page 4", []),
    ("Article 55 or 56, paragraph 3 and 4 of this, Articles 8, 25 to 39 and 42 and 43", []),
    ("section 3 and 50 labs, EN-ISO/IEC 17065/2012", ["50"]),
    ("Article 6(1), paragraph (a)(1), under 6(1)(a), Table 3.1, pp. 3-5", []),
    ("Executive Orders 13960 and 14110, Public Law 117-167, H.R. 4346", []),
    ("42 U.S.C. 2000e, 15 CFR 1026, 88 Fed. Reg. 75191", []),
    ("Regulation (EU) 2016/679, No 45/2001, Directive 2002/58/EC", []),
    ("the Equality Act 2010, the Act of 1985", []),
    ("Krifka (2007), (Krifka 2007; Cummins and Sauerland, 2012)", []),
    ("‘AI Regulation’, 2022 (accessed 15 October 2024)", []),
    ("labs [12], labs [footnote 3], labs (3), labs.² and researchers¹", []),
    ("1.8B users, a 70B-parameter model, 15T tokens", ["1.8B", "70B", "15T"]),
    ("2B images, 2b images, section 4B, GPT-4B, Llama-70B, $2b", ["2B", "$2b"]),
    ("fell –25%, −25%, —25%", ["–25%", "−25%", "25%"]),
    ("2.5 GW of capacity, $50 or €45", ["2.5", "$50", "€45"]),
    ("phase 2, level 3, step 4, number 1", []),
    ("level 25%, section 3 million", ["25%", "3 million"]),
    ("U.S. 50 states, no 25 labs, sections 3 and 4, 50 labs", ["50", "25", "50"]),
    ("5:30 p.m., at 17:00, 100:1, 1:10", ["100:1", "1:10"]),
    ("(202) 555-0143, +1 202-555-0143, ISBN 978-1-5286-5363-3", []),
    ("24/7, 9/11, version 3.2, 1.2.3, two-way, zero-sum", []),
    ("zero labs, a two-day trip", ["zero", "two"]),
    ("net zero, net-zero, zero-emission, phase two, chapter three", []),
    ("USD10m, EUR5, top-5, under-18", ["USD10m", "EUR5", "5", "18"]),
    ("12 March–15 April 2020", ["12 March", "15 April 2020"]),
    ("a 1-in-100-year flood, three and a half million", ["1-in-100", "three and a half million"]),
    ("2/3 majority, 64-to-34 vote, 50-50", ["2/3", "64-to-34", "50-50"]),
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


@pytest.mark.parametrize("text", ["1. Lay the base", "2.1  AI adoption", "3) Secure it", "(4) The"])
def test_the_numbering_of_a_heading_or_a_list_counts_only_elsewhere(text):
    assert not list(find_numbers(text))
    assert list(find_numbers(text.replace(" ", " labs ", 1).replace("(", "").replace(")", "")))
