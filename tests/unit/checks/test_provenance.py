import pytest

from sphinx_claims.errors import Code


@pytest.mark.parametrize(
    ("excerpt", "message"),
    [
        (
            "$30 million a year",
            "the source of “spend” says “$30 million a year”; “spend” is 10 million USD/year",
        ),
        (
            "some money",
            "the source of “spend” says “some money”, and can't be judged: "
            "the hedge “some” is not directly before one number",
        ),
        (
            "$10 million",
            "the source of “spend” says “$10 million”, which is in “USD”; "
            "“spend” is 10 million USD/year",
        ),
    ],
)
def test_an_excerpt_that_does_not_license_the_value_is_told_at_the_excerpt(
    document, excerpt, message
):
    document.edit(document.figures, '"$10 million a year"', f'"{excerpt}"')
    problem = document.problem()
    assert (problem.code, problem.message) == (Code.EXCERPT_DRIFT, message)
    assert document.spanned(problem.location) == f'"{excerpt}"'
    (place,) = problem.places
    assert document.spanned(place.location) == "10 million USD/year"


def test_what_the_words_leave_unsaid_is_suggested(document):
    document.edit(document.figures, '"$10 million a year"', '"$10 million"')
    assert any("unsaid" in advice for advice in document.problem().help)
    document.edit(document.figures, "scope: Wages", "unsaid: per year\n  scope: Wages")
    assert document.problems() == []


def test_an_excerpt_about_a_claim_is_judged_against_the_claim(document):
    document.edit(document.figures, "basis: reported", "basis: hypothetical")
    document.edit(document.figures, '"$10 million a year"', "around 100-to-1, about: ratio")
    assert document.problems() == []
    document.edit(document.figures, "around 100-to-1", "around 900-to-1")
    problem = document.problem()
    assert problem.code is Code.EXCERPT_DRIFT
    assert "“ratio”, which rests on it, is 100 to 200" in problem.message


def test_a_number_that_only_the_hedge_would_leave_room_for_is_told_with_the_rule(document):
    document.edit(document.figures, '"$10 million a year"', '"about $9 million a year"')
    problem = document.problem()
    assert problem.message == (
        "the source of “spend” says “about $9 million a year”; “spend” is 10 million USD/year, "
        "and a figure is the number that its source prints"
    )
    assert problem.remark == "prints $9 million a year"


def test_excerpts_about_one_claim_are_one_error_that_names_the_figures_behind_it(document):
    for basis in ("basis: reported", "basis: measured"):
        document.edit(document.figures, basis, "basis: hypothetical")
    excerpt = '"around 900-to-1", about: ratio'
    document.edit(document.figures, '"$10 million a year"', excerpt)
    document.edit(document.figures, '"$50,000 to $100,000 a year"', excerpt)
    problem = document.problem()
    assert [(document.spanned(place.location), place.shown) for place in problem.places] == [
        ('"around 900-to-1"', True),
        ("50 to 100 thousand USD/year", False),
        ("10 million USD/year", False),
    ]


def test_a_figure_that_moved_is_named_where_a_claim_no_longer_is_what_a_source_says(document):
    document.edit(document.figures, "basis: reported", "basis: hypothetical")
    document.edit(document.figures, '"$10 million a year"', '"about 140-to-1", about: ratio')
    document.edit(document.figures, "50 to 100 thousand", "20 to 30 thousand")
    document.edit(document.page, "around 100-to-1", "ratio")
    document.edit(document.page, "<ratio>", "")
    told = {document.spanned(p.location): p for p in document.problems()}
    cause = told['"about 140-to-1"'].places[0]
    assert document.spanned(cause.location) == "20 to 30 thousand USD/year"
    assert cause.remark == (
        "fines = 20 to 30 thousand USD/year; "
        "its own source says “$50,000 to $100,000 a year”, so it may be the cause"
    )


@pytest.mark.parametrize(("words", "is_long"), [(15, False), (16, True)])
def test_an_excerpt_has_at_most_fifteen_words(document, words, is_long):
    excerpt = " ".join(["$10 million a year", *["word"] * (words - 4)])
    document.edit(document.figures, '"$10 million a year"', f'"{excerpt}"')
    codes = [problem.code for problem in document.problems()]
    assert (Code.EXCERPT_LONG in codes) is is_long


