import pytest

from sphinx_claims.errors import Code

CLAIM = """

@claim({mark})
def {name}({parameters}):
    {body}
"""


@pytest.fixture
def evaluate(document):
    """Return what a document's functions come to: its claims and its problems."""

    def claims(*functions):
        text = "import math\nimport random\n\nfrom sphinx_claims import claim, maths\n"
        for parameters, body, *mark in functions:
            names = {"name": f"f{functions.index((parameters, body, *mark))}", "body": body}
            text += CLAIM.format(
                parameters=parameters, mark=", ".join(['label="a"', *mark]), **names
            )
        document.write(document.functions, text)
        opened = document.opened()
        return opened.records.claims, opened.problems

    return claims


def numbers(claim):
    return claim.quantity.low, claim.quantity.central, claim.quantity.high


def test_a_claim_is_the_range_over_its_figures_and_the_value_of_their_middles(document):
    claim = document.records().claims["ratio"]
    assert numbers(claim) == pytest.approx((100, 1e7 / (5e9**0.5), 200), rel=1e-12)
    assert str(claim.quantity.unit) == ""
    assert claim.parameters == ("spend", "fines")
    assert claim.figures == ("fines", "spend")
    assert claim.formula.text == "spend / fines"
    assert document.spanned(claim.location) == "ratio"


def test_a_claim_on_claims_rests_on_all_their_figures(evaluate):
    claims, problems = evaluate(
        ("fines", "return 2 * fines", 'unit="USD/year"'),
        ("spend, f0", "return spend / f0"),
    )
    assert not problems
    assert claims["f1"].figures == ("fines", "spend")
    assert claims["f1"].parameters == ("spend", "f0")
    assert (claims["f1"].quantity.low, claims["f1"].quantity.high) == pytest.approx((50, 100))


def test_a_figure_that_enters_twice_moves_both_times_alike(evaluate):
    claims, problems = evaluate(
        ("fines", "return 2 * fines", 'unit="USD/year"'),
        ("fines, f0", "return f0 / fines"),
    )
    assert not problems
    assert numbers(claims["f1"]) == pytest.approx((2, 2, 2))


@pytest.mark.parametrize(
    ("body", "unit", "value"),
    [
        ("return spend", "USD/year", 1e7),
        ("return spend", "USD/month", 1e7 / 12),
        ("return spend", "dollars_a_year", None),
        ("return spend / fines", "percent", None),
        ("return fines / spend", "", None),
    ],
)
def test_a_claim_is_shown_in_the_unit_of_its_mark(evaluate, body, unit, value):
    claims, problems = evaluate(("spend, fines", body, f'unit="{unit}"'))
    if unit == "dollars_a_year":
        assert [problem.code for problem in problems] == [Code.UNIT_UNKNOWN]
        return
    assert not problems
    assert str(claims["f0"].quantity.unit) == unit
    if value is not None:
        assert claims["f0"].quantity.central == pytest.approx(value)


def test_a_percentage_is_a_hundredfold_of_its_fraction(evaluate):
    claims, _ = evaluate(
        ("fines, spend", "return fines / spend"),
        ("fines, spend", "return fines / spend", 'unit="percent"'),
    )
    fraction, percentage = (claims[name].quantity for name in ("f0", "f1"))
    assert percentage.high == pytest.approx(100 * fraction.high)


def test_figures_in_other_units_are_computed_with_in_base_units(document, evaluate):
    document.edit(document.figures, "10 million USD/year", "1 million USD/month")
    document.edit(document.figures, '"$10 million a year"', '"$1 million a month"')
    claims, problems = evaluate(("spend, fines", "return spend / fines"))
    assert not problems
    assert claims["f0"].quantity.high == pytest.approx(12e6 / 5e4)


