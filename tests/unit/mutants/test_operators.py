import pytest

from sphinx_claims.mutants import Kind
from sphinx_claims.mutants.document_text import DocumentText
from sphinx_claims.mutants.operators import function_mutants


@pytest.fixture
def mutants(tmp_path):
    """Return a function that gives each mutant of a function's text, as (kind, text)."""

    def make(text, names=("f",)):
        (tmp_path / "f.py").write_text(text, encoding="utf-8")
        file = DocumentText(tmp_path, "f.py")
        return [(m.kind, m.applied(file.text)) for m in function_mutants(file, set(names))]

    return make


@pytest.mark.parametrize(
    ("expression", "others"),
    [
        ("a / b", ["a * b"]),
        ("a * b", ["a / b"]),
        ("a + b", ["a - b"]),
        ("a - b", ["a + b"]),
        ("a ** b", ["a * b"]),
        ("a // b", ["a / b"]),
        ("-a", ["+a"]),
        ("a + b + c", ["a + b - c", "a - b + c"]),
        ("(a / (b)) - c", ["(a / (b)) + c", "(a * (b)) - c"]),
        ("'é/' and a / b", ["'é/' and a * b"]),
        ("(a  # + here\n + b)", ["(a  # + here\n - b)"]),
    ],
)
def test_each_operator_is_changed_where_it_stands(mutants, expression, others):
    found = mutants(f"def f(a, b, c):\n    return {expression}\n")
    assert found == [(Kind.OPERATOR, f"def f(a, b, c):\n    return {other}\n") for other in others]


@pytest.mark.parametrize(
    ("number", "other"), [("2", "1.8"), ("0.95", "0.855"), ("0", "1"), ("1_000", "900.0")]
)
def test_a_number_in_a_function_is_changed_too(mutants, number, other):
    found = mutants(f"def f(a):\n    return g({number}, a)\n")
    assert found == [(Kind.CONSTANT, f"def f(a):\n    return g({other}, a)\n")]


def test_texts_truths_and_decorators_are_no_numbers(mutants):
    text = '@claim(label="1 + 1")\ndef f(a):\n    """Say 1 + 1."""\n    return a if True else a\n'
    assert mutants(text) == []


def test_only_the_named_functions_are_changed(mutants):
    assert mutants("def g(a, b):\n    return a / b\n") == []