@pytest.fixture
def kept(document):
    """Return a document whose source keeps its own words."""
    document.edit(
        document.sources,
        "type: report",
        "type: report\n  custom: {text: claims/sources/budget.txt}",
    )
    document.edit(
        document.figures, '{ref: budget, excerpt: "$50,000', '{ref: other, excerpt: "$50,000'
    )
    document.add(document.sources, "- id: other\n  type: report\n  title: Another\n")
    return document


@pytest.mark.parametrize(
    "text",
    [
        "We spend $10 million a year.",
        "$10 million a year",
        "They say “$10 million a year”, or so.",
        "We spend $10\nmillion   a\n\nyear.",
        "$10 million a yearling, but also $10 million a year",
        "It is ($10 million a year).",
    ],
    ids=repr,
)
def test_an_excerpt_that_stands_in_the_text_is_found(kept, text):
    kept.write("claims/sources/budget.txt", text)
    assert kept.problems() == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We spend $10 million each year.",
        "We spend $10 Million a year.",
        "We spend $10 million a yearling.",
        "We spend $5-$10 million a year.",
        "We spend US$10 million a year.",
        "We spend A$10 million a year.",
        "We spend -$10 million a year.",
        "We spend “$10” million a year.",
    ],
    ids=repr,
)
def test_an_excerpt_that_does_not_stand_in_the_text_is_told(kept, text):
    kept.write("claims/sources/budget.txt", text or "\n")
    problem = kept.problem()
    assert problem.code is Code.EXCERPT_ABSENT
    assert kept.spanned(problem.location) == '"$10 million a year"'


@pytest.mark.parametrize(
    ("text", "excerpt", "value", "stands"),
    [
        ("It is $10 billion.", "$10", "10 USD", False),
        ("It is $10.5 million.", "$10", "10 USD", False),
        ("It is $10,500.", "$10", "10 USD", False),
        ("It is $10. And more.", "$10", "10 USD", True),
        ("It is $50-100 million.", "$50", "50 USD", False),
        ("It is $50-100 million.", "100 million", "100 million", False),
        ("It is about 50 %.", "50", "50", False),
        ("It is about 50 %.", "50 %", "50 %", True),
        ("Some 300 labs.", "300", "300", True),
        ("Some 1,300 labs.", "300", "300", False),
        ("Two thirds of 30.", "30", "30", True),
        ("It fell from 70 to 60 %.", "60 %", "60 %", True),
        ("It fell from 70 to 60 %.", "60", "60", False),
        ("Here since May 2022.", "2022", "2022 CE", True),
    ],
)
def test_an_excerpt_cuts_through_no_number(kept, text, excerpt, value, stands):
    kept.write("claims/sources/budget.txt", text)
    kept.edit(kept.figures, '"$10 million a year"', f'"{excerpt}"')
    kept.edit(kept.figures, "value: 10 million USD/year", f"value: {value}")
    kept.edit(kept.functions, "spend / fines", "(spend / spend) + (fines / fines) + 98")
    codes = {problem.code for problem in kept.problems()}
    assert (Code.EXCERPT_ABSENT not in codes) is stands


FIELD = "source: {ref: budget, field: issued}"


@pytest.fixture
def dated(document):
    """Return a document whose figure is the year in which its source was issued."""
    document.edit(
        document.sources, "type: report", "type: report\n  issued: {date-parts: [[2024, 5]]}"
    )
    document.edit(document.figures, 'source: {ref: budget, excerpt: "$10 million a year"}', FIELD)
    document.edit(document.figures, "value: 10 million USD/year", "value: 2024 CE")
    document.edit(document.functions, "spend / fines", "(spend / spend) + (fines / fines) + 98")
    document.edit(document.page, "about $10 million a year", "in 2024")
    return document


def test_a_figure_is_the_year_of_its_source(dated):
    assert dated.problems() == []


@pytest.mark.parametrize(
    ("path", "old", "new", "found"),
    [
        ("claims/sources/town.yaml", "[[2024, 5]]", "[[2023]]", "was issued in 2023"),
        ("claims/sources/town.yaml", "\n  issued: {date-parts: [[2024, 5]]}", "", "gives no date"),
    ],
)
def test_a_figure_that_is_another_year_is_told_at_its_value(dated, path, old, new, found):
    dated.edit(path, old, new)
    problem = dated.problem()
    assert problem.code is Code.EXCERPT_DRIFT
    assert dated.spanned(problem.location) == "2024 CE"
    assert problem.message.endswith(found)
    (place,) = problem.places
    assert place.location.path == dated.sources