def test_years_of_the_calendar_differ_by_years(document, evaluate):
    for old, new in (
        ("10 million USD/year", "2024 CE"),
        ("50 to 100 thousand USD/year", "2019 CE"),
    ):
        document.edit(document.figures, old, new)
    document.edit(document.figures, "  range: spread\n", "")
    claims, problems = evaluate(("spend, fines", "return spend - fines", 'unit="year"'))
    assert not problems
    assert numbers(claims["f0"]) == (5, 5, 5)


@pytest.mark.parametrize(
    ("parameters", "body", "mark", "code"),
    [
        ("spend, fines", "return spend * fines", "", Code.FUNCTION_UNIT),
        ("spend", "return spend", "", Code.FUNCTION_UNIT),
        ("spend", "return spend", 'unit="USD"', Code.FUNCTION_UNIT),
        ("spend, fines", "return spend + fines / spend", "", Code.FUNCTION_UNIT),
        ("spend", "return maths.ln(spend)", "", Code.FUNCTION_UNIT),
        ("spend", "return math.log(spend)", "", Code.FUNCTION_UNIT),
        ("spend", "return 2 ** spend", "", Code.FUNCTION_FAILS),
        ("spend", "return spend > 5", "", Code.FUNCTION_VALUE),
        ("spend", "return None", "", Code.FUNCTION_VALUE),
        ("spend", "return '5'", "", Code.FUNCTION_VALUE),
        ("spend", "return [spend]", "", Code.FUNCTION_VALUE),
        ("spend", "return spend / spend * math.nan", "", Code.FUNCTION_VALUE),
        ("spend", "return spend / spend * math.inf", "", Code.FUNCTION_VALUE),
        ("spend", "return 1 / (spend - spend)", "", Code.FUNCTION_FAILS),
        ("spend", "raise SystemExit", "", Code.FUNCTION_FAILS),
        ("spend", "return spend.magnitude", "", Code.FUNCTION_FAILS),
        ("spend", "return f0_(spend)", "", Code.FUNCTION_FAILS),
        ("spend", "return random.random()", "", Code.FUNCTION_IMPURE),
        ("spend", "return 5.0 if isinstance(spend, float) else 6.0", "", Code.FUNCTION_IMPURE),
        ("spend", "return 1.0", 'unit="USD"', Code.FUNCTION_UNIT),
        ("spend", "return spend", 'unit="USD/lab"', Code.UNIT_UNKNOWN),
        ("spend", "return spend", 'unit="USD//year"', Code.UNIT_UNKNOWN),
    ],
    ids=lambda value: value if isinstance(value, str) else value.slug,
)
def test_a_function_that_gives_no_number_in_its_unit_is_told_at_its_name(
    document, evaluate, parameters, body, mark, code
):
    claims, problems = evaluate((parameters, body, *filter(None, [mark])))
    assert not claims
    assert [problem.code for problem in problems] == [code]
    assert document.spanned(problems[0].location) == "f0"


def test_a_function_that_fails_at_one_end_of_a_range_is_told_with_that_end(evaluate):
    _, problems = evaluate(("fines, spend", "return 1 / (fines / spend - 0.005)"))
    assert [problem.code for problem in problems] == [Code.FUNCTION_FAILS]
    assert "fines = 50000" in problems[0].message


def test_a_claim_that_divides_by_zero_between_the_ends_of_a_range_is_told(evaluate):
    claims, problems = evaluate(
        ("spend, fines", "return spend / fines"),
        ("f0", "return 1 / (f0 - 141.5)"),
        ("f0", "return 1 / (f0 - 300)"),
        ("f0", "return 1 / (f0 + 141.5)"),
    )
    assert set(claims) == {"f0", "f2", "f3"}
    (problem,) = problems
    assert problem.code is Code.FUNCTION_VALUE
    assert problem.message == (
        "“f1” divides by “f0 - 141.5”, which runs from -41.5 to 58.5 and may be zero"
    )


def test_what_rests_on_a_claim_that_failed_is_not_told(evaluate):
    claims, problems = evaluate(
        ("spend", "return 1 / 0"),
        ("f0", "return f0"),
        ("f1, spend", "return f1"),
        ("spend, fines", "return spend / fines"),
    )
    assert [problem.code for problem in problems] == [Code.FUNCTION_FAILS]
    assert list(claims) == ["f3"]


