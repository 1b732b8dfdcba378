import pytest

from sphinx_claims.evaluate.formula import formula
from sphinx_claims.model import Quantity
from sphinx_claims.wording import DIMENSIONLESS, Unit

USD = Unit.parse("USD/year")
INPUTS = {
    "spend": Quantity.spanning(1e7, 1e7, USD),
    "fines": Quantity.spanning(5e4, 1e5, USD),
    "e": Quantity.spanning(3, 3, DIMENSIONLESS),
    "loss": Quantity.spanning(-5, -5, DIMENSIONLESS),
    "gap": Quantity.spanning(-5, 5, DIMENSIONLESS),
}


@pytest.fixture
def read(document):
    """Return the formula of a function with this body."""

    def formula_of(body, parameters="spend, fines"):
        lines = "".join(f"    {line}\n" for line in body.split("\n"))
        document.write(
            document.functions,
            "from sphinx_claims import claim\nfrom sphinx_claims.maths import ln\n\n\n"
            f'@claim(label="a")\ndef f({parameters}):\n{lines}',
        )
        loaded, problems = document.loaded()
        assert not problems
        return formula(loaded.functions["f"], INPUTS)

    return formula_of


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("return spend / fines", "spend / fines"),
        ("'''What it is.'''\nreturn spend / fines", "spend / fines"),
        ("return (spend + fines) / (2 * fines)", "(spend + fines) / (2 * fines)"),
        ("return ln(spend / fines)", "ln(spend / fines)"),
        ("return -spend ** 2", "-spend ** 2"),
        ("return (-spend) ** 2", "(-spend) ** 2"),
        ("return spend - (fines - 1)", "spend - (fines - 1)"),
        ("half = spend / 2\nreturn half / fines", "spend / 2 / fines"),
        ("both = spend + fines\nreturn both / fines", "(spend + fines) / fines"),
        ("both = spend + fines\nreturn spend / both", "spend / (spend + fines)"),
        ("rest = spend - fines\nreturn fines - rest", "fines - (spend - fines)"),
        ("r = spend / fines\nr = r * r\nreturn r + 1", "spend / fines * (spend / fines) + 1"),
        ("spend = spend * 2\nreturn spend / fines", "spend * 2 / fines"),
        ("a = spend\nb = a / fines\na = 5\nreturn a * b", "5 * (spend / fines)"),
        ("unused = fines\nreturn spend", "spend"),
        ("return spend * (1 / 3)", "spend * (1 / 3)"),
        ("return max(spend, fines)", "max(spend, fines)"),
    ],
    ids=repr,
)
def test_a_function_of_named_steps_is_one_expression(read, body, text):
    assert read(body).text == text


@pytest.mark.parametrize(
    "body",
    [
        "if spend > fines:\n    return spend\nreturn fines",
        "return spend if spend > fines else fines",
        "total = 0\nfor x in (spend, fines):\n    total += x\nreturn total",
        "x = spend\nx += fines\nreturn x",
        "a, b = spend, fines\nreturn a / b",
        "a = b = spend\nreturn a / b",
        "x: float = spend\nreturn x",
        "return sum([spend, fines])",
        "return sum(x for x in (spend, fines))",
        "return (spend, fines)[0]",
        "return spend and fines",
        "return spend > fines",
        "return spend\nspend = 1",
        "with open(spend) as x:\n    return x",
        "import math\nreturn math.log(spend / fines)",
        "return round(spend, ndigits=fines)",
        "return (lambda x: x)(spend)",
        "return (x := spend) / x",
        "return",
        "pass",
    ],
    ids=repr,
)
def test_a_function_of_more_than_steps_has_no_formula(read, body):
    assert read(body) is None


@pytest.mark.parametrize(
    ("body", "parameters", "values"),
    [
        (
            "return spend / fines",
            "spend, fines",
            "$10 million a year / ($50,000 to 100,000 a year)",
        ),
        ("return e * 1e-05 + e", "e", "3 * 1e-05 + 3"),
        ("return ln(e)", "e", "ln(3)"),
        ("half = e / 2\nreturn half + e", "e", "3 / 2 + 3"),
        ("e = e + 1\nreturn e", "e", "3 + 1"),
    ],
    ids=repr,
)
def test_the_values_stand_where_the_names_stood(read, body, parameters, values):
    assert read(body, parameters).with_values == values


@pytest.mark.parametrize(
    ("body", "parameters", "values"),
    [
        ("return loss ** 2", "loss", "(-5) ** 2"),
        ("return gap ** 2", "gap", "(-5 to 5) ** 2"),
    ],
    ids=repr,
)
def test_a_negative_value_does_not_change_what_the_expression_says(read, body, parameters, values):
    assert read(body, parameters).with_values == values


@pytest.fixture
def claims(document):
    """Return the claims of a file with this text after its first imports."""

    def claims_of(text):
        document.write(
            document.functions,
            f"from sphinx_claims import claim, maths\nfrom sphinx_claims.maths import ln\n{text}"
            '@claim(label="b")\ndef ratio(spend, fines):\n    return spend / fines\n',
        )
        return document.records().claims

    return claims_of


def marked(body, before=""):
    return f'{before}@claim(label="a")\ndef f(spend, fines):\n    return {body}\n'


@pytest.mark.parametrize(
    ("text", "formula_text"),
    [
        (marked("log(spend / fines)", "log = ln\n"), "ln(spend / fines)"),
        (marked("root(spend / fines)", "from math import sqrt as root\n"), "sqrt(spend / fines)"),
        (marked("abs(spend / fines)"), "abs(spend / fines)"),
    ],
    ids=repr,
)
def test_a_function_is_known_by_what_it_is_and_not_by_its_name(claims, text, formula_text):
    assert claims(text)["f"].formula.text == formula_text


@pytest.mark.parametrize(
    "text",
    [
        marked("ln(spend / fines)", "def ln(x):\n    return 2 * x\n"),
        marked("abs(spend / fines)", "def abs(x):\n    return 2 * x\n"),
        marked("twice(spend / fines)", "def twice(x):\n    return 2 * x\n"),
        marked("RATE * spend / fines", "RATE = 2\n"),
        marked("maths.ln(spend / fines)"),
        marked("spend // fines"),
        marked("+(spend / fines)"),
        marked("spend / fines * (True + 0)"),
        marked(" + ".join(["spend / fines"] * 120)),
    ],
    ids=lambda text: text[:60],
)
def test_what_is_no_arithmetic_of_its_own_inputs_has_no_formula(claims, text):
    assert claims(text)["f"].formula is None


def test_steps_that_double_each_other_are_no_formula_and_take_no_time(claims):
    steps = "".join(f"    x{n + 1} = x{n} * x{n}\n" for n in range(60))
    text = (
        '@claim(label="a")\ndef f(spend, fines):\n    x0 = spend / fines * 0 + 1\n'
        f"{steps}    return x60\n"
    )
    assert claims(text)["f"].formula is None


def test_a_function_that_is_not_what_it_looks_like_has_no_formula(claims):
    hidden = "f.__code__ = (lambda spend, fines: fines / spend).__code__\n"
    assert claims(marked("spend / fines"))["f"].formula is not None
    assert claims(marked("spend / fines") + hidden)["f"].formula is None


def test_the_definition_stays_as_it_was_written(read, document):
    read("half = spend / 2\nreturn half / fines")
    loaded, _ = document.loaded()
    claim = loaded.functions["f"]
    first = formula(claim, INPUTS)
    assert formula(claim, INPUTS) == first