@pytest.mark.parametrize("value", ["2024", "2024 people", "2024 USD"])
def test_a_year_is_a_year_of_the_calendar(dated, value):
    dated.edit(dated.figures, "value: 2024 CE", f"value: {value}")
    assert Code.EXCERPT_DRIFT in {problem.code for problem in dated.problems()}


DERIVED = """
total:
  label: a derived figure
  value: {}
  range: spread
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {{ref: budget}}
  derivation: {{low: {}, high: {}}}
  scope: A test.
"""
TWICE = '\n@claim(label="twice the ratio")\ndef twice(ratio):\n    return 2 * ratio\n'


@pytest.mark.parametrize(
    ("value", "low", "high", "is_derived"),
    [
        ("100 to 200", "ratio", "ratio", True),
        ("100 to 400", "ratio", "twice", True),
        ("100 to 500", "ratio", "twice", False),
        ("150 to 200", "ratio", "ratio", False),
        # Every digit printed counts, a zero at the end too.
        ("0.1 to 0.2 thousand", "ratio", "ratio", True),
        ("0.10 to 0.20 thousand", "ratio", "ratio", True),
        ("100.0 to 200.0", "ratio", "ratio", True),
        ("100 to 200.4", "ratio", "ratio", False),
        ("100 to 210", "ratio", "ratio", False),
        ("0.10 to 0.21 thousand", "ratio", "ratio", False),
        ("101 to 200", "ratio", "ratio", False),
        ("100 to 200 USD", "ratio", "ratio", False),
    ],
)
def test_a_derived_figure_has_the_ends_of_its_derivation(document, value, low, high, is_derived):
    document.add(document.functions, TWICE)
    document.add(document.figures, DERIVED.format(value, low, high))
    document.add(document.page, "{claim}`total`, {claim}`twice`\n")
    problems = document.problems()
    assert [problem.code for problem in problems] == [Code.DERIVATION_DRIFT] * (not is_derived)
    for problem in problems:
        assert document.spanned(problem.location) == value


@pytest.mark.parametrize(
    ("excerpt", "value", "licenses"),
    [
        ("about $10 million a year", "10 million USD/year", True),
        ("over $10 million a year", "10 million USD/year", True),
        ("$10,000,000 a year", "10 million USD/year", True),
        ("$10 million each year", "10,000,000 USD/year", True),
        # Neither a hedge nor a rounding makes of it another number.
        ("about $10 million a year", "11 million USD/year", False),
        ("around $10 million a year", "10.1 million USD/year", False),
        ("$10 million a year", "10.4 million USD/year", False),
        ("over $9 million a year", "10 million USD/year", False),
        ("at most $20 million a year", "10 million USD/year", False),
        ("$5-20 million a year", "10 million USD/year", False),
        ("$5-20 million a year", "5 to 20 million USD/year", True),
        ("$5-20 million a year", "5 to 21 million USD/year", False),
        ("$5-20 million a year", "6 to 20 million USD/year", False),
        ("$10 million a year", "5 to 20 million USD/year", False),
        ("around $10 million a year", "9 to 11 million USD/year", False),
        # Words that print no number are held against the figure by their interval.
        ("hundreds", "300", True),
        ("hundreds", "200 to 900", True),
        ("hundreds", "300 to 1,500", False),
        ("hundreds", "1,000", False),
        ("hundreds of people", "300 people", True),
    ],
)
def test_a_figure_is_the_number_that_its_excerpt_prints(document, excerpt, value, licenses):
    kind = "\n  range: spread" if " to " in value else ""
    document.edit(document.figures, '"$10 million a year"', f'"{excerpt}"')
    document.edit(document.figures, "value: 10 million USD/year", f"value: {value}{kind}")
    document.edit(document.functions, "spend / fines", "(spend / spend) + (fines / fines) + 98")
    document.edit(document.page, "about $10 million a year <spend>", "spend")
    assert [p.code for p in document.problems()] == [Code.EXCERPT_DRIFT] * (not licenses)