def test_all_functions_that_fail_are_told_at_once(evaluate):
    _, problems = evaluate(("spend", "return 1 / 0"), ("fines", "return None"))
    assert [problem.code for problem in problems] == [Code.FUNCTION_FAILS, Code.FUNCTION_VALUE]


def test_a_unit_that_nobody_defined_is_told_at_the_value(document):
    document.edit(document.figures, "10 million USD/year", "10 million USD/yaer")
    (problem,) = document.opened().problems
    assert problem.code is Code.UNIT_UNKNOWN
    assert document.spanned(problem.location) == "10 million USD/yaer"
    assert "did you mean “year”?" in problem.help


def test_an_unsaid_unit_that_nobody_defined_is_told(document):
    document.edit(document.figures, "scope: Wages", "unsaid: per yaer\n  scope: Wages")
    assert [problem.code for problem in document.opened().problems] == [Code.UNIT_UNKNOWN]


def test_a_parameter_that_names_a_source_is_told_and_not_computed(document):
    document.edit(document.functions, "(spend, fines)", "(spend, budget)")
    document.edit(document.functions, "/ fines", "/ budget")
    assert [problem.code for problem in document.opened().problems] == [Code.PARAMETER_UNKNOWN]


def test_no_function_runs_in_a_document_that_is_not_sound(document, tmp_path):
    trace = tmp_path / "ran"
    document.edit(
        document.functions, "    return", f"    open({str(trace)!r}, 'w').close()\n    return"
    )
    document.edit(document.figures, "label: what the town", "labl: what the town")
    document.opened()
    assert not trace.exists()


@pytest.mark.parametrize(
    "lines",
    [
        'claims_unit_words = {"teachers": "teacher"}',
        'claims_unit_words = {"teachers": "teacher"}\nclaims_units = ["teacher = 5 foo"]',
    ],
    ids=["no unit of that name", "a unit of no unit"],
)
def test_a_word_for_a_unit_that_nobody_defined_ends_in_no_traceback(document, lines, capsys):
    document.add(document.conf, lines + "\n")
    document.add(document.page, "It has {claim}`5 teachers <spend>`.\n")
    assert document.check() == 2
    assert "error[conf-invalid]" in capsys.readouterr().err


def test_units_that_do_not_fit_are_told_with_the_inputs(document):
    document.edit(document.functions, "return spend / fines", "return spend * fines")
    (problem,) = document.opened().problems
    assert problem.code is Code.FUNCTION_UNIT
    assert [(document.spanned(place.location), place.remark) for place in problem.places] == [
        ("10 million USD/year", "spend = 10 million USD/year"),
        ("50 to 100 thousand USD/year", "fines = 50 to 100 thousand USD/year"),
    ]
    assert len(problem.help) == 2


def test_the_units_of_claims_that_a_function_is_given_are_told(document):
    document.add(
        document.functions,
        '\n@claim(label="a")\ndef more(ratio, spend):\n    return ratio + spend\n',
    )
    (problem,) = document.opened().problems
    assert [place.remark for place in problem.places] == [
        "ratio is in no unit",
        "spend = 10 million USD/year",
    ]


def test_a_noun_after_a_number_may_be_left_out_or_defined_as_a_unit(document):
    document.edit(document.figures, "10 million USD/year", "412 schools")
    (problem,) = document.opened().problems
    assert problem.code is Code.UNIT_UNKNOWN
    assert "where “schools” only names what is counted, leave it out" in problem.help
    assert "a unit that is new here is a line of “claims_units” in conf.py" in problem.help


def test_a_size_misspelt_before_no_unit_is_told_as_one(document):
    document.edit(document.figures, "10 million USD/year", "10 milion")
    (problem,) = document.opened().problems
    assert problem.code is Code.UNIT_UNKNOWN
    assert problem.help[0] == "did you mean “million”?"
