import pytest

from sphinx_claims.errors import Code


def functions(document, text):
    """Return the claim functions of a file, and what is wrong with it."""
    document.write(document.functions, "from sphinx_claims import claim\n" + text)
    loaded, problems = document.loaded()
    return loaded.functions, [(p.code, p.location.line, p.location.column) for p in problems]


def test_only_marked_functions_are_claims(document):
    found, problems = functions(
        document,
        """
def helper(spend):
    return spend


@claim(label="twice the spend", unit="USD/year")
def twice(spend):
    return 2 * helper(spend)
""",
    )
    assert not problems
    assert list(found) == ["twice"]
    assert found["twice"].mark.label == "twice the spend"
    assert found["twice"].inputs == ("spend",)
    (parameter,) = found["twice"].parameters
    assert parameter.name == "spend"
    assert document.spanned(parameter.location) == "spend"
    assert parameter.location.line == 8
    assert found["twice"].function(3) == 6
    assert document.spanned(found["twice"].location) == "twice"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('@claim(label="a")\ndef f(spend=1):\n    return spend\n', (3, 13)),
        ('@claim(label="a")\ndef f(*spend):\n    return spend\n', (3, 8)),
        ('@claim(label="a")\ndef f(**spend):\n    return spend\n', (3, 9)),
        ('@claim(label="a")\ndef f(spend, *, fines):\n    return spend\n', (3, 17)),
        ('@claim(label="a")\ndef f(spend, /, fines):\n    return spend\n', (3, 7)),
        ('@claim(label="a")\ndef f():\n    return 1\n', (3, 5)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_parameter_that_is_no_plain_name_is_told_at_its_place(document, text, place):
    _, problems = functions(document, text)
    assert problems[0] == (Code.FUNCTION_SIGNATURE, *place)


def test_a_function_that_is_defined_twice_is_told(document):
    text = (
        '@claim(label="a")\ndef f(spend):\n    return spend\n\n\ndef f(fines):\n    return fines\n'
    )
    _, problems = functions(document, text)
    assert problems == [(Code.ID_DUPLICATE, 7, 5)]


def test_a_claim_has_a_lower_case_name(document):
    _, problems = functions(document, '@claim(label="a")\ndef Ratio(spend):\n    return spend\n')
    assert problems == [(Code.ID_INVALID, 3, 5)]


@pytest.mark.parametrize(
    "text",
    [
        '@claim(label="a")\nasync def f(spend):\n    return spend\n',
        "import functools\n\n\n"
        '@functools.cache\n@claim(label="a")\ndef f(spend):\n    return spend\n',
        'f = claim(label="a")(lambda spend: spend)\n',
        'if True:\n\n    @claim(label="a")\n    def f(spend):\n        return spend\n',
    ],
    ids=["async", "wrapped in an object", "a lambda", "below an if"],
)
def test_a_mark_is_never_passed_over_in_silence(document, text):
    found, problems = functions(document, text)
    assert found or problems


def test_columns_count_characters_and_not_bytes(document):
    text = '@claim(label="a")\ndef f(schätzung, spënd=1):\n    return spend\n'
    _, problems = functions(document, text)
    column = "def f(schätzung, spënd=1):".index("1") + 1
    assert (Code.FUNCTION_SIGNATURE, 3, column) in problems


@pytest.mark.parametrize(
    ("body", "ignored"),
    [
        ("return spend / fines", ()),
        ("return spend", ("fines",)),
        ("return 1.0", ("spend", "fines")),
        ("if fines:\n        return spend\n    return 1", ()),
        ("return [spend for _ in [fines]][0]", ()),
        ("return (lambda: spend + fines)()", ()),
        ('"""Of fines."""\n    return spend  # fines', ("fines",)),
    ],
    ids=repr,
)
def test_what_the_body_never_names_is_ignored(document, body, ignored):
    text = f'@claim(label="a")\ndef f(spend, fines):\n    {body}\n'
    found, problems = functions(document, text)
    assert not problems
    assert found["f"].ignored == ignored


@pytest.mark.parametrize(
    "decorators",
    [
        '@claim(label="a")\n@twice',
        '@claim(label="a")\n@twice\n@twice',
        '@twice\n@claim(label="a")',
        '@claim(label="a")\n@claim(label="b")',
    ],
    ids=repr,
)
def test_a_decorator_besides_the_mark_is_told(document, decorators):
    text = f"def twice(f):\n    return f\n\n\n{decorators}\ndef f(spend):\n    return spend\n"
    _, problems = functions(document, text)
    assert {code for code, *_ in problems} == {Code.FUNCTION_SIGNATURE}
    assert len(problems) == decorators.count("@") - 1