@pytest.mark.parametrize(
    ("event", "excerpt", "message"),
    [
        ("higher", "almost certainly higher", ""),
        ("lower", "almost certainly higher", "speaks of “higher”"),
        ("", "almost certainly higher", "speaks of “higher”"),
        ("higher", "very likely higher", "“spend” is 97 %"),
    ],
)
def test_an_excerpt_speaks_of_the_event_of_its_figure(document, event, excerpt, message):
    if event:
        document.edit(document.figures, "scope: Wages", f"event: {event}\n  scope: Wages")
    document.edit(document.figures, '"$10 million a year"', excerpt)
    document.edit(document.figures, "value: 10 million USD/year", "value: 97 %")
    document.edit(document.functions, "spend / fines", "(spend / spend) + (fines / fines) + 98")
    document.edit(document.page, "about $10 million a year", "97 %")
    problems = document.problems()
    assert [p.code for p in problems] == [Code.EXCERPT_DRIFT] * bool(message)
    assert all(message in p.message for p in problems)


@pytest.mark.parametrize(
    "text",
    [
        "It is not $10 million a year.",
        "It is not\n$10 million a year.",
        "Never $10 million a year.",
        "It has no $10 million a year.",
        "without $10 million a year",
        "It isn't $10 million a year.",
        "It isn’t $10 million a year.",
        "It cannot $10 million a year.",
        "neither that nor $10 million a year",
    ],
    ids=repr,
)
def test_an_excerpt_is_not_what_a_negation_denies(kept, text):
    kept.write("claims/sources/budget.txt", text)
    assert [problem.code for problem in kept.problems()] == [Code.EXCERPT_ABSENT]


@pytest.mark.parametrize(
    "text",
    [
        "It is not $10 million a year. It is $10 million a year.",
        "A knot: $10 million a year.",
        "Why not? $10 million a year.",
    ],
    ids=repr,
)
def test_a_negation_elsewhere_denies_no_excerpt(kept, text):
    kept.write("claims/sources/budget.txt", text)
    assert kept.problems() == []


@pytest.mark.parametrize(
    ("text", "excerpt", "stands"),
    [
        ("We spend. $10 million a year", "spend. $10 million a year", False),
        ("It is $10 million a year! Yes", "$10 million a year! Yes", False),
        ("Is it $10 million a year? Yes", "it $10 million a year? Yes", False),
        ("It is “$10 million a year.” More", "$10 million a year.” More", False),
        ("It is ($10 million a year.) More", "$10 million a year.) More", False),
        ("It is $10 million a year.", "$10 million a year.", True),
        ("It is $10 million a year, now", "$10 million a year, now", True),
    ],
)
def test_an_excerpt_does_not_span_sentences(kept, text, excerpt, stands):
    kept.write("claims/sources/budget.txt", text)
    kept.edit(kept.figures, '"$10 million a year"', f'"{excerpt}"')
    codes = {problem.code for problem in kept.problems()}
    assert (Code.EXCERPT_ABSENT not in codes) is stands


@pytest.fixture
def phrased(document):
    document.edit(
        "claims/sources/town.yaml",
        "title: The town's budget",
        "title: The town's budget\n  custom:\n    words:\n"
        '    - "spends $10 million a year"\n    - "not $50,000 to $100,000 a year"',
    )
    return document


def test_an_excerpt_stands_in_one_of_the_phrases_that_a_record_keeps(phrased):
    problem = phrased.problem()
    assert problem.code is Code.EXCERPT_ABSENT
    # The first figure's words are there; the second's are there and denied.
    assert phrased.spanned(problem.location) == '"$50,000 to $100,000 a year"'
    phrased.edit("claims/sources/town.yaml", '"not $50,000', '"$50,000')
    assert phrased.problems() == []


def test_an_excerpt_does_not_span_two_phrases(phrased):
    phrased.edit("claims/sources/town.yaml", '"not $50,000', '"$50,000')
    phrased.edit(
        "claims/sources/town.yaml", '"spends $10 million a year"', '"$10", "million a year"'
    )
    phrased.edit(
        "claims/sources/town.yaml",
        '    - "$10", "million a year"',
        '    - "$10"\n    - million a year',
    )
    assert phrased.problem().code is Code.EXCERPT_ABSENT


def test_a_phrase_that_a_record_keeps_is_no_longer_than_an_excerpt(document):
    title = "title: The town's budget"
    document.edit(
        "claims/sources/town.yaml",
        title,
        f"{title}\n  custom: {{words: ['{'so ' * 13}$10 million a year, $50,000 to $100,000']}}",
    )
    codes = {problem.code for problem in document.problems()}
    assert Code.EXCERPT_LONG in codes
