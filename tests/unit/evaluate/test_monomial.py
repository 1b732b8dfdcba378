import math

import pytest

from sphinx_claims.evaluate.monomial import Monomials


@pytest.fixture
def monomial(document):
    """Return the product of powers that a function with this body comes to."""

    def read(body, parameters="spend, fines", unit=""):
        document.add(
            document.functions,
            "from sphinx_claims.maths import exp, ln, sqrt\n\n"
            f'@claim(label="f", unit="{unit}")\ndef f({parameters}):\n    return {body}\n',
        )
        return Monomials(document.records()).of("f")

    return read


@pytest.mark.parametrize(
    ("body", "parameters", "unit", "coefficient", "powers"),
    [
        ("spend / fines", "spend, fines", "", 1, {"spend": 1, "fines": -1}),
        ("2 * spend / (fines / 3)", "spend, fines", "", 6, {"spend": 1, "fines": -1}),
        ("-spend / fines", "spend, fines", "", -1, {"spend": 1, "fines": -1}),
        ("ratio ** 2 / 4", "ratio", "", 0.25, {"spend": 2, "fines": -2}),
        ("ratio ** (1 / 2)", "ratio", "", 1, {"spend": 0.5, "fines": -0.5}),
        ("sqrt(9 * ratio)", "ratio", "", 3, {"spend": 0.5, "fines": -0.5}),
        ("ratio * fines", "ratio, fines", "USD/year", 1, {"spend": 1}),
        ("ratio * (1 + 2) * ln(exp(2))", "ratio", "", 6, {"spend": 1, "fines": -1}),
        ("ratio * 2 ** -1", "ratio", "", 0.5, {"spend": 1, "fines": -1}),
    ],
)
def test_products_quotients_and_powers_are_one_product_of_powers(
    monomial, body, parameters, unit, coefficient, powers
):
    found = monomial(body, parameters, unit)
    assert math.isclose(found.coefficient, coefficient)
    assert dict(found.powers) == pytest.approx(powers)


@pytest.mark.parametrize(
    "body",
    [
        "ratio + 1",
        "2 - ratio",
        "ln(ratio)",
        "2 ** ratio",
        "(ratio / 100) ** (ratio / 100)",
        "ratio * 0",
        "ratio * (1 - 1)",
        "max(ratio, 2)",
        "ratio if ratio > 1 else 1",
    ],
)
def test_anything_else_is_none(monomial, body):
    assert monomial(body, "ratio") is None


def test_a_claim_that_rests_on_another_kind_of_function_is_none(document, monomial):
    document.add(document.functions, '@claim(label="s")\ndef s(ratio):\n    return ratio + 1\n')
    assert monomial("2 * s", "s") is None


def test_a_broken_power_of_a_negative_number_is_none(document):
    document.add(
        document.functions,
        '@claim(label="n")\ndef n(ratio):\n    return -ratio\n\n\n'
        '@claim(label="m")\ndef m(n):\n    return abs(n) ** 0.5\n',
    )
    records = document.records()
    assert Monomials(records).of("m") is None
    assert Monomials(records).of("n").raised(2).coefficient == 1
    with pytest.raises(TypeError):
        Monomials(records).of("n").raised(0.5)
